import { formatAddress } from '../../domain/grid/address';
import { cellAt, type Grid } from '../../domain/grid/grid';
import type { Edit } from '../../domain/plan/plan';

/** A value for a cell: '' empties it. */
export type Entry = string | number;

/** A value where nothing is expected: on a sheet the same plan makes. */
export const value = (sheet: string, row: number, column: number, to: Entry): Edit => ({
  kind: 'value',
  sheet,
  address: formatAddress(row, column),
  expect: { value: '', formula: null },
  to,
  numberFormat: null,
});

/** A value in place of what the snapshot's cell holds; none when it holds that already or a formula. */
export function replace(grid: Grid, row: number, column: number, to: Entry): Edit[] {
  const { value: held, formula } = cellAt(grid, row, column);
  if (held === to || formula !== null) return [];
  const edit = value(grid.sheet, row, column, to);
  return edit.kind === 'value' ? [{ ...edit, expect: { value: held, formula } }] : [];
}
