import { cellAt, type GridCell } from '../../domain/grid/grid';
import { roughNumber } from '../reading/quotients';
import type { SheetView } from '../reading/view';
import type { BesideColumns } from './besides';
import type { BuiltColumns } from './columns';

/** So many rows must say it, and this share of those that can. */
const [ENOUGH, MOST] = [3, 0.8];
/** What a share of one is never above: a target of 1.2 would be 120 per cent. */
const HIGHEST = 1.5;
const AS_PERCENT = '0.0%';

/**
 * The view of a sheet whose figures are shares of one, 0.866 for 232 of 268, without a percent format, as programs export
 * them: its targets, thresholds and averages are shares too, and are read as the percentages they stand for. The sheet's own
 * numerators and denominators are the proof; without them, or with percentages among them, the view stays as it is.
 */
export function withFractions(view: SheetView, columns: BuiltColumns, besides: BesideColumns): SheetView {
  const { grid } = view;
  let [fits, of] = [0, 0];
  for (const { period, at } of columns.periods) {
    const parts = besides.parts.get(period.key);
    if (!parts || parts.figure === null) continue;
    for (let row = grid.top; row < grid.top + grid.cells.length; row++) {
      const [shown, top, bottom] = [at, parts.numerator, parts.denominator].map((column) =>
        cellAt(grid, row, column),
      );
      const exact = quotientOf(top, bottom);
      if (!shown || exact === null || typeof shown.value !== 'number') continue;
      of++;
      if (!shown.numberFormat.includes('%') && Math.abs(shown.value - exact) < 0.0056) fits++;
    }
  }
  if (fits < ENOUGH || fits < of * MOST) return view;
  const beside = [besides.green, besides.amber, besides.red, besides.minimum, besides.stretch];
  const shares = new Set([
    ...[columns.target, columns.targetTo, columns.neighbour, columns.england, ...columns.past].flatMap(
      (placed) => placed?.at ?? [],
    ),
    ...columns.periodTargets.map(({ at }) => at),
    ...[...beside, ...besides.comparators].flatMap((settled) => settled?.draft.column ?? []),
  ]);
  const asPercent = (cell: GridCell, column: number): GridCell =>
    shares.has(column) && isShare(cell) ? { ...cell, numberFormat: AS_PERCENT } : cell;
  const cells = grid.cells.map((row) => row.map((cell, index) => asPercent(cell, grid.left + index)));
  return { ...view, grid: { ...grid, cells } };
}

function quotientOf(top: GridCell | undefined, bottom: GridCell | undefined): number | null {
  const [counted, all] = [top && roughNumber(top), bottom && roughNumber(bottom)];
  // Of one, and of none, the share is as near the percentage.
  if (!counted || !all || all <= 1) return null;
  return counted / all;
}

const isShare = ({ value, numberFormat }: GridCell): boolean =>
  typeof value === 'number' && value > 0 && value <= HIGHEST && !numberFormat.includes('%');
