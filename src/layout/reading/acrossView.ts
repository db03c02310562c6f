import { cellAt, type Grid } from '../../domain/grid/grid';
import { headingText } from '../headings';
import type { PeriodTable } from './periodsDown';
import { rememberSenses } from './header';
import { PERIOD_WORDS } from './roles';
import { makeView, type SheetView, type ViewCell } from './view';

/**
 * A table with its indicators across and its periods down, turned over. Null where its headings are words of columns
 * ("Value", "Target") more than descriptions.
 */
export function acrossView(
  grid: Grid,
  { headerRow, column, lastRow, headed }: PeriodTable,
): SheetView | null {
  const read = rememberSenses();
  const described = headed.filter(({ text }) => read(text).role === null && text.length >= 8);
  if (described.length < 2 || described.length < headed.length * 0.6) return null;
  const lines = Array.from({ length: lastRow - headerRow + 1 }, (_unused, at) => headerRow + at);
  const cells = [column, ...headed.map((heading) => heading.column)].map((at): ViewCell[] =>
    lines.map((row) => ({ row, column: at })),
  );
  const above = grid.cells
    .slice(0, headerRow - grid.top)
    .map((_cells, at): ViewCell[] => [{ row: grid.top + at, column: grid.left }]);
  const view = makeView(grid, 'across', [...above, ...cells]);
  // "Period" in the corner heads the periods: what stands under it, turned over, is what each indicator is.
  if (!PERIOD_WORDS.test(headingText(cellAt(grid, headerRow, column).value).toLowerCase())) return view;
  const because = { kind: 'sentences', fits: described.length, of: headed.length } as const;
  return { ...view, known: new Map([[0, { role: 'title', because }]]) };
}
