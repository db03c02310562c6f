import { percentageOf, type ScorecardCell } from '../../domain/values/cells';
import { sumOf, type Breakdown, type ShareColumn } from '../../domain/tables/breakdown';
import {
  absolute,
  add,
  ceiling,
  compare,
  divide,
  equal,
  floor,
  HUNDRED,
  multiply,
  rational,
  round,
  sign,
  subtract,
  ZERO,
  type Rational,
} from '../../domain/values/exact';
import { isRounded } from './ratio';

/** One row's percentage and the count it should come from. */
export interface Share {
  readonly cell: ScorecardCell;
  readonly label: string;
  readonly count: Rational;
  /** Per cent, as shown. */
  readonly shown: Rational;
  readonly decimals: number;
}

/** A percentage as shown, in per cent; `fraction` reads 0.518 in a column of shares that add up to 1. */
function shownIn({ value }: ScorecardCell, fraction: boolean): { shown: Rational; decimals: number } | null {
  if (value.kind !== 'number') return null;
  const { value: shown, decimals } = value.shown;
  if (!fraction || value.percent) return { shown, decimals };
  return { shown: multiply(shown, HUNDRED), decimals: Math.max(0, decimals - 2) };
}

/** The rows of which both count and percentage can be read. */
export function sharesOf({ rows }: Breakdown, column: ShareColumn): readonly Share[] {
  const fraction = addsUpTo(column, rational(1));
  return rows.flatMap(({ label }, index): Share[] => {
    const [cell, count] = [column.cells[index], column.of.cells[index]?.value];
    const read = cell && shownIn(cell, fraction);
    if (!cell || !read || count?.kind === 'suppressed') return [];
    const number = count?.kind === 'number' ? count.exact : count?.kind === 'blank' ? ZERO : null;
    return number ? [{ cell, label, count: number, ...read }] : [];
  });
}

/** The total's own percentage, in per cent; null when it has none. */
export const totalShare = (column: ShareColumn): { shown: Rational; decimals: number } | null =>
  shownIn(column.total, addsUpTo(column, rational(1)));

/** Whether a percentage is that count out of the base, at the decimals shown. */
export const isShareOf = ({ count, shown, decimals }: Share, base: Rational): boolean =>
  isRounded(shown, percentageOf(count, base), decimals);

const PLAIN_HEADING =
  /^(?:%|per ?cent(?:age)?|share|proportion)?(?: (?:of )?(?:the )?(?:grand )?(?:total|share))?$/i;

/**
 * Whether a column of percentages is meant as shares of the total: its heading says no more than that, or names its
 * count's column; or its figures add up to 100; or most of them are shares of the rows' sum. "% change" and "% within 20 days" are neither.
 */
export function isShareColumn(breakdown: Breakdown, column: ShareColumn): boolean {
  const heading = column.heading.replace(/[()]/g, '').trim();
  const rest = heading.replace(column.of.heading, '').replace(/^[\s–-]+|[\s–-]+$/g, '');
  if (PLAIN_HEADING.test(heading) || (column.of.heading !== '' && PLAIN_HEADING.test(rest))) return true;
  return addsUpTo(column, HUNDRED) || addsUpTo(column, rational(1)) || areMostlyShares(breakdown, column);
}

/** Whether three shares at least, and three in four, are their counts out of the rows' sum: "% of CLA" with a slip in it. */
function areMostlyShares(breakdown: Breakdown, column: ShareColumn): boolean {
  const [sum] = basesOf(breakdown, column) ?? [];
  const shares = sharesOf(breakdown, column).filter(({ count }) => sign(count) > 0);
  const fits = sum ? shares.filter((share) => isShareOf(share, sum)).length : 0;
  return fits >= 3 && fits * 4 >= shares.length * 3;
}

/**
 * The whole number that all shares but one are out of, where the rows' sum is not it: then that one row's count is the
 * slip. It is what the other counts are the rest of: with 26% for one, 74 in the others are out of 100. Null without one.
 */
export function baseButOne(shares: readonly Share[]): Rational | null {
  const filled = shares.filter(({ count, shown }) => sign(count) > 0 && sign(shown) > 0);
  if (filled.length < 4) return null;
  const found = filled.flatMap((left) => {
    const rest = shares.filter((share) => share !== left);
    const percent = subtract(HUNDRED, left.shown);
    if (sign(percent) <= 0) return [];
    const counts = rest.reduce((sum, { count }) => add(sum, count), ZERO);
    const base = round(percentageOf(counts, percent), 0);
    const isIt = sign(base) > 0 && rest.every((share) => isShareOf(share, base)) && !isShareOf(left, base);
    return isIt ? [base] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Whether the figures add up to a number, each rounded by half of its last decimal at most. */
function addsUpTo({ cells }: ShareColumn, goal: Rational): boolean {
  let [sum, slack] = [ZERO, ZERO];
  for (const { value } of cells) {
    if (value.kind !== 'number') continue;
    sum = add(sum, value.shown.value);
    slack = add(slack, rational(1, 2n * 10n ** BigInt(value.shown.decimals)));
  }
  // Figures without decimals are so rounded that a slack of many halves says nothing.
  const most = divide(goal, rational(20));
  return compare(absolute(subtract(sum, goal)), compare(slack, most) > 0 ? most : slack) <= 0;
}

/** What the counts add up to, and the total as stated where that is another number; null when neither is known. */
export function basesOf(breakdown: Breakdown, { of }: ShareColumn): readonly Rational[] | null {
  const sum = sumOf(breakdown, of);
  if (sum.kind === 'unknown') return null;
  const bases = [sum.counted, sum.all, ...(of.total.value.kind === 'number' ? [of.total.value.exact] : [])];
  const usable = bases.filter((base) => sign(base) > 0);
  return usable.filter((base, index) => usable.findIndex((other) => equal(other, base)) === index);
}

/** The one whole number all these percentages are out of; null when there is none, or more than one. */
export function commonBase(shares: readonly Share[]): bigint | null {
  let [low, high]: [Rational, Rational | null] = [rational(1), null];
  for (const { count, shown, decimals } of shares) {
    if (sign(count) === 0) continue;
    const half = rational(1, 2n * 10n ** BigInt(decimals));
    const [least, most] = [subtract(shown, half), add(shown, half)];
    if (sign(most) <= 0) return null;
    const from = percentageOf(count, most);
    if (compare(from, low) > 0) low = from;
    if (sign(least) <= 0) continue;
    const to = percentageOf(count, least);
    if (high === null || compare(to, high) < 0) high = to;
  }
  if (high === null || compare(low, high) > 0) return null;
  const [first, last] = [ceiling(low), floor(high)];
  return first === last ? first : null;
}
