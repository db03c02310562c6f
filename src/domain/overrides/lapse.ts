import { foldSpace } from '../grid/grid';
import { latestPeriod, type Indicator, type Scorecard } from '../indicators/scorecard';
import { periodNamed } from '../periods/namedPeriod';
import { byTime } from '../periods/order';
import type { Period } from '../periods/period';
import type { ScorecardCell } from '../values/cells';
import { formatDecimal } from '../values/exact';
import type { Override } from './override';

/**
 * A figure as an override knows it again, however its cell is spaced or formatted: "70.9 (134/189)". Text that is no
 * figure stands as it is; no cell and an empty one are ''.
 */
export function figureText(cell: ScorecardCell | undefined): string {
  if (!cell) return '';
  const { value } = cell;
  if (value.kind === 'ratio')
    return `${value.shown.text} (${formatDecimal(value.numerator, 0)}/${formatDecimal(value.denominator, 0)})`;
  return value.kind === 'number' ? `${value.shown.text}${value.percent ? '%' : ''}` : foldSpace(value.raw);
}

/** What an override is held against. */
export interface Circumstances {
  readonly scorecard: Scorecard;
  readonly period: Period;
  readonly today: string;
}

/**
 * Why an override no longer holds; null while it does. It never survives its figure; it ends when the sheet has figures
 * of the period it was set until, or the day after its date.
 */
export function lapseOf(
  { figure, until }: Override,
  indicator: Pick<Indicator, 'periods'>,
  { scorecard, period, today }: Circumstances,
): 'figure' | 'period' | 'date' | null {
  if (figureText(indicator.periods[period.key]) !== figure) return 'figure';
  if (until.kind === 'date') return today > until.day ? 'date' : null;
  const end = periodNamed(scorecard, until.period);
  const latest = latestPeriod(scorecard);
  return end && latest && byTime(latest, end) >= 0 ? 'period' : null;
}
