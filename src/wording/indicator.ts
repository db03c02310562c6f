import { measured, type CellValue, type Shown } from '../domain/values/cells';
import { foldSpace } from '../domain/grid/grid';
import {
  absolute,
  compare,
  equal,
  formatDecimal,
  rational,
  round,
  subtract,
  truncate,
  type Rational,
} from '../domain/values/exact';
import type { Indicator } from '../domain/indicators/scorecard';
import { isPercentage } from '../domain/indicators/unit';

const PERCENTAGE = /^(?:%|percentage|per cent|percent|proportion)/i;

/** "%" for percentages, else nothing. */
export const signOf = (indicator: Indicator): '%' | '' => (isPercentage(indicator) ? '%' : '');

/** What an indicator counts, one and many, and what makes one of them count ("on time"). */
interface Noun {
  readonly one: string;
  readonly many: string;
  readonly met: string;
}

/** Only what the title itself says; "CLA" in a title is not taken to mean that each case is a child. */
function nounOf(title: string): Noun {
  const text = foldSpace(title)
    .replace(PERCENTAGE, '')
    .replace(/^\s*(?:of\s+)?(?:all\s+)?/i, '');
  if (/^timeliness of reviews\b/i.test(text)) return { one: 'review', many: 'reviews', met: ' on time' };
  if (/^reviews\b/i.test(text)) return { one: 'review', many: 'reviews', met: '' };
  if (/^care leavers\b/i.test(text)) return { one: 'care leaver', many: 'care leavers', met: '' };
  if (/^children\b/i.test(text)) return { one: 'child', many: 'children', met: '' };
  return { one: 'case', many: 'cases', met: '' };
}

/** "46 more reviews on time", "1 fewer case": the unit noun only where the title says it. */
export function sayCases(title: string, count: bigint, change: 'more' | 'fewer'): string {
  const noun = nounOf(title);
  return `${count} ${change} ${count === 1n ? noun.one : noun.many}${noun.met}`;
}

/** The plain word for a number of what the indicator counts: "reviews", "case". */
export function nounFor(title: string, count: bigint): string {
  const noun = nounOf(title);
  return count === 1n ? noun.one : noun.many;
}

/** "1 case", "5 cases". */
export const sayCount = (count: bigint): string => `${count} ${count === 1n ? 'case' : 'cases'}`;

/** A number with as many decimals as it needs, at most two: 5 → "5", 7.5 → "7.5". */
export function plainNumber(value: Rational): string {
  const decimals = [0, 1].find((places) => equal(round(value, places), value)) ?? 2;
  return formatDecimal(value, decimals);
}

/** A distance, never negative, at the sheet's decimals: "24.1 points", "less than 0.1 points", "14" for counts. */
export function sayDistance(distance: Rational, decimals: number, percentage: boolean): string {
  const text = formatDecimal(distance, decimals);
  const nothing = distance.num !== 0n && round(distance, decimals).num === 0n;
  const smallest = decimals === 0 ? '1' : `0.${'0'.repeat(decimals - 1)}1`;
  const amount = nothing ? `less than ${smallest}` : text;
  if (!percentage) return amount;
  return `${amount} ${text === '1' ? 'point' : 'points'}`;
}

/** A figure as words use it: "70.9% (134 of 189)", "192"; the state in words where there is no figure. */
export function sayValue(value: CellValue, sign: '%' | ''): string {
  switch (value.kind) {
    case 'ratio':
      return `${value.shown.text}% (${formatWhole(value.numerator)} of ${formatWhole(value.denominator)})${sayMark(value.footnote)}`;
    case 'number':
      // Money and days as the sheet writes them: "£1.2m", "12.3 days".
      if (value.unit !== undefined) return foldSpace(value.raw);
      return `${value.shown.text}${value.percent ? '%' : sign}${sayMark(value.footnote)}`;
    case 'not-applicable':
      return 'Not applicable';
    case 'not-available':
      return value.note ? `Not available (${foldSpace(value.note)})` : 'Not available';
    case 'suppressed':
      return value.below === undefined ? 'Suppressed' : `Below ${value.below}`;
    case 'blank':
      return 'No figure';
    case 'date':
      return 'A date in place of a figure';
    case 'error':
      return `Error ${foldSpace(value.raw)}`;
    case 'unreadable':
      return `Unreadable: “${foldSpace(value.raw)}”`;
  }
}

/**
 * A figure as facts give it: the ratio's own percentage at the sheet's decimals, and what the sheet shows where that
 * is something else. "86.2% (94 of 109; the sheet shows 89.9%)".
 */
export function sayFigure(value: CellValue, sign: '%' | ''): string {
  const found = measured(value);
  if (value.kind !== 'ratio' || !found) return sayValue(value, sign);
  const ratio = `${formatWhole(value.numerator)} of ${formatWhole(value.denominator)}`;
  if (agrees(found.exact, value.shown)) return sayValue(value, sign);
  return `${formatDecimal(found.exact, value.shown.decimals)}% (${ratio}; the sheet shows ${value.shown.text}%)`;
}

/** Whether a figure is what an exact value rounds to at its decimals; a tie may have gone either way. */
export function agrees(exact: Rational, shown: Shown): boolean {
  const half = rational(1n, 2n * 10n ** BigInt(shown.decimals));
  return compare(absolute(subtract(exact, shown.value)), half) <= 0;
}

/** A number of cases; sheets hold whole ones, and what is not whole is shown as it is. */
export const formatWhole = (value: Rational): string =>
  equal(truncate(value, 0), value) ? formatDecimal(value, 0) : plainNumber(value);

/** The mark behind a figure in a sentence: "91% (p)", "100*". */
function sayMark(footnote: string | null | undefined): string {
  const letters = /^[([]?([a-z]{1,3})[)\]]?$/i.exec(footnote ?? '')?.[1];
  return letters ? ` (${letters})` : (footnote ?? '');
}
