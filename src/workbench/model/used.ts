import { areaAt, type Area } from './area';
import type { SheetState } from './state';

/**
 * The block from the first to the last cell that holds something. Unless `valuesOnly`, cells with a format of their
 * own count too, as in Excel.
 */
export function usedArea(state: SheetState, valuesOnly: boolean): Area | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const [row, columns] of state.cells) {
    for (const [column, cell] of columns) {
      if (valuesOnly && cell.blank) continue;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
  }
  return bottom < 0 ? null : areaAt(top, left, bottom - top + 1, right - left + 1);
}
