import type { Grid } from '../../domain/grid/grid';
import type { PeriodTable } from './periodsDown';
import { rememberSenses } from './header';
import { makeView, type View, type ViewCell } from './view';

/**
 * A table with its indicators across and its periods down, turned over. Null where its headings are words of columns
 * ("Value", "Target") more than descriptions.
 */
export function acrossView(grid: Grid, { headerRow, column, rows, headed }: PeriodTable): View | null {
  const read = rememberSenses();
  const described = headed.filter(({ text }) => read(text).role === null && text.length >= 8);
  if (described.length < 2 || described.length < headed.length * 0.6) return null;
  const last = rows.at(-1) ?? headerRow;
  const lines = Array.from({ length: last - headerRow + 1 }, (_unused, at) => headerRow + at);
  const cells = [column, ...headed.map((heading) => heading.column)].map((at): ViewCell[] =>
    lines.map((row) => ({ row, column: at })),
  );
  const above = grid.cells
    .slice(0, headerRow - grid.top)
    .map((_cells, at): ViewCell[] => [{ row: grid.top + at, column: grid.left }]);
  return makeView(grid, 'across', [...above, ...cells]);
}
