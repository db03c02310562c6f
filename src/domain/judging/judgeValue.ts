import { measured, percentageOf, type CellValue, type Shown } from '../values/cells';
import {
  absolute,
  compare,
  formatDecimal,
  multiply,
  rational,
  sign,
  subtract,
  ZERO,
  type Rational,
} from '../values/exact';
import { NOT_CALCULATED } from '../values/parseCell';
import { decimalsShown } from '../values/numberFormat';
import { isPossibleRatio } from '../values/ratio';
import type { Direction, Policy, ToleranceKind } from '../settings/settings';
import type { Judgement, NotRatedReason, Rag } from './status';
import type { TargetInForce } from '../targets/target';

export type Rules = Pick<
  Policy,
  'tolerance' | 'toleranceKind' | 'atTolerance' | 'stillGreen' | 'atStillGreen' | 'judgeBy'
>;

/** Judges a value against a target in force: the rule itself, without a scorecard round it. */
export function judgeValue(
  value: CellValue,
  target: TargetInForce,
  direction: Direction,
  rules: Rules,
): Judgement {
  const side = sideOf(target, direction);
  if (!side) return notRated('no-direction');
  if (value.kind === 'ratio' && !isPossibleRatio(value)) return notRated('ratio-impossible');
  const found = measured(value);
  if (!found) return notRated(reasonFor(value));
  const read = rules.judgeBy === 'exact' ? found.exact : found.shown.value;
  const aligned = alignScale(target, found.shown);
  if (unitsDiffer(value, read, aligned)) return notRated('units-differ');
  // What is far from nought is far, whichever way; that more of it is better makes no sense of a gap.
  const distance = target.byDistance === true && side === 'lower';
  const actual = distance ? absolute(read) : read;
  const held = hold(actual, distance ? farFromNought(aligned) : aligned, side);
  const { tolerance, toleranceKind } = rules;
  const base = absolute(held.target.value);
  const zeroTarget = sign(base) === 0;
  const shortfall = shortfallOf(held.off, base, toleranceKind);
  const rag = ragOf(held.met, shortfall, rules);
  return {
    kind: 'rated',
    rag,
    ...(rag === 'green' && !held.met && { stillGreen: rules.stillGreen }),
    direction,
    target: held.target,
    actual,
    actualShown: found.shown,
    shortfall,
    tolerance,
    toleranceKind,
    variancePercent: zeroTarget ? null : percentageOf(subtract(actual, held.target.value), base),
    zeroTarget,
  };
}

/** £1.2m against £900k: the target in the figure's own scale, where both say theirs. */
function alignScale(target: TargetInForce, { scale }: Shown): TargetInForce {
  if (scale === undefined) return target;
  const inScale = (shown: Shown): Shown => {
    if (shown.scale === undefined || shown.scale === scale) return shown;
    const value = multiply(shown.value, rational(shown.scale, scale));
    const decimals = decimalsShown(value, null);
    return { value, decimals, text: formatDecimal(value, decimals), scale };
  };
  return { ...target, from: inScale(target.from), to: target.to && inScale(target.to) };
}

/** So far apart that only a unit one of them leaves out explains it: 93.8% against 0.95, £1.2m against 1,500,000. */
const FACTOR = rational(50);

function unitsDiffer(value: CellValue, actual: Rational, { from, percent }: TargetInForce): boolean {
  if (value.kind !== 'ratio' && value.kind !== 'number') return false;
  const saysPercent = value.kind === 'ratio' || value.percent;
  const oneSays =
    (saysPercent !== (percent ?? saysPercent) && (saysPercent || percent === true)) ||
    (value.shown.scale ?? 1) > 1 !== (from.scale ?? 1) > 1;
  if (!oneSays || sign(actual) === 0 || sign(from.value) === 0) return false;
  const [a, t] = [absolute(actual), absolute(from.value)];
  return compare(a, multiply(t, FACTOR)) >= 0 || compare(t, multiply(a, FACTOR)) >= 0;
}

function farFromNought({ from, to, bound, ...rest }: TargetInForce): TargetInForce {
  const far = (shown: Shown): Shown => ({
    ...shown,
    value: absolute(shown.value),
    text: shown.text.replace(/^-/, ''),
  });
  return { ...rest, from: far(from), to: to && far(to), bound: bound === 'at-most' ? bound : 'at' };
}

export const notRated = (because: NotRatedReason): Judgement => ({ kind: 'not-rated', because });

/**
 * Which side is the good one. An indicator whose direction is a range but whose target is one bound ("<=20%") goes
 * by the bound; a bare number gives a range nothing to be inside of.
 */
function sideOf(target: TargetInForce, direction: Direction): 'higher' | 'lower' | 'inside' | null {
  if (direction === 'none') return null;
  if (direction !== 'range') return direction;
  if (target.to) return 'inside';
  if (target.bound === 'at') return null;
  return target.bound === 'at-most' || target.bound === 'less-than' ? 'lower' : 'higher';
}

interface Held {
  readonly target: Shown;
  /** How far off on the bad side, in the value's unit; zero or less when met. */
  readonly off: Rational;
  readonly met: boolean;
}

function hold(
  actual: Rational,
  { from, to, bound }: TargetInForce,
  side: 'higher' | 'lower' | 'inside',
): Held {
  const above = to ?? from;
  const [under, over] = [subtract(from.value, actual), subtract(actual, above.value)];
  // The nearer end is the one whose distance, counted outwards, is the larger.
  if (side === 'inside') {
    const [target, off] = compare(under, over) > 0 ? [from, under] : [above, over];
    return { target, off, met: sign(off) <= 0 };
  }
  // Against a range, higher must reach its lower end and lower its upper one.
  const [target, off] = side === 'higher' ? [from, under] : [above, over];
  const strict = bound === (side === 'higher' ? 'more-than' : 'less-than');
  return { target, off, met: strict ? sign(off) < 0 : sign(off) <= 0 };
}

/** Per cent of the target or points; zero when not off. Null where a target of zero has no relative shortfall. */
function shortfallOf(off: Rational, base: Rational, kind: ToleranceKind): Rational | null {
  const distance = sign(off) > 0 ? off : ZERO;
  if (kind === 'points') return distance;
  return sign(base) === 0 ? null : percentageOf(distance, base);
}

function ragOf(
  met: boolean,
  shortfall: Rational | null,
  { tolerance, atTolerance, stillGreen, atStillGreen }: Rules,
): Rag {
  if (met) return 'green';
  if (!shortfall) return 'red';
  const [past, beyond] = [compare(shortfall, stillGreen), compare(shortfall, tolerance)];
  // A row's own tolerance may be the smaller of the two; where both are one there is no amber.
  if (beyond <= 0 && sign(stillGreen) > 0 && (past < 0 || (past === 0 && atStillGreen === 'green')))
    return 'green';
  return beyond < 0 ? 'amber' : beyond > 0 ? 'red' : atTolerance;
}

export function reasonFor(value: CellValue): NotRatedReason {
  if (value.kind === 'not-available' && value.note === NOT_CALCULATED) return 'not-calculated';
  return value.kind === 'ratio' || value.kind === 'number' ? 'ratio-impossible' : value.kind;
}
