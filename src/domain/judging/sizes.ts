import { measured, type ScorecardCell } from '../values/cells';
import { absolute, compare, divide, multiply, rational, sign, type Rational } from '../values/exact';
import type { Indicator } from '../indicators/scorecard';
import { unitOf } from '../indicators/unit';
import type { Period } from '../periods/period';
import { targetFor } from '../targets/target';

/** So many times the target is no result; so many times the row's other figures is no change. */
const BEYOND = rational(50);
const APART = rational(10);

/** How the size of a figure stands to its target's: near enough, or so far over that one of the two is a slip. */
type Sizes =
  | { readonly kind: 'near' }
  /** Nothing else in the row tells which of the two it is. */
  | { readonly kind: 'alone' }
  | {
      readonly kind: 'out';
      readonly what: 'figure' | 'target';
      readonly times: Rational;
      /** The middle one of the row's other figures. */
      readonly usual: Rational;
    };

/** The sizes of what is counted or measured, its figure in a cell and its target; null for all else. */
export function sizesOf(indicator: Indicator, cell: ScorecardCell, period: Period): Sizes | null {
  const unit = unitOf(indicator);
  if (unit === 'percentage' || unit === 'rate') return null;
  const actual = measured(cell.value)?.exact;
  const target = targetFor(indicator, period);
  if (!actual || typeof target === 'string' || target.to) return null;
  const wanted = target.from.value;
  if (sign(wanted) <= 0 || sign(actual) <= 0) return { kind: 'near' };
  if (compare(actual, multiply(wanted, BEYOND)) < 0) return { kind: 'near' };
  const others = [...indicator.past.map((each) => each.cell), ...Object.values(indicator.periods)]
    .filter((other) => other !== cell)
    .flatMap(({ value }) => measured(value)?.exact ?? [])
    .filter((value) => sign(value) > 0)
    .sort(compare);
  const usual = others[Math.floor((others.length - 1) / 2)];
  if (!usual) return { kind: 'alone' };
  const isFigure = compare(absolute(actual), multiply(usual, APART)) >= 0;
  return { kind: 'out', what: isFigure ? 'figure' : 'target', times: divide(actual, wanted), usual };
}
