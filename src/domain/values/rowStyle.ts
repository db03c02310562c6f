import { percentageOf, type ScorecardCell } from './cells';
import { divide, multiply, rational, sign, type Rational } from './exact';
import type { PeriodKey } from '../periods/period';
import type { Indicator, Scorecard } from '../indicators/scorecard';

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

const ownCells = ({ past, periods }: Indicator): readonly ScorecardCell[] => [
  ...past.map(({ cell }) => cell),
  ...Object.values(periods),
];

function usualDecimals(indicator: Indicator): number | null {
  const times = new Map<number, number>();
  for (const { value } of ownCells(indicator)) {
    if (value.kind !== 'ratio' && value.kind !== 'number') continue;
    times.set(value.shown.decimals, (times.get(value.shown.decimals) ?? 0) + 1);
  }
  return [...times].sort(([a, timesA], [b, timesB]) => timesB - timesA || b - a)[0]?.[0] ?? null;
}

const PERCENTAGE = /^\s*(?:the\s+)?(?:%|percentages?\b|per ?cent\b|proportion\b)/i;
const RATE = /\bper\s+(1,?0{3}|10,?0{3}|100,?0{3})\b/i;

/** Whether an indicator is a percentage, by its cells, its target or its words. */
export function isPercentage(indicator: Indicator): boolean {
  if (RATE.test(indicator.title)) return false;
  const target = indicator.target?.value;
  const bySign = ownCells(indicator).some(
    ({ value }) => value.kind === 'ratio' || (value.kind === 'number' && value.percent),
  );
  return bySign || (target && 'percent' in target && target.percent) || PERCENTAGE.test(indicator.title);
}

/**
 * What a numerator and a denominator make of an indicator, exactly: a percentage, or a rate per 10,000 where its words
 * say so; null where neither is meant (an average, say) or the denominator is not above zero.
 */
export function figureOf(indicator: Indicator, numerator: Rational, denominator: Rational): Rational | null {
  if (sign(denominator) <= 0) return null;
  if (isPercentage(indicator)) return percentageOf(numerator, denominator);
  const per = RATE.exec(indicator.title)?.[1]?.replace(/\D/g, '');
  return per ? multiply(divide(numerator, denominator), rational(BigInt(per))) : null;
}
