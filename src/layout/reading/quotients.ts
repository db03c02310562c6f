import { cellAt, type Grid, type GridCell } from '../../domain/grid/grid';
import { plainCharacters } from '../../domain/values/figures';
import type { RoleReason } from '../../domain/reading/reading';
import type { DraftColumn } from './draftColumn';

type Quotient = Extract<RoleReason, { kind: 'quotient' }> & { readonly column: number };

/** Rows looked at: a percentage column shows itself in a few. */
const LOOKED_AT = 60;
/** Among more columns of one period the search would cost more than it could find. */
const AT_MOST = 8;

/** The number in a cell, roughly: it is compared, never judged. */
export function roughNumber({ value }: GridCell): number | null {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value.length > 24) return null;
  const text = plainCharacters(value).trim();
  const [, figure, sign] = /^([+-]?[\d,]*\.?\d+)\s*(%?)$/.exec(text) ?? [];
  if (!figure) return null;
  const number = Number(figure.replace(/,/g, ''));
  return Number.isFinite(number) ? (sign ? number / 100 : number) : null;
}

/**
 * Finds a column that is another divided by a third in nearly every row, as a percentage or a rate per thousand is:
 * 596, 640 and 93.1. At
 * least two rows must say so, and most of those that have all three. Null where none is.
 */
export function findQuotient(
  grid: Grid,
  drafts: readonly Pick<DraftColumn, 'column' | 'facts'>[],
  rows: readonly number[],
): Quotient | null {
  const columns = drafts.filter(({ facts }) => facts.numeric > 0);
  if (columns.length < 3 || columns.length > AT_MOST) return null;
  const looked = rows.slice(0, LOOKED_AT);
  const numbers = columns.map(({ column }) => looked.map((row) => roughNumber(cellAt(grid, row, column))));
  let best: Quotient | null = null;
  for (const [top, tops] of numbers.entries())
    for (const [bottom, bottoms] of numbers.entries())
      for (const [shown, showns] of numbers.entries()) {
        if (top === bottom || shown === top || shown === bottom) continue;
        const { fits, of } = count(tops, bottoms, showns);
        if (fits < 2 || fits < of * 0.6 || fits <= (best?.fits ?? 0)) continue;
        const at = (index: number): number => columns[index]?.column ?? 0;
        best = { kind: 'quotient', column: at(shown), numerator: at(top), denominator: at(bottom), fits, of };
      }
  return best;
}

/** So many for each thousand, ten or a hundred thousand: as rounded, and not by chance. */
const isRate = (shown: number, exact: number): boolean =>
  [1000, 10_000, 100_000].some((per) => Math.abs(shown - exact * per) <= Math.min(0.56, shown * 0.03));

type Numbers = readonly (number | null)[];

function count(tops: Numbers, bottoms: Numbers, showns: Numbers): { fits: number; of: number } {
  let [fits, of] = [0, 0];
  tops.forEach((top, row) => {
    const [bottom, shown] = [bottoms[row] ?? null, showns[row] ?? null];
    if (top === null || bottom === null || shown === null || bottom === 0) return;
    // 1 of 1 is 1 and tells nothing.
    if (bottom === 1 || top === 0) return;
    of++;
    const exact = top / bottom;
    const percentage =
      Math.abs(shown - exact * 100) < 0.56 || (shown <= 1.0001 && Math.abs(shown - exact) < 0.0056);
    if (percentage || isRate(shown, exact)) fits++;
  });
  return { fits, of };
}
