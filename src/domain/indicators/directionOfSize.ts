import { compare, rational, sign } from '../values/exact';
import type { Better } from './directionRule';
import type { Indicator } from './scorecard';
import { isPercentage } from './unit';

/** Nobody aims at so large a share of something bad … */
const MANY = rational(60);
/** … nor at so small a share of something good. */
const FEW = rational(15);
const ALL = rational(100);

/**
 * Which way is better as the size of a percentage's target has it: 60% or more is aimed at for what should be many, 15% or less
 * for what should be few. Bed occupancy and adoptions are exceptions, so that it proves nothing: where the wording of a title
 * says the other way, which of the two holds is for a person to say. Null where the size tells nothing.
 */
export function directionOfSize(
  indicator: Pick<Indicator, 'title' | 'target' | 'past' | 'periods' | 'besides'>,
): Better | null {
  const target = indicator.target?.value;
  if (target?.kind !== 'single' || target.bound !== 'at' || !isPercentage(indicator)) return null;
  const { value } = target.value;
  if (sign(value) <= 0 || compare(value, ALL) > 0) return null;
  if (compare(value, MANY) >= 0) return 'higher';
  return compare(value, FEW) <= 0 ? 'lower' : null;
}
