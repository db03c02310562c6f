import { contains, type Area } from '../../model/area';
import type { Sheet } from '../../model/sheet';
import { fontOf, toPixels } from './looks';
import type { Measure } from './measure';
import type { Place } from './selection';

/** Empty rows and columns shown beyond the used ones. */
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 6;
const LEAST_ROWS = 200;
const LEAST_COLUMNS = 26;
/** The most that is shown at all; Excel's own limit of rows is beyond any browser's scroll bar. */
const MOST_ROWS = 200_000;
const MOST_COLUMNS = 1_000;

export const ROW_PIXELS = 20;
/** Text keeps this far from the cell's left and right edge, together. */
export const PADDING = 7;

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
export function layOut(sheet: Sheet, measure: Measure, reach: Place): Layout {
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
    heights: heightsOf(sheet, measure),
    merges,
  };
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

/** The width of a column in pixels. */
export const widthOf = (sheet: Sheet, column: number): number => toPixels(sheet.columnWidth(column));

/** Heights of rows that were given one, or whose wrapped or large text needs more than the standard. */
function heightsOf(sheet: Sheet, measure: Measure): Map<number, number> {
  const heights = new Map<number, number>();
  const { cells, rowHeights } = sheet.state;
  const widths = new Map<number, number>();
  const room = (column: number): number => {
    const known = widths.get(column) ?? Math.max(8, widthOf(sheet, column) - PADDING);
    widths.set(column, known);
    return known;
  };
  for (const [row, columns] of cells) {
    if (rowHeights.has(row)) continue;
    let height = ROW_PIXELS;
    for (const [column, cell] of columns) {
      const { wrap, size } = cell.format;
      if (cell.blank || (!wrap && size <= 11)) continue;
      if (sheet.merges.some((area) => contains(area, row, column))) continue; // as in Excel, merged cells do not count
      const lines = wrap ? measure.lines(cell.text, fontOf(cell.format), room(column)) : 1;
      height = Math.max(height, Math.ceil(lines * size * (4 / 3) * 1.25 + 3));
    }
    if (height !== ROW_PIXELS) heights.set(row, height);
  }
  for (const [row, points] of rowHeights) heights.set(row, Math.max(1, toPixels(points)));
  return heights;
}

/** How far text of a cell runs over blank neighbours on its right, in pixels; the cell's own width when it may not. */
export function overflow(sheet: Sheet, row: number, column: number, needed: number): number {
  let width = widthOf(sheet, column);
  for (let next = column + 1; width < needed && next < column + 40; next += 1) {
    if (!sheet.cell(row, next).blank || sheet.mergeAt(row, next) !== null) break;
    if (!sheet.hiddenColumns.has(next)) width += widthOf(sheet, next);
  }
  return width;
}
