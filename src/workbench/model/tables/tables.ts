import { areaAt, type Area } from '../../../domain/grid/area';
import type { Filter } from './filter';

/** An Excel table. `area` includes the header row and the totals row where shown. */
export interface Table {
  readonly id: string;
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly string[];
  readonly style: string;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly showFilterButton: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
  readonly filter: Filter | null;
  /** Made of headings alone: its one row is a place to begin and no row of data until something stands in it. */
  readonly insertRow?: boolean;
}

/** The rows of data: without the header and the totals. */
export function tableBody(table: Table): Area {
  const { area } = table;
  const top = table.showHeaders ? 1 : 0;
  return areaAt(area.row + top, area.column, area.rows - top - (table.showTotals ? 1 : 0), area.columns);
}

/** A table with Excel's default look. */
export function newTable(id: string, name: string, area: Area, columns: readonly string[]): Table {
  return {
    id,
    name,
    area,
    columns,
    style: 'TableStyleMedium2',
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    filter: null,
  };
}
