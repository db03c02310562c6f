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

type Candidate = Pick<DraftColumn, 'column' | 'facts'> & Partial<Pick<DraftColumn, 'role'>>;

/** What is known of a column that may be one of how many there are: it is called so, or holds whole numbers alone. */
const isCohort = ({ role, facts }: Candidate, { facts: shown }: Candidate): boolean =>
  role === 'denominator' || (facts.whole && !shown.whole);

/**
 * Finds a column that is another divided by a third in nearly every row, as a percentage or a rate per thousand is:
 * 596, 640 and 93.1. At
 * least two rows must say so, and most of those that have all three. Null where none is. 33.1 is 41 of 124, and of few people
 * 124 is as near 41 divided by 33.1: there the cohort is the one that is called so or holds no fractions.
 */
export function findQuotient(
  grid: Grid,
  drafts: readonly Candidate[],
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
  return best && turned(best, columns, numbers);
}

/** The same with figure and cohort the other way round, where the numbers say that too and the cells or a heading say it better. */
function turned(best: Quotient, columns: readonly Candidate[], numbers: readonly Numbers[]): Quotient {
  const at = (wanted: number): number => columns.findIndex(({ column }) => column === wanted);
  const [top, bottom, shown] = [at(best.numerator), at(best.column), at(best.denominator)];
  const [cohort, figure] = [columns[bottom], columns[shown]];
  const [tops, bottoms, showns] = [numbers[top], numbers[bottom], numbers[shown]];
  if (!cohort || !figure || !tops || !bottoms || !showns) return best;
  if (!isCohort(cohort, figure) || isCohort(figure, cohort)) return best;
  const { fits, of } = count(tops, bottoms, showns);
  if (fits < 2 || fits < of * 0.6) return best;
  return { ...best, column: best.denominator, denominator: best.column, fits, of };
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
