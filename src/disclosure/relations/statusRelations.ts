import { findPeriod } from '../../domain/periods/order';
import {
  absolute,
  compare,
  divide,
  HUNDRED,
  multiply,
  negate,
  sign,
  subtract,
  type Rational,
} from '../../domain/values/exact';
import { judgeIndicator } from '../../domain/judging/judge';
import type { JudgedScorecard } from '../../domain/judging/judged';
import type { Rag } from '../../domain/judging/status';
import { targetFor, type TargetInForce } from '../../domain/targets/target';
import type { Entry } from '../model/entries';
import type { Linear } from '../model/model';

/**
 * What a published status word says of a hidden ratio to a reader who knows target and tolerance: bounds on numerator
 * against denominator. Null where that cannot be said in bounds (a range, the rounded figure judged, no ratio): such a
 * word is never shown beside a hidden figure.
 */
export function statusRelations(entry: Entry, judged: JudgedScorecard): readonly Linear[] | null {
  const { figure, top, rest } = entry;
  const period = findPeriod(judged.scorecard, entry.period);
  const { indicator, setting } = entry.judged;
  const { policy } = judged.settings;
  if (!period || figure.kind !== 'ratio' || top === null || rest === null) return null;
  if (policy.judgeBy !== 'exact' || (setting.direction !== 'higher' && setting.direction !== 'lower')) {
    return null;
  }
  const status = judgeIndicator(indicator, period, setting, policy);
  const target = targetFor(indicator, period);
  if (status.kind !== 'rated' || typeof target === 'string') return null;
  const { tolerance, toleranceKind, rag } = status;
  // For lower is better everything is the same with the sign turned: −x is to reach −target.
  const turned = setting.direction === 'lower';
  const aim = aimOf(target, turned);
  const behind = (amount: Rational): Rational =>
    subtract(
      aim.value,
      toleranceKind === 'points' ? amount : multiply(absolute(aim.value), divide(amount, HUNDRED)),
    );
  const noAmber = toleranceKind === 'relative' && sign(aim.value) === 0;
  const edge = { value: behind(tolerance), strict: policy.atTolerance === 'red' };
  // Green may reach on behind the target: the word then tells less.
  const reaches = sign(policy.stillGreen) > 0 && !noAmber && toleranceKind === policy.toleranceKind;
  const green = { value: behind(policy.stillGreen), strict: policy.atStillGreen === 'amber' };
  return boundsOf(rag, reaches ? nearer(green, edge) : aim, noAmber ? aim : edge).flatMap(
    ({ value, above, strict }) => {
      const linear = bound(value, above, strict, turned, top, rest);
      return linear ? [linear] : [];
    },
  );
}

/** Green reaches no further than amber does, where a row's own tolerance is the smaller one. */
const nearer = (green: Edge, { value }: Edge): Edge =>
  compare(green.value, value) >= 0 ? green : { value, strict: false };

interface Edge {
  readonly value: Rational;
  /** Whether the value itself is on the worse side. */
  readonly strict: boolean;
}

function aimOf(target: TargetInForce, turned: boolean): Edge {
  const value = turned ? (target.to ?? target.from).value : target.from.value;
  const strict = target.bound === (turned ? 'less-than' : 'more-than');
  return { value: turned ? negate(value) : value, strict };
}

interface Bound extends Edge {
  readonly above: boolean;
}

/** Green lies above the aim, red below the edge of the tolerance, amber between. */
function boundsOf(rag: Rag, aim: Edge, edge: Edge): readonly Bound[] {
  const reached = (at: Edge): Bound => ({ ...at, above: true });
  const missed = (at: Edge): Bound => ({ value: at.value, strict: !at.strict, above: false });
  if (rag === 'green') return [reached(aim)];
  return rag === 'red' ? [missed(edge)] : [missed(aim), reached(edge)];
}

/** ±100 n/d ≥ value (or ≤, or strictly) as whole numbers: ±100·den·n − num·(n + rest) ≥ 0, and a strict one ≥ 1. */
function bound(
  value: Rational,
  above: boolean,
  strict: boolean,
  turned: boolean,
  top: number,
  rest: number,
): Linear | null {
  const factor = Number(100n * value.den);
  const share = Number(value.num);
  if (!Number.isSafeInteger(factor) || !Number.isSafeInteger(share)) return null;
  const terms = [
    { variable: top, times: (turned ? -factor : factor) - share },
    { variable: rest, times: -share },
  ];
  const gap = strict ? 1 : 0;
  return above ? { terms, least: gap, most: null } : { terms, least: null, most: -gap };
}
