import type { CellValue } from './cells';
import { compare, isInteger, sign } from './exact';

type Ratio = Extract<CellValue, { kind: 'ratio' }>;

/** Whether children can make up this ratio: whole numbers, someone to count, and none counted that is not there. */
export function isPossibleRatio({
  numerator,
  denominator,
}: Pick<Ratio, 'numerator' | 'denominator'>): boolean {
  if (!isInteger(numerator) || !isInteger(denominator)) return false;
  return sign(denominator) > 0 && sign(numerator) >= 0 && compare(numerator, denominator) <= 0;
}
