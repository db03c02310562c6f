import { isInteger } from '../../domain/values/exact';
import type { Indicator } from '../../domain/indicators/scorecard';
import { ownFigures, periodFigures } from './figures';
import { remember } from './memoize';
import { isComputed } from './ratio';

/** What an indicator counts in, as far as its row tells. */
export type Unit = 'percentage' | 'rate' | 'count' | 'other';

const PERCENTAGE = /^\s*(?:the\s+)?(?:%|percentages?\b|per ?cent\b|proportion\b)/i;
const RATE = /\bper\s+(?:1,?0{3,5}|10,?0{3}|100,?0{3})\b/i;
const COUNT = /^\s*(?:total\s+|the\s+)?(?:number|no\.?|count|total)\b/i;

/** The unit by the cells first (a ratio or a per cent sign is a percentage), then the target, then the words. */
export const unitOf = remember((indicator: Indicator): Unit => {
  const percent = ownFigures(indicator).some(
    ({ cell: { value } }) => value.kind === 'ratio' || (value.kind === 'number' && value.percent),
  );
  const target = indicator.target?.value;
  if (percent || (target && 'percent' in target && target.percent)) return 'percentage';
  if (PERCENTAGE.test(indicator.title)) return 'percentage';
  if (RATE.test(indicator.title)) return 'rate';
  return COUNT.test(indicator.title) && wholeNumbers(indicator) ? 'count' : 'other';
});

/** A count comes whole; an average of other councils' counts need not, nor an average over past years. */
const wholeNumbers = (indicator: Indicator): boolean =>
  periodFigures(indicator).every(({ cell: { value } }) => value.kind !== 'number' || isInteger(value.exact));

/**
 * The decimals most of the council's own figures in the row show, the larger of two that are as common; null when
 * the row has no figure.
 */
export const usualDecimals = remember((indicator: Indicator): number | null => {
  const counts = new Map<number, number>();
  for (const { cell } of ownFigures(indicator)) {
    if ((cell.value.kind !== 'ratio' && cell.value.kind !== 'number') || isComputed(cell)) continue;
    const { decimals } = cell.value.shown;
    counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
  }
  const byUse = [...counts].sort(([a, timesA], [b, timesB]) => timesB - timesA || b - a);
  return byUse[0]?.[0] ?? null;
});
