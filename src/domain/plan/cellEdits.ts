import { formatAddress } from '../grid/address';
import { cellAt, type Grid } from '../grid/grid';
import type { Edit } from './plan';

/** A value for a cell: '' empties it. */
export type Entry = string | number;

/** Excel holds no longer text in a cell, and refuses the whole batch for one that is. */
const LONGEST = 32_767;

/** A text cut to what a cell can hold. */
export const clipText = (text: string): string => (text.length > LONGEST ? text.slice(0, LONGEST) : text);
const clip = (to: Entry): Entry => (typeof to === 'string' ? clipText(to) : to);

/** A value where nothing is expected: on a sheet the same plan makes. */
export const value = (sheet: string, row: number, column: number, to: Entry): Edit => ({
  kind: 'value',
  sheet,
  address: formatAddress(row, column),
  expect: { value: '', formula: null },
  to: clip(to),
  numberFormat: null,
});

/** A value in place of what the snapshot's cell holds; none when it holds that already or a formula. */
export function replace(grid: Grid, row: number, column: number, to: Entry): Edit[] {
  const { value: held, formula } = cellAt(grid, row, column);
  if (held === clip(to) || formula !== null) return [];
  const edit = value(grid.sheet, row, column, to);
  return edit.kind === 'value' ? [{ ...edit, expect: { value: held, formula } }] : [];
}
