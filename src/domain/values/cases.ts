import type { CellValue } from './cells';
import {
  ceiling,
  compare,
  divide,
  floor,
  HUNDRED,
  multiply,
  rational,
  toNumber,
  type Rational,
} from './exact';
import { judgeValue, type Rules } from '../judging/judgeValue';
import { isPossibleRatio } from './ratio';
import type { Direction } from '../settings/settings';
import type { Rag } from '../judging/status';
import type { TargetInForce } from '../targets/target';

type Ratio = Extract<CellValue, { kind: 'ratio' }>;
type Counted = Pick<Ratio, 'numerator' | 'denominator'>;

/**
 * How many cases the numerator is short of the target (higher is better) or over it (lower is better), the denominator
 * held: ⌈t·d⌉ − n and n − ⌊t·d⌋ (domain rules, "Cases to target"). Zero or negative when the target is met: cases to
 * spare. Against a range, the distance to the end that is missed. Null when there is no such count: the value is no
 * possible ratio, or the direction says nothing. The target is in per cent.
 */
export function casesToTarget(value: CellValue, target: TargetInForce, direction: Direction): bigint | null {
  if (value.kind !== 'ratio' || !isPossibleRatio(value)) return null;
  const { from, bound } = target;
  const upper = target.to ?? from;
  const [short, over] = [
    casesShort(value, from.value, bound === 'more-than'),
    casesOver(value, upper.value, bound === 'less-than'),
  ];
  if (direction === 'higher') return short;
  if (direction === 'lower') return over;
  if (direction === 'none') return null;
  if (bound === 'at-most' || bound === 'less-than') return over;
  if (bound === 'at-least' || bound === 'more-than') return short;
  // A bare number gives a range nothing to be inside of.
  if (!target.to) return null;
  return short > over ? short : over;
}

const share = (percent: Rational, { denominator }: Counted): Rational =>
  divide(multiply(percent, denominator), HUNDRED);

function casesShort(ratio: Counted, percent: Rational, strict: boolean): bigint {
  const needed = share(percent, ratio);
  return (strict ? floor(needed) + 1n : ceiling(needed)) - ratio.numerator.num;
}

function casesOver(ratio: Counted, percent: Rational, strict: boolean): bigint {
  const allowed = share(percent, ratio);
  return ratio.numerator.num - (strict ? ceiling(allowed) - 1n : floor(allowed));
}

/**
 * The status with one case the other way, where it differs from the status as it stands: the worse of the two where
 * both do. Null when one case changes nothing, or nothing can be said.
 */
export function ragWithOneCase(
  value: CellValue,
  target: TargetInForce,
  direction: Direction,
  rules: Rules,
): Rag | null {
  if (value.kind !== 'ratio') return null;
  const ragOf = (candidate: CellValue): Rag | null => {
    // The figure shown is of the cases there are, so one case more or less is judged by its own ratio.
    const status = judgeValue(candidate, target, direction, { ...rules, judgeBy: 'exact' });
    return status.kind === 'rated' ? status.rag : null;
  };
  const now = judgeValue(value, target, direction, rules);
  if (now.kind !== 'rated') return null;
  const others = [-1n, 1n]
    .map((step) => ragOf({ ...value, numerator: rational(value.numerator.num + step) }))
    .filter((rag): rag is Rag => rag !== null && rag !== now.rag);
  return WORST_FIRST.find((rag) => others.includes(rag)) ?? null;
}

const WORST_FIRST: readonly Rag[] = ['red', 'amber', 'green'];

/**
 * The Wilson 95% interval of a proportion, in per cent (OHID Fingertips guidance): where the true rate may well lie.
 * Floats, for display only. Null when the numbers are no proportion.
 */
export function wilson(numerator: Rational, denominator: Rational): { low: number; high: number } | null {
  if (!isPossibleRatio({ numerator, denominator })) return null;
  const z = 1.959963984540054;
  const n = toNumber(denominator);
  const p = toNumber(numerator) / n;
  const middle = p + (z * z) / (2 * n);
  const reach = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const whole = 1 + (z * z) / n;
  const clamp = (value: number): number => Math.min(100, Math.max(0, value * 100));
  return { low: clamp((middle - reach) / whole), high: clamp((middle + reach) / whole) };
}

/** A judgement: with fewer cases, one case is worth a percentage point or more. */
const SMALL_COHORT = rational(100);

/** The Wilson interval of a figure of few cases, which needs it beside it; null for all others. */
export function smallCohortInterval(value: CellValue): { low: number; high: number } | null {
  if (value.kind !== 'ratio' || compare(value.denominator, SMALL_COHORT) >= 0) return null;
  return wilson(value.numerator, value.denominator);
}
