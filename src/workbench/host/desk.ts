import type { Area } from '../../domain/grid/area';
import type { Source } from '../model/editing/changes';
import type { Sheet } from '../model/sheets/sheet';
import type { Workbook } from '../model/workbook';
import type { EventSink } from './events';

/** What every host object needs: the workbook, who is editing, and where events are registered. */
export interface Desk {
  readonly book: Workbook;
  readonly source: Source;
  readonly events: EventSink;
  /** True while another workbook has the focus. */
  focusElsewhere(): boolean;
}

/** The state of a Range: fixed cells of a sheet. */
export interface RangeSelf {
  readonly desk: Desk;
  readonly sheet: Sheet;
  readonly area: Area;
}

export interface SheetSelf {
  readonly desk: Desk;
  readonly sheet: Sheet;
}

export interface TableSelf extends SheetSelf {
  readonly id: string;
}

/** The state of a format, and of several ranges of one sheet. */
export interface AreasSelf {
  readonly desk: Desk;
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/** The state of a Chart and its parts: which chart of the sheet. */
export interface ChartSelf extends SheetSelf {
  readonly id: string;
}
