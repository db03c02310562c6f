import type { Indicator, Scorecard } from '../indicators/scorecard';
import type { Period } from '../periods/period';
import { matchStored } from '../settings/matchStored';
import type { Settings } from '../settings/settings';
import type { Override } from './override';

/**
 * The override of each indicator in a period, in their order; of several the last, which was set later. They are of one
 * sheet and period, and found in it as settings are, by reference and title.
 */
export function overridesFor(
  indicators: readonly Indicator[],
  { overrides }: Pick<Settings, 'overrides'>,
  { scorecard, period }: { readonly scorecard: Scorecard; readonly period: Period },
): readonly (Override | null)[] {
  const here = (overrides?.all ?? []).filter(
    (each) =>
      each.period === period.key &&
      (each.sheet === scorecard.sheet || overrides?.formerly?.has(each) === true),
  );
  if (here.length === 0) return indicators.map(() => null);
  return matchStored(indicators, [...here].reverse()).matched;
}
