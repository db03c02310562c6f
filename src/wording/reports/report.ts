import { nounOf } from '../periodNouns';
import type { PeriodKey } from '../../domain/periods/period';
import type { SaidMovement } from './prompts';
import type { MovedCases } from './facts';
import { counted } from '../../domain/values/words';

/** How many indicators have each status. */
export interface Counts {
  readonly red: number;
  readonly amber: number;
  readonly green: number;
  readonly notRated: number;
  /** Statuses a public version withholds. */
  readonly withheld?: number;
}

/** "1, 2 and 3". */
export const listOf = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;

const indicators = (count: number): string => counted(count, 'indicator');

/** "14 indicators: 4 red, 1 amber, 4 green and 5 not rated." */
export const sayCounts = (counts: Counts): string =>
  `${indicators(allOf(counts))}: ${listOf([`${counts.red} red`, `${counts.amber} amber`, `${counts.green} green`, ...unrated(counts)])}.`;

const allOf = ({ red, amber, green, notRated, withheld = 0 }: Counts): number =>
  red + amber + green + notRated + withheld;

/** "5 not rated", and in a public version "2 not published". */
const unrated = ({ notRated, withheld = 0 }: Counts): readonly string[] => [
  `${notRated} not rated`,
  ...(withheld === 0 ? [] : [`${withheld} not published`]),
];

/** "5 of 14 indicators are off target: 4 red and 1 amber. 4 are green and 5 not rated." */
export function sayExceptions(counts: Counts): string {
  const { red, amber, green } = counts;
  const all = indicators(allOf(counts));
  const off = red + amber;
  const none = counts.withheld ? 'none is known to be' : 'none is';
  if (off === 0) return `Of ${all} ${none} off target: ${listOf([`${green} green`, ...unrated(counts)])}.`;
  const rest = listOf([`${counted(green, 'is', 'are')} green`, ...unrated(counts)]);
  return `${off} of ${all} ${off === 1 ? 'is' : 'are'} off target: ${red} red and ${amber} amber. ${rest}.`;
}

/** A change in a cell of a table: "Worsened by 15.8 points (about 30 reviews)". */
export function sayChange(
  way: SaidMovement['way'],
  amount: string,
  cases: MovedCases | null,
  noun: string,
): string {
  if (way === 'no-change') return 'No change';
  const verb = { improved: 'Improved', worsened: 'Worsened', rose: 'Rose', fell: 'Fell' }[way];
  const said = cases === null ? '' : ` (${cases.about ? 'about ' : ''}${cases.count} ${noun})`;
  return `${verb} by ${amount}${said}`;
}

/** The status then and now: "green at Q2, red at Q3", "red at Q2 and Q3". `own`: each against its own period's target. */
export function sayStatusChange(
  before: { readonly period: PeriodKey; readonly word: string } | null,
  now: { readonly period: PeriodKey; readonly word: string },
  own: boolean,
): string {
  const word = now.word.toLowerCase();
  if (!before) return `${word} at ${now.period}`;
  const then = before.word.toLowerCase();
  if (then === word) return `${word} at ${before.period} and ${now.period}`;
  const against = own ? `, each against its own ${nounOf(now.period)}’s target` : '';
  return `${then} at ${before.period}, ${word} at ${now.period}${against}`;
}

export const NOTHING_CHANGED = 'No status changed, and no figure that may be compared moved much.';

/** Why a year-to-date figure stands without a change. `from` is the month the year begins with. */
export const sayCountsFrom = (from: string, period: PeriodKey): string =>
  `A year-to-date figure counts from ${from}: it is not compared with the ${nounOf(period)} before.`;

/** Why part of a year is not set against an average. */
export const PART_OF_A_YEAR =
  'A year-to-date figure before the end of the year is not set against the averages of whole years.';

export const NO_DIRECTION =
  'It is not set whether higher or lower is better, so neither figure is called better.';

export const SIMILAR =
  'Similar: the average lies in the 95% interval of our figure, so that the difference may be chance. Without cases only equal figures are similar.';

export const INTERVAL =
  'Wilson’s interval: of intervals made so, 95 in 100 hold the rate behind the figure. Small cohorts have wide ones.';

export const NO_AVERAGES = 'The sheet gives no average of other councils that can be compared.';

/** "Against statistical neighbours: 1 better, 3 similar and 1 worse." */
export const sayVerdicts = (
  of: 'neighbour' | 'england',
  { better, similar, worse }: { readonly better: number; readonly similar: number; readonly worse: number },
): string =>
  `Against ${of === 'england' ? 'England' : 'statistical neighbours'}: ${better} better, ${similar} similar and ${worse} worse.`;

/** An interval in per cent: "50.5 to 78.4". */
export const sayInterval = ({ low, high }: { readonly low: number; readonly high: number }): string =>
  `${low.toFixed(1)} to ${high.toFixed(1)}`;

/** "41 cases are few: the 95% interval of 65.9% is 50.5% to 78.4%." */
export const saySmallCohort = (
  cohort: string,
  one: boolean,
  figure: string,
  { low, high }: { readonly low: number; readonly high: number },
): string =>
  `${cohort} ${one ? 'is' : 'are'} few: the 95% interval of ${figure} is ${low.toFixed(1)}% to ${high.toFixed(1)}%.`;

/** Why an indicator has no status, while a question about it is open. */
export const NOT_SETTLED = 'How it is judged is not settled yet.';
