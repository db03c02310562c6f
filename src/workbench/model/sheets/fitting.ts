import { MAX_COLUMNS, areaAt } from '../../../domain/grid/area';
import type { SheetReading } from '../parts';
import { textHeight } from '../cells/textWidth';

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
