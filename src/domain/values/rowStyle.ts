import { percentageOf, type ScorecardCell } from './cells';
import { divide, multiply, rational, sign, type Rational } from './exact';
import type { PeriodKey } from '../periods/period';
import type { Indicator, Scorecard } from '../indicators/scorecard';
import { isPercentage, rateBase, usualDecimals } from '../indicators/unit';

/** A cell whose manner a new figure is written in, and how many decimals it shows. */
export interface RowStyle {
  /** text: "70.9 (134/189)"; number: 70.9 with a number format. */
  readonly kind: 'text' | 'number';
  /** Null where no cell on the sheet shows how; the plain manner then. */
  readonly like: ScorecardCell | null;
  readonly decimals: number;
}

const isFigure = ({ value: { kind } }: ScorecardCell): boolean => kind === 'ratio' || kind === 'number';
const isRatio = ({ value: { kind } }: ScorecardCell): boolean => kind === 'ratio';

/**
 * The manner of a period's cell: its own figure's, else that of the period before it in the row, else of one after;
 * for a percentage without a figure in its row, the ratios of other rows in that period or any. Decimals are those
 * most of the row's own figures show, the larger of two that are as common.
 */
export function styleOf(
  { indicators }: Pick<Scorecard, 'indicators'>,
  indicator: Indicator,
  period: PeriodKey,
): RowStyle {
  const near = nearest(indicator, period).find(isFigure);
  const decimals = usualDecimals(indicator) ?? 1;
  if (near) return { kind: isRatio(near) ? 'text' : 'number', like: near, decimals };
  if (!isPercentage(indicator))
    return { kind: 'number', like: null, decimals: usualDecimals(indicator) ?? 0 };
  const beside = indicators.flatMap((other) => other.periods[period] ?? []).find(isRatio);
  const any = indicators.flatMap((other) => nearest(other, period)).find(isRatio);
  const like = beside ?? any ?? null;
  const written = like !== null || indicators.every((other) => !nearest(other, period).some(isFigure));
  return { kind: written ? 'text' : 'number', like, decimals };
}

/** The period's own cell, then those before it from the latest, then those after it. */
function nearest({ periods }: Indicator, period: PeriodKey): readonly ScorecardCell[] {
  const keys = Object.keys(periods);
  const at = keys.indexOf(period);
  const order = [period, ...keys.slice(0, Math.max(0, at)).reverse(), ...keys.slice(at + 1)];
  return order.flatMap((each) => periods[each] ?? []);
}

/**
 * What a numerator and a denominator make of an indicator, exactly: a percentage, or a rate per 10,000 where its words
 * say so; null where neither is meant (an average, say) or the denominator is not above zero.
 */
export function figureOf(indicator: Indicator, numerator: Rational, denominator: Rational): Rational | null {
  if (sign(denominator) <= 0) return null;
  if (isPercentage(indicator)) return percentageOf(numerator, denominator);
  const per = rateBase(indicator);
  return per === null ? null : multiply(divide(numerator, denominator), rational(per));
}
