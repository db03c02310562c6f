import { rational, type Rational } from '../values/exact';
import type { Period } from './period';

/**
 * How much of its year is over at a period's end: Q3 → 3/4, November of an April year → 8/12, a whole year 1. Exact.
 * Null where that is not known, and for twelve months that roll.
 */
export function shareOfYear({ grain, place, perYear, months }: Period): Rational | null {
  if (place !== null && perYear !== null) return rational(place, perYear);
  if (grain !== 'to-date' || months === null) return null;
  return rational(months.last - months.first + 1, 12);
}
