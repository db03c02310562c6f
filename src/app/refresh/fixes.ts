import { parseArea } from '../../domain/grid/address';
import { parseCell } from '../../domain/values/parseCell';
import { cellAt, type Grid, type GridCell } from '../../domain/grid/grid';
import type { Edit } from '../../domain/plan/plan';
import type { Fix } from '../../checks/finding';

/** An edit of one cell's content. */
export type ValueEdit = Extract<Edit, { readonly kind: 'value' }>;

/**
 * The edits of ticked fixes. A fix whose cell no longer holds what it mends, or holds a formula, is left out: it was
 * made for another text. Of two fixes for one cell the first is kept.
 */
export function planFixes(grid: Grid, fixes: readonly Fix[]): ValueEdit[] {
  const edits = new Map<string, ValueEdit>();
  for (const { sheet, address, from, to, number } of fixes) {
    const at = parseArea(address);
    if (!at || sheet !== grid.sheet || edits.has(address)) continue;
    const cell = cellAt(grid, at.row, at.column);
    const { value, formula } = cell;
    const content = number ? number.value : to;
    if (formula !== null || !holds(cell, from) || value === content) continue;
    edits.set(address, {
      kind: 'value',
      sheet,
      address,
      expect: { value, formula },
      to: content,
      numberFormat: number?.format ?? null,
    });
  }
  return [...edits.values()];
}

/** Whether a cell still says what a fix was made for: its text, or, of a number, what its format shows of it. */
const holds = (cell: GridCell, from: string): boolean =>
  String(cell.value) === from ||
  (typeof cell.value === 'number' && parseCell(cell, { xMeans: 'suppressed' }).raw === from);

/** The grid as it will be once the edits are written: what is judged in the same Refresh. */
export function gridAfter(grid: Grid, edits: readonly ValueEdit[]): Grid {
  if (edits.length === 0) return grid;
  const cells = grid.cells.map((row) => [...row]);
  for (const { address, to, numberFormat } of edits) {
    const at = parseArea(address);
    const row = at && cells[at.row - grid.top];
    if (!at || !row) continue;
    const before = cellAt(grid, at.row, at.column);
    row[at.column - grid.left] = {
      value: to,
      formula: null,
      numberFormat: numberFormat ?? before.numberFormat,
      error: false,
    };
  }
  return { ...grid, cells };
}
