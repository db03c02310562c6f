import { wilson } from '../values/cases';
import { measured, type CellValue } from '../values/cells';
import { add, compare, isInteger, multiply, rational, subtract } from '../values/exact';
import type { Control } from './controlChart';

/** Why a movement may be chance. */
export type Noise = 'small-cohort' | 'inside-limits' | 'intervals-overlap' | 'small-change';

/** A judgement: below it one case moves a percentage by five points or more. */
const SMALL = rational(20);

/**
 * Whether a movement may be chance, and why; null where it is more. Cases first: a cohort below twenty, then 95%
 * intervals (Wilson's) that overlap. A control chart of twelve points or more knows the process, and decides where it
 * finds nothing unusual. Figures without cases move little or much (`much`); of plain counts below twenty (`counts`)
 * a change within twice the standard deviation of two chance counts, the root of their sum, is none.
 */
export function noiseIn(
  before: CellValue,
  now: CellValue,
  control: Control,
  { much, counts }: { readonly much: boolean; readonly counts: boolean },
): Noise | null {
  const known = control.kind === 'chart' && !control.provisional;
  if (known && control.variation === 'common') return 'inside-limits';
  if (counts && mayBeChance(before, now)) return 'small-cohort';
  if (before.kind !== 'ratio' || now.kind !== 'ratio') return known || much ? null : 'small-change';
  if ([before, now].some(({ denominator }) => compare(denominator, SMALL) < 0)) return 'small-cohort';
  const [then, since] = [before, now].map(({ numerator, denominator }) => wilson(numerator, denominator));
  if (!then || !since) return 'small-change';
  return then.low <= since.high && since.low <= then.high ? 'intervals-overlap' : null;
}

function mayBeChance(before: CellValue, now: CellValue): boolean {
  const [then, since] = [measured(before)?.exact, measured(now)?.exact];
  if (!then || !since || ![then, since].every((count) => isInteger(count) && compare(count, SMALL) < 0))
    return false;
  const moved = subtract(since, then);
  return compare(multiply(moved, moved), multiply(rational(4), add(then, since))) <= 0;
}
