import { MAX_COLUMNS, areaAt } from './area';
import type { Cell } from './cell';
import type { SheetView } from './sheet-view';

/** Excel's standard width (8.43 characters of Calibri 11) and height, in points. */
export const DEFAULT_WIDTH = 48;
export const DEFAULT_ROW_HEIGHT = 15;

/** The text's width in points, by an average character: there is no font to measure with here. */
function textWidth(text: string, cell: Cell): number {
  return text.length * cell.format.size * (cell.format.bold ? 0.53 : 0.5);
}

/** The height in points the tallest cell of a row needs, counting wrapped lines; merged cells do not count. */
export function fittingHeight(sheet: SheetView, row: number): number {
  let height = 0;
  for (const [, column, cell] of sheet.stored(areaAt(row, 0, 1, MAX_COLUMNS))) {
    if (cell.blank || sheet.mergeAt(row, column)) continue;
    const room = Math.max(sheet.columnWidth(column) - 4, 1);
    const breaks = cell.format.wrap ? cell.text.split('\n') : [cell.text];
    const lines = cell.format.wrap
      ? breaks.reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, cell) / room)), 0)
      : 1;
    height = Math.max(height, lines * cell.format.size * 1.36);
  }
  return height;
}

/** The width in points the widest unwrapped text of a column needs, between the given rows. */
export function fittingWidth(sheet: SheetView, column: number, row: number, rows: number): number {
  let width = 0;
  for (const [, , cell] of sheet.stored(areaAt(row, column, rows, 1))) {
    if (cell.blank || cell.format.wrap) continue;
    for (const line of cell.text.split('\n')) width = Math.max(width, textWidth(line, cell) + 8);
  }
  return width === 0 ? sheet.columnWidth(column) : width;
}
