import type { Indicator } from '../indicators/scorecard';
import { matchStored } from '../settings/matchStored';
import type { ProcessStep } from '../settings/settings';

/** The steps of each indicator, in their order: found by reference and title as settings are; one may have several. */
export function stepsFor(
  indicators: readonly Indicator[],
  steps: readonly ProcessStep[],
): readonly (readonly ProcessStep[])[] {
  const found = indicators.map((): ProcessStep[] => []);
  for (let left = steps; left.length > 0;) {
    const { matched, rest } = matchStored(indicators, left);
    matched.forEach((step, index) => step && found[index]?.push(step));
    if (rest.length === left.length) break;
    left = rest;
  }
  return found;
}
