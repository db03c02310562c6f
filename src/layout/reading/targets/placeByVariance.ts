import { cellAt, type Grid } from '../../../domain/grid/grid';
import { measured } from '../../../domain/values/cells';
import { toNumber } from '../../../domain/values/exact';
import { parseCell } from '../../../domain/values/parseCell';
import type { DraftColumn } from '../draftColumn';
import { set } from '../placeColumns';

/** So many rows must agree, and this share of those that can be held against it. */
const [ENOUGH, MOST] = [4, 0.8];
const UNREAD = { xMeans: 'suppressed' } as const;

/**
 * Of a year to date and the latest figures side by side, neither of a named time, the sheet's own variance says which its
 * targets are for: the one whose distance from the target it is, per cent or points. The others are set aside.
 */
export function placeByVariance(grid: Grid, drafts: readonly DraftColumn[], rows: readonly number[]): void {
  const [variance, second] = drafts.filter(
    ({ role, facts }) => role === 'variance' && facts.numeric >= ENOUGH,
  );
  const [target, other] = drafts.filter(({ role, facts }) => role === 'target' && facts.numeric >= ENOUGH);
  const figures = drafts.filter(
    ({ role, time, chosen, facts }) =>
      !chosen && facts.numeric >= ENOUGH && (role === 'ytd' || (role === 'figure' && time === null)),
  );
  if (!variance || second || !target || other || figures.length < 2) return;
  if (!figures.some(({ role }) => role === 'ytd')) return;
  const at = (row: number, { column }: DraftColumn): number | null => {
    const value = measured(parseCell(cellAt(grid, row, column), UNREAD));
    return value && toNumber(value.exact);
  };
  const proven = figures.filter((figure) => {
    const seen = rows.flatMap((row): boolean[] => {
      const [told, value, aim] = [at(row, variance), at(row, figure), at(row, target)];
      if (told === null || value === null || aim === null || aim === 0) return [];
      const off = value - aim;
      return [off, (off / aim) * 100, off / aim].some(
        (each) => Math.abs(Math.abs(each) - Math.abs(told)) < 0.06,
      )
        ? [true]
        : [false];
    });
    const fits = seen.filter(Boolean).length;
    return fits >= ENOUGH && fits >= seen.length * MOST;
  });
  const [only, more] = proven;
  if (!only || more) return;
  for (const figure of figures)
    if (figure !== only)
      set(figure, 'ignore', { sure: 'likely', because: [{ kind: 'neighbours', role: 'variance' }] });
}
