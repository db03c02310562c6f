import { contextOf } from '../domain/periods/namedPeriod';
import type { Period, PeriodKey } from '../domain/periods/period';

const NOUNS: readonly (readonly [RegExp, string])[] = [
  [/^Q[1-4]\b/, 'quarter'],
  [/^H[12]\b/, 'half year'],
  [/^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/, 'month'],
  [/^(?:Autumn|Spring|Summer) [12]\b/, 'half term'],
  [/^(?:Autumn|Spring|Summer|Term)\b/, 'term'],
  [/^20\d\d/, 'year'],
];

/** What a period of that name is called: "quarter" for Q3, "month" for Nov 2025; "period" where no shorter word fits. */
export const nounOf = (period: PeriodKey): string =>
  NOUNS.find(([pattern]) => pattern.test(period))?.[1] ?? 'period';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The month a year-to-date figure counts from: "April", or what the scorecard's own periods say. */
export function startOf(scorecard: {
  readonly periods: readonly Period[];
  readonly year: string | null;
}): string {
  return MONTHS[contextOf(scorecard).yearStart] ?? 'April';
}

/** The same time a year before, for a sentence: "Q3 of last year", "the same month last year" where its name has a year. */
export const sameLastYear = (period: PeriodKey): string =>
  /\d\d/.test(period) ? `the same ${nounOf(period)} last year` : `${period} of last year`;
