import { equal, multiply, rational, sign, type Rational } from '../../domain/values/exact';
import type { DetailOf, Repeat } from '../details';
import { isRightFor, type Expected } from './expectedDenominator';
import { otherOf } from './figures';
import { fractionOf, isRounded, sameRatio, type RatioFigure, type RatioValue } from './ratio';

/** The period a figure or ratio was copied from: the one before first, as copying runs forward. */
export function repeatOf({ indicator, place, cell: { value } }: RatioFigure): Repeat | null {
  if (place.kind !== 'period') return null;
  const keys = Object.keys(indicator.periods);
  const at = keys.indexOf(place.period);
  for (const period of [keys[at - 1], keys[at + 1]]) {
    const beside = period === undefined ? undefined : indicator.periods[period]?.value;
    if (period === undefined || beside?.kind !== 'ratio') continue;
    const [figure, ratio] = [equal(beside.shown.value, value.shown.value), sameRatio(beside, value)];
    if (figure || ratio) return { period, what: figure && ratio ? 'both' : figure ? 'figure' : 'ratio' };
  }
  return null;
}

interface Slip {
  readonly times: '100' | '10' | '1/10' | '1/100';
  /** Decimals of the figure with its point moved back. */
  readonly decimals: number;
}

/** The shown figure is `times` the right one; moved back, it has so many more decimals. */
const SLIPS = [
  { times: '100', back: rational(1, 100), decimals: 2 },
  { times: '10', back: rational(1, 10), decimals: 1 },
  { times: '1/10', back: rational(10), decimals: -1 },
  { times: '1/100', back: rational(100), decimals: -2 },
] as const;

/** How far the point has slipped, where the shown figure with its point moved is the right one. */
export function slipOf({ shown, numerator }: RatioValue, exact: Rational): Slip | null {
  if (sign(numerator) === 0) return null;
  const slips = SLIPS.map((slip) => ({ ...slip, decimals: Math.max(0, shown.decimals + slip.decimals) }));
  return slips.find(({ back, decimals }) => isRounded(multiply(shown.value, back), exact, decimals)) ?? null;
}

/** The denominator of another row, where the shown figure is right for that one. */
export function fitsOf(
  { cell: { value } }: RatioFigure,
  expected: readonly Expected[],
): DetailOf<'ratio-mismatch'>['fits'] {
  const found = expected.find(({ denominator }) => isRightFor(value, denominator));
  if (!found) return null;
  return { ...fractionOf({ ...value, denominator: found.denominator }), other: otherOf(found.figure) };
}
