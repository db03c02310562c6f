import { smallCohortInterval } from '../../domain/values/cases';
import type { JudgedIndicator, JudgedScorecard } from '../../domain/judging/judged';
import { formatWhole, nounFor, sayFigure } from '../../wording/indicator';
import { saySmallCohort } from '../../wording/reports/report';

/** The interval of a small cohort's figure, in words. */
export function cohortFact({ indicator }: JudgedIndicator, { period }: JudgedScorecard): readonly string[] {
  const value = indicator.periods[period.key]?.value;
  if (value?.kind !== 'ratio') return [];
  const interval = smallCohortInterval(value);
  if (!interval) return [];
  const count = value.denominator;
  const cohort = `${formatWhole(count)} ${nounFor(indicator.title, count.num)}`;
  const figure = sayFigure(value, '%').replace(/ \(.*/, '');
  return [saySmallCohort(cohort, count.num === 1n && count.den === 1n, figure, interval)];
}
