import { wilson } from '../domain/values/cases';
import { measured, type CellValue } from '../domain/values/cells';
import { compare, toNumber } from '../domain/values/exact';
import type { Direction } from '../domain/settings/settings';

/**
 * A figure against an average of other councils, by the indicator's direction: a separate question from its target.
 * Similar: the average lies in the figure's Wilson 95% interval, so that the difference may be chance; without cases,
 * only where both are the same. Null without a direction or a figure.
 */
export function againstAverage(
  value: CellValue,
  average: CellValue,
  direction: Direction,
): 'better' | 'similar' | 'worse' | null {
  const [own, other] = [measured(value), measured(average)];
  if (!own || !other || (direction !== 'higher' && direction !== 'lower')) return null;
  const side = compare(own.exact, other.exact);
  const interval = value.kind === 'ratio' ? wilson(value.numerator, value.denominator) : null;
  const at = toNumber(other.exact);
  if (side === 0 || (interval && at >= interval.low && at <= interval.high)) return 'similar';
  return side > 0 === (direction === 'higher') ? 'better' : 'worse';
}
