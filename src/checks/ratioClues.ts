import { percentageOf } from '../domain/cells';
import { equal, multiply, rational, sign, type Rational } from '../domain/exact';
import { QUARTERS } from '../domain/periods';
import type { Cohorts } from './cohorts';
import type { DetailOf, Repeat } from './details';
import { otherOf } from './figures';
import { fractionOf, isRounded, sameRatio, type RatioFigure, type RatioValue } from './ratio';

/** The quarter a wrong figure was copied from: the one before first, as copying runs forward. */
export function repeatOf({ indicator, place, cell: { value } }: RatioFigure): Repeat | null {
  if (place.kind !== 'quarter') return null;
  const at = QUARTERS.indexOf(place.quarter);
  for (const quarter of [QUARTERS[at - 1], QUARTERS[at + 1]]) {
    const beside = quarter && indicator.quarters[quarter]?.value;
    if (!quarter || beside?.kind !== 'ratio' || !equal(beside.shown.value, value.shown.value)) continue;
    return { quarter, what: sameRatio(beside, value) ? 'ratio' : 'figure' };
  }
  return null;
}

/** The shown figure is `times` the right one; moved back, it has so many more decimals. */
const SLIPS = [
  { times: '100', back: rational(1, 100), decimals: 2 },
  { times: '10', back: rational(1, 10), decimals: 1 },
  { times: '1/10', back: rational(10), decimals: -1 },
  { times: '1/100', back: rational(100), decimals: -2 },
] as const;

/** How far the point has slipped, where the shown figure with its point moved is the right one. */
export function slipOf(
  { shown, numerator }: RatioValue,
  exact: Rational,
): DetailOf<'ratio-mismatch'>['slip'] {
  if (sign(numerator) === 0) return null;
  const slip = SLIPS.find(({ back, decimals }) =>
    isRounded(multiply(shown.value, back), exact, Math.max(0, shown.decimals + decimals)),
  );
  return slip?.times ?? null;
}

/** The cohort's denominator by its other rows, where the shown figure is right for that one. */
export function fitsOf(
  { indicator, place, cell: { value } }: RatioFigure,
  cohorts: Cohorts,
): DetailOf<'ratio-mismatch'>['fits'] {
  const agreed = place.kind === 'quarter' ? cohorts.agreed(indicator, place.quarter) : null;
  if (!agreed || equal(agreed.denominator, value.denominator) || sign(agreed.denominator) <= 0) return null;
  const exact = percentageOf(value.numerator, agreed.denominator);
  if (!isRounded(value.shown.value, exact, value.shown.decimals)) return null;
  const other = { ...value, denominator: agreed.denominator };
  return { ...fractionOf(other), other: otherOf(agreed.figure) };
}
