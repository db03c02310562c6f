import type { Area } from '../grid/area';
import { type Grid, cellAt } from '../grid/grid';
import type { Ground } from './ground';
import { formatAddress } from '../grid/address';

/** The cells of an area as grounds. */
export function blockOf(grid: Grid, { row, column, rows, columns }: Area, bears: Ground['bears']): Ground {
  const values = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_unused, c) => cellAt(grid, row + r, column + c).value),
  );
  return { sheet: grid.sheet, row, column, values: columns > 0 ? values : [], bears, names: null };
}

const map = (ground: Ground, keeps: (row: number, column: number) => boolean): Ground => ({
  ...ground,
  values: ground.values.map((line, r) =>
    line.map((value, c) => (keeps(ground.row + r, ground.column + c) ? value : null)),
  ),
});

/** Its cells in the columns that are read. */
export const only = (ground: Ground, isRead: (column: number) => boolean): Ground =>
  map(ground, (_, column) => isRead(column));

/** Without the cells at these places. */
export const without = (ground: Ground, places: ReadonlySet<string>): Ground =>
  map(ground, (row, column) => !places.has(`${ground.sheet}!${formatAddress(row, column)}`));

/** The rows from first to last as stretches that hold all the wanted ones; a small gap is read along. */
export function runsOf(
  first: number,
  last: number,
  wanted: ReadonlySet<number> | null,
): { readonly first: number; readonly last: number }[] {
  if (last < first) return [];
  if (!wanted) return [{ first, last }];
  const runs: { first: number; last: number }[] = [];
  for (const row of [...wanted].filter((each) => each >= first && each <= last).sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && row - run.last <= GAP) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}

const GAP = 50;
