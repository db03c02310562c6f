import type { JudgedIndicator, JudgedScorecard } from '../../domain/judging/judged';
import type { Period } from '../../domain/periods/period';
import { sameInYear } from '../../domain/periods/order';
import type { ScorecardCell } from '../../domain/values/cells';

/** A figure of an earlier year, with its period. */
interface EarlierFigure {
  readonly period: Period;
  readonly cell: ScorecardCell;
}

/** The same period a year before, or `by` years: in a column of the scorecard, beside it, or on another sheet. */
export function lastYearOf(
  { indicator, history = [] }: JudgedIndicator,
  { scorecard, period }: JudgedScorecard,
  by = 1,
): EarlierFigure | null {
  const own = sameInYear(scorecard, period, -by);
  const cell = own && indicator.periods[own.key];
  if (own && cell) return { period: own, cell };
  const there = sameInYear({ periods: history.map((each) => each.period) }, period, -by);
  const found = there && history.find((each) => each.period === there);
  return found ? { period: found.period, cell: found.cell } : null;
}
