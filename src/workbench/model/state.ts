import type { Area } from '../../domain/grid/area';
import type { Chart } from './sheets/chart';
import type { Filter } from './tables/filter';
import { DEFAULT_FORMAT, type Cell, type CellFormat } from './cells/cell';
import { DEFAULT_PAGE, type PageSetup } from './sheets/page';
import type { Table } from './tables/tables';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** Cells by row, then by column. Treated as immutable outside the store. */
export type CellRows = ReadonlyMap<number, ReadonlyMap<number, Cell>>;

export interface Protection {
  readonly on: boolean;
  readonly password: string | null;
  /** Options of Excel's WorksheetProtectionOptions, by camelCase name. */
  readonly options: Readonly<Record<string, boolean | string>>;
}

/** Cells that offer a list of words to choose from, as Excel's data validation does. */
export interface Choices {
  readonly area: Area;
  readonly words: readonly string[];
  /** Whether another word is refused or warned of; else the list is an offer. */
  readonly alert: boolean;
}

/** All there is to know of a sheet, as one immutable record. */
export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly tabColour: string | null;
  readonly showGridlines: boolean;
  readonly cells: CellRows;
  readonly baseFormat: CellFormat;
  readonly columnFormats: ReadonlyMap<number, CellFormat>;
  readonly rowFormats: ReadonlyMap<number, CellFormat>;
  /** Widths in points; a column not named has the standard width. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** Heights in points; a row not named is as tall as it needs to be. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merges: readonly Area[];
  readonly choices: readonly Choices[];
  readonly tables: readonly Table[];
  readonly charts: readonly Chart[];
  readonly autoFilter: Filter | null;
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly page: PageSetup;
  readonly protection: Protection;
}

export interface DefinedName {
  readonly name: string;
  /** With its leading `=`, for example `=Sheet1!$A$1:$B$2`. */
  readonly formula: string;
  /** The id of the sheet it belongs to, or null for the whole workbook. */
  readonly scope: string | null;
  readonly comment: string;
  readonly visible: boolean;
}

export interface WorkbookState {
  readonly sheets: readonly SheetState[];
  readonly names: readonly DefinedName[];
}

/** A sheet with nothing on it. */
export function blankSheet(id: string, name: string): SheetState {
  return {
    id,
    name,
    visibility: 'Visible',
    tabColour: null,
    showGridlines: true,
    cells: new Map(),
    baseFormat: DEFAULT_FORMAT,
    columnFormats: new Map(),
    rowFormats: new Map(),
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
    choices: [],
    tables: [],
    charts: [],
    autoFilter: null,
    freeze: { rows: 0, columns: 0 },
    page: DEFAULT_PAGE,
    protection: { on: false, password: null, options: {} },
  };
}
