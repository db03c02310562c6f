import { measured, type ScorecardCell } from '../values/cells';
import { equal, round, type Rational } from '../values/exact';

/** Decimals that say something: "85.0" beside 84.9 may well be a whole number written so. */
const decimalsOf = (value: Rational, decimals: number): number =>
  decimals > 0 && equal(value, round(value, 0)) ? 0 : decimals;

/** Whether two cells give one figure, at the coarser of their decimals; null where one gives none. */
export function isSameFigure(one: ScorecardCell, other: ScorecardCell): boolean | null {
  const [a, b] = [measured(one.value)?.shown, measured(other.value)?.shown];
  if (!a || !b) return null;
  const decimals = Math.min(decimalsOf(a.value, a.decimals), decimalsOf(b.value, b.decimals));
  return equal(round(a.value, decimals), round(b.value, decimals));
}
