import { measured, type CellValue, type Shown } from '../values/cells';
import {
  absolute,
  compare,
  divide,
  HUNDRED,
  multiply,
  sign,
  subtract,
  ZERO,
  type Rational,
} from '../values/exact';
import type { JudgedScorecard } from './judged';
import type { Quarter } from '../periods/periods';
import { isPossibleRatio } from '../values/ratio';
import type { Indicator, Scorecard } from '../indicators/scorecard';
import type { Direction, IndicatorSetting, Policy, Settings, ToleranceKind } from '../settings/settings';
import { settingsFor } from '../settings/suggest';
import type { Judgement, NotRatedReason, Rag } from './status';
import { targetFor, type TargetInForce } from '../targets/target';

type Rules = Pick<Policy, 'tolerance' | 'toleranceKind' | 'atTolerance' | 'judgeBy'>;

/**
 * Judges one indicator in one quarter by the published rule (domain rules, "RAG"): on or better than target green,
 * off by up to the tolerance amber, else red; in exact arithmetic. Without a target, a direction or a usable value it
 * is not rated and says why. The setting's tolerance overrides the policy's.
 */
export function judgeIndicator(
  indicator: Indicator,
  quarter: Quarter,
  setting: IndicatorSetting,
  policy: Policy,
): Judgement {
  const cell = indicator.quarters[quarter];
  if (!cell) return notRated('no-column');
  const target = targetFor(indicator, quarter);
  if (typeof target === 'string') return notRated(target);
  const rules = {
    ...policy,
    tolerance: setting.tolerance ?? policy.tolerance,
    toleranceKind: setting.toleranceKind ?? policy.toleranceKind,
  };
  return judgeValue(cell.value, target, setting.direction, rules);
}

/** Judges every indicator; settings it lacks are suggested, so the result's settings cover the scorecard. */
export function judgeScorecard(scorecard: Scorecard, settings: Settings, quarter: Quarter): JudgedScorecard {
  const complete = settingsFor(scorecard, settings);
  const indicators = scorecard.indicators.flatMap((indicator, index) => {
    // settingsFor answers in the order of the scorecard.
    const setting = complete.indicators[index];
    return setting
      ? [{ indicator, setting, status: judgeIndicator(indicator, quarter, setting, complete.policy) }]
      : [];
  });
  return { scorecard, settings: complete, quarter, indicators };
}

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
  const actual = rules.judgeBy === 'exact' ? found.exact : found.shown.value;
  const held = hold(actual, target, side);
  const { tolerance, toleranceKind } = rules;
  const base = absolute(held.target.value);
  const zeroTarget = sign(base) === 0;
  const shortfall = shortfallOf(held.off, base, toleranceKind);
  return {
    kind: 'rated',
    rag: ragOf(held.met, shortfall, rules),
    direction,
    target: held.target,
    actual,
    actualShown: found.shown,
    shortfall,
    tolerance,
    toleranceKind,
    variancePercent: zeroTarget ? null : percentOf(subtract(actual, held.target.value), base),
    zeroTarget,
  };
}

const notRated = (because: NotRatedReason): Judgement => ({ kind: 'not-rated', because });
const percentOf = (part: Rational, whole: Rational): Rational => multiply(divide(part, whole), HUNDRED);

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
  return sign(base) === 0 ? null : percentOf(distance, base);
}

function ragOf(met: boolean, shortfall: Rational | null, { tolerance, atTolerance }: Rules): Rag {
  if (met) return 'green';
  if (!shortfall) return 'red';
  const beyond = compare(shortfall, tolerance);
  return beyond < 0 ? 'amber' : beyond > 0 ? 'red' : atTolerance;
}

function reasonFor(value: CellValue): NotRatedReason {
  return value.kind === 'ratio' || value.kind === 'number' ? 'ratio-impossible' : value.kind;
}
