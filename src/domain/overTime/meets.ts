import { judgeValue } from '../judging/judgeValue';
import { DEFAULT_POLICY, type Direction } from '../settings/settings';
import type { TargetInForce } from '../targets/target';
import { measured, type CellValue } from '../values/cells';
import type { Rational } from '../values/exact';

/**
 * Whether a number in the unit of a row's figure would meet a target; null where that cannot be judged. `like` is the
 * figure whose unit and scale it has. Met is green, whatever the tolerance.
 */
export function meets(
  value: Rational,
  like: CellValue,
  target: TargetInForce,
  direction: Direction,
): boolean | null {
  const scale = measured(like)?.shown.scale;
  const cell: CellValue = {
    kind: 'number',
    raw: '',
    shown: { value, decimals: 0, text: '', ...(scale !== undefined && { scale }) },
    exact: value,
    // A worked out number says of its unit what the target says: small ones are no other unit.
    percent: target.percent ?? true,
    footnote: null,
    fromText: false,
  };
  const status = judgeValue(cell, target, direction, DEFAULT_POLICY);
  return status.kind === 'rated' ? status.rag === 'green' : null;
}
