import { rateBase } from '../indicators/unit';
import type { Indicator } from '../indicators/scorecard';
import { measured, type CellValue } from '../values/cells';
import { absolute, compare, multiply, rational, sign, type Rational } from '../values/exact';

const COUNT = /^\s*(?:total\s+|the\s+)*(?:number|no\.?|count|total) (?!and (?:%|per))/i;
const PERCENTAGE = /%|\bper ?cent(?:age)?s?\b|^\s*(?:the\s+)?proportion\b/i;
const ONE = rational(1);
/** A percentage so far off its target, and a target so large, that 0.92 can only be a share of one. */
const FAR = rational(20);
const LARGE = rational(10);
/** Of a smaller one, 0.08 held against 8, only about a hundred times is: what is small may be well under its target. */
const FARTHER = rational(50);
const SMALL = rational(3, 2);

/**
 * Whether a figure and its target are of different units by what the row says: "Number of reviews on time", 168, against
 * 95%; or shares of one against a target in per cent, 0.92 against 95, neither formatted as a percentage. A colour given
 * on them would be of no meaning. What says its unit in the cell itself is `judgeValue`'s to tell.
 */
export function areOfOtherUnits({ title, target, periods }: Indicator, value: CellValue): boolean {
  const wanted = target?.value;
  if (value.kind !== 'number' || value.percent || wanted?.kind !== 'single') return false;
  if (rateBase({ title }) !== null) return false;
  if (wanted.percent && COUNT.test(title)) return true;
  if (!PERCENTAGE.test(title) && !wanted.percent) return false;
  const figures = Object.values(periods).flatMap(({ value: each }) =>
    each.kind === 'number' && !each.percent ? (measured(each)?.exact ?? []) : [],
  );
  return areParted(figures, wanted.value.value) || areParted([wanted.value.value], value.exact);
}

/** All of some numbers are shares of one, and what they are held against is a percentage. */
function areParted(shares: readonly Rational[], percentage: Rational): boolean {
  const against = absolute(percentage);
  const far = compare(against, LARGE) >= 0 ? FAR : FARTHER;
  const used = shares.filter((share) => sign(share) !== 0);
  return (
    used.length > 0 &&
    compare(against, SMALL) >= 0 &&
    used.every((share) => {
      const size = absolute(share);
      return compare(size, ONE) <= 0 && compare(against, multiply(size, far)) >= 0;
    })
  );
}
