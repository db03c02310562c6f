import { areaAt, type Area } from '../../../domain/grid/area';
import type { CellRows } from '../state';

interface Used {
  all?: Area | null;
  values?: Area | null;
}

/** What was found last: every read asks for it, and a large sheet takes long to walk. */
const known = new WeakMap<CellRows, Used>();

/** To be called when cells are changed in place. */
export function forgetUsed(cells: CellRows): void {
  known.delete(cells);
}

/**
 * The block from the first to the last cell that holds something. Unless `valuesOnly`, cells with a format of their
 * own count too, as in Excel.
 */
export function usedArea(cells: CellRows, valuesOnly: boolean): Area | null {
  const used = known.get(cells) ?? {};
  known.set(cells, used);
  if (valuesOnly) return (used.values ??= walk(cells, true));
  return (used.all ??= walk(cells, false));
}

function walk(cells: CellRows, valuesOnly: boolean): Area | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const [row, columns] of cells) {
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
