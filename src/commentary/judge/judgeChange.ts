import {
  absolute,
  divide,
  formatDecimal,
  HUNDRED,
  multiply,
  subtract,
  type Rational,
} from '../../domain/values/exact';
import type { JudgedIndicator } from '../../domain/judging/judged';
import type { Figure } from '../text/figures';
import { agrees } from '../text/hedges';
import { agreed, contradicted, untied, type Outcome } from './outcome';
import type { Period } from '../text/periodWords';
import { averageOf, targetIn, valueAt, type Value } from '../link/values';

/** What a difference may rightly be, in points and in per cent of where it started. */
interface Differences {
  readonly points: readonly Rational[];
  readonly percent: readonly Rational[];
  readonly decimals: number;
}

/** By the exact values and by the values shown: "fell from 86.7 to 70.9" is 15.8 either way, but not always. */
function between(from: Pick<Value, 'exact' | 'shown'>, to: Pick<Value, 'exact' | 'shown'>): Differences {
  const points = [subtract(to.exact, from.exact), subtract(to.shown.value, from.shown.value)];
  const bases = [from.exact, from.shown.value];
  const percent = points.flatMap((each, index) => {
    const base = bases[index];
    return base && base.num !== 0n ? [absolute(multiply(divide(each, base), HUNDRED))] : [];
  });
  return {
    points: points.map(absolute),
    percent,
    decimals: Math.max(to.shown.decimals, from.shown.decimals),
  };
}

/**
 * A change since `base`, in points or per cent. Points called per cent are a mistake of their own, unless the change is
 * that many per cent as well.
 */
export function judgeChange(
  figure: Figure,
  judged: JudgedIndicator,
  now: Period,
  bases: readonly Period[],
  firm: boolean,
): Outcome {
  const today = valueAt(judged, now);
  const differences = bases.flatMap((base) => {
    const then = valueAt(judged, base);
    return then && today ? [between(then, today)] : [];
  });
  return hold(figure, today, differences, now, firm);
}

/** A distance from the target in force or from an average. */
export function judgeGap(
  figure: Figure,
  judged: JudgedIndicator,
  from: 'target' | 'neighbour' | 'england',
  now: Period,
  firm: boolean,
): Outcome {
  const today = valueAt(judged, now);
  const marks: readonly Pick<Value, 'exact' | 'shown'>[] =
    from === 'target'
      ? now.kind === 'quarter'
        ? (targetIn(judged, now.quarter) ?? []).map((shown) => ({ exact: shown.value, shown }))
        : []
      : [averageOf(judged, from)].filter((value) => value !== null);
  return hold(figure, today, today ? marks.map((mark) => between(mark, today)) : [], now, firm);
}

function hold(
  figure: Figure,
  today: Value | null,
  differences: readonly Differences[],
  period: Period,
  firm: boolean,
): Outcome {
  const [main] = differences;
  const said = { kind: 'percentage' as const, expected: null, period };
  if (!today || !main) return untied('no-period', said);
  const inPoints = today.unit === 'percentage';
  const points = differences.some((each) => each.points.some((value) => agrees(figure, value)));
  const percent = differences.some((each) => each.percent.some((value) => agrees(figure, value)));
  const pointsText = `${formatDecimal(main.points[0] ?? today.exact, main.decimals)} percentage points`;
  if (figure.form === 'points') {
    const told = { ...said, expected: pointsText };
    return points ? agreed(told) : contradicted('wrong-change', told, firm);
  }
  const share = main.percent[0];
  const shareText = share ? `${formatDecimal(share, 1)}%` : null;
  if (percent) return agreed({ ...said, expected: shareText });
  if (points && inPoints) return contradicted('points-not-per-cent', { ...said, expected: pointsText }, firm);
  return contradicted('wrong-change', { ...said, expected: inPoints ? pointsText : shareText }, firm);
}
