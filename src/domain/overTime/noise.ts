import { wilson } from '../values/cases';
import type { CellValue } from '../values/cells';
import { compare, rational } from '../values/exact';
import type { Control } from './controlChart';

/** Why a movement may be chance. */
export type Noise = 'small-cohort' | 'inside-limits' | 'intervals-overlap' | 'small-change';

/** A judgement: below it one case moves a percentage by five points or more. */
const SMALL = rational(20);

/**
 * Whether a movement may be chance, and why; null where it is more. Cases first: a cohort below twenty, then 95%
 * intervals (Wilson's) that overlap. A control chart of twelve points or more knows the process, and decides where it
 * finds nothing unusual. Figures without cases move little or much (`much`).
 */
export function noiseIn(before: CellValue, now: CellValue, control: Control, much: boolean): Noise | null {
  const known = control.kind === 'chart' && !control.provisional;
  if (known && control.variation === 'common') return 'inside-limits';
  if (before.kind !== 'ratio' || now.kind !== 'ratio') return known || much ? null : 'small-change';
  if ([before, now].some(({ denominator }) => compare(denominator, SMALL) < 0)) return 'small-cohort';
  const [then, since] = [before, now].map(({ numerator, denominator }) => wilson(numerator, denominator));
  if (!then || !since) return 'small-change';
  return then.low <= since.high && since.low <= then.high ? 'intervals-overlap' : null;
}
