import type { PeriodKey } from '../../domain/periods/period';
import { capital } from '../../domain/values/words';
import type { SaidMovement } from './prompts';

/** The change in cases of today's cohort; `about` when the cohort is not the one of then. */
export interface MovedCases {
  readonly count: bigint;
  readonly about: boolean;
  /** "189 reviews". */
  readonly cohort: string;
}

/**
 * "Worsened by 15.8 points (about 30 of the 189 reviews) since Q2, when it was 86.7% (157 of 181)." `amount` is without
 * a sign, `cases` null where there are no ratios.
 */
export function sayMovement(
  movement: SaidMovement,
  amount: string,
  before: string,
  cases: MovedCases | null,
): string {
  const { since, way } = movement;
  if (way === 'no-change') return `No change since ${since}, when it was ${before}.`;
  const verb = { improved: 'Improved', worsened: 'Worsened', rose: 'Rose', fell: 'Fell' }[way];
  const said = cases === null ? '' : ` (${cases.about ? 'about ' : ''}${cases.count} of the ${cases.cohort})`;
  return `${verb} by ${amount}${said} since ${since}, when it was ${before}.`;
}

/** Why a year-to-date figure has no movement, and where it stood a period before against that period's own target. `from` is the month the year begins with. */
export function sayYearToDate(
  period: PeriodKey,
  before: { period: PeriodKey; value: string; stands: string | null } | null,
  from = 'April',
): string {
  if (!before) return `It counts from ${from}, so ${period} is not compared with last year's outturn.`;
  const stands = before.stands === null ? '' : `, ${before.stands}`;
  return `It counts from ${from}, so ${period} is not compared with ${before.period}. At ${before.period} it was ${before.value}${stands}.`;
}

/** "The Q4 limit of 10% leaves room for 3 more cases, if the cohort stays at 192." */
export function sayRoom(nextTarget: string, spare: bigint, lower: boolean, cohort: string): string {
  const count = spare < 0n ? -spare : spare;
  const cases = count === 1n ? 'case' : 'cases';
  const held = `if the cohort stays at ${cohort}`;
  const name = `T${nextTarget.slice(1)}`;
  if (spare < 0n) {
    return lower
      ? `It is ${count} ${cases} over ${nextTarget} already, ${held}.`
      : `${name} needs ${count} more ${cases}, ${held}.`;
  }
  if (spare === 0n)
    return lower ? `${name} leaves room for no more cases, ${held}.` : `${name} is met already, ${held}.`;
  return lower
    ? `${name} leaves room for ${count} more ${cases}, ${held}.`
    : `${name} is met already, ${held}.`;
}

/** "Past years: 95.0% in 2020-21 and 91.5% in 2021-22." */
export const sayPastYears = (years: readonly string[], wholeYears: boolean): string =>
  `${wholeYears ? 'Whole years' : 'Past years'}: ${years.join(', ')}.`;

/** One average: "statistical neighbours 86.4% (2020-21), better". */
export function sayAverage(
  of: 'neighbour' | 'england',
  value: string,
  year: string | null,
  against: 'better' | 'similar' | 'worse' | null,
): string {
  const name = of === 'england' ? 'England' : 'statistical neighbours';
  const when = year === null ? '' : ` (${year})`;
  const verdict = against === null ? '' : against === 'similar' ? ': similar' : `: ours is ${against}`;
  return `${name} ${value}${when}${verdict}`;
}

/** The averages as one fact. Whole-year ones are not set against part of a year. */
export function sayAverages(said: readonly string[], wholeYear: boolean): string {
  if (said.length === 0) return 'No average of other councils is given.';
  const line = said.join('; ');
  return wholeYear
    ? `Whole-year averages, which part of a year cannot be set against: ${line}.`
    : `${capital(line)}.`;
}
