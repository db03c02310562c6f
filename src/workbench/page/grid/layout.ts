import type { Area } from '../../../domain/grid/area';
import type { Sheet } from '../../model/sheets/sheet';
import { toPixels } from './looks';
import type { RowHeights } from './rowHeights';
import type { GridCell } from './selection';

/** Empty rows and columns shown beyond the used ones. */
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 6;
const LEAST_ROWS = 200;
const LEAST_COLUMNS = 26;
/** The most that is shown at all; Excel's own limit of rows is beyond any browser's scroll bar. */
const MOST_ROWS = 200_000;
const MOST_COLUMNS = 1_000;

/** Which rows and columns of a sheet are on the page, and how large they are in pixels. */
export interface Layout {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Only rows that differ from the standard height. */
  readonly heights: ReadonlyMap<number, number>;
  readonly merges: readonly Area[];
}

/** The layout of a sheet. `reach` is a cell that must be on the page even when it lies beyond the used area. */
export function layOut(sheet: Sheet, heights: RowHeights, reach: GridCell): Layout {
  const used = sheet.usedArea();
  const lastRow = Math.max(used === null ? 0 : used.row + used.rows, reach.row + 1);
  const lastColumn = Math.max(used === null ? 0 : used.column + used.columns, reach.column + 1);
  const rowCount = Math.min(MOST_ROWS, Math.max(LEAST_ROWS, lastRow + SPARE_ROWS));
  const columnCount = Math.min(MOST_COLUMNS, Math.max(LEAST_COLUMNS, lastColumn + SPARE_COLUMNS));
  const { freeze, merges, hiddenColumns } = sheet;
  return {
    rows: numbers(rowCount).filter((row) => !sheet.isRowHidden(row)),
    columns: numbers(columnCount).filter((column) => !hiddenColumns.has(column)),
    frozenRows: freeze.rows,
    frozenColumns: freeze.columns,
    heights: heights.of(sheet),
    merges,
  };
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

/** The width of a column in pixels. */
export const widthOf = (sheet: Sheet, column: number): number => toPixels(sheet.columnWidth(column));

/** How far text of a cell runs over blank neighbours on its right, in pixels; the cell's own width when it may not. */
export function overflow(sheet: Sheet, row: number, column: number, needed: number): number {
  let width = widthOf(sheet, column);
  for (let next = column + 1; width < needed && next < column + 40; next += 1) {
    if (!sheet.cell(row, next).blank || sheet.mergeAt(row, next) !== null) break;
    if (!sheet.hiddenColumns.has(next)) width += widthOf(sheet, next);
  }
  return width;
}
