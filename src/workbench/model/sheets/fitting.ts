import { MAX_COLUMNS, areaAt } from '../../../domain/grid/area';
import type { SheetReading } from '../parts';
import { textHeight, textWidth } from '../cells/textWidth';

/** Excel's standard width (8.43 characters of Calibri 11) and height, in points. */
export const DEFAULT_WIDTH = 48;
export const DEFAULT_ROW_HEIGHT = 15;

/** The height in points the tallest cell of a row needs, counting wrapped lines; merged cells do not count. */
export function fittingHeight(sheet: SheetReading, row: number): number {
  let height = 0;
  for (const [, column, cell] of sheet.stored(areaAt(row, 0, 1, MAX_COLUMNS))) {
    if (cell.blank || sheet.mergeAt(row, column)) continue;
    height = Math.max(height, textHeight(cell.text, cell.format, sheet.columnWidth(column)));
  }
  return height;
}

/** The width in points the widest unwrapped text of a column needs, between the given rows. */
export function fittingWidth(sheet: SheetReading, column: number, row: number, rows: number): number {
  let width = 0;
  for (const [, , cell] of sheet.stored(areaAt(row, column, rows, 1))) {
    if (cell.blank || cell.format.wrap) continue;
    const { size, bold } = cell.format;
    for (const line of cell.text.split('\n')) width = Math.max(width, textWidth(line, size, bold) + 8);
  }
  return width === 0 ? sheet.columnWidth(column) : width;
}
