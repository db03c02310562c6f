import { measured, type CellValue } from '../values/cells';
import {
  absolute,
  compare,
  divide,
  multiply,
  round,
  sign,
  subtract,
  ZERO,
  type Rational,
} from '../values/exact';
import { periodBefore } from '../periods/order';
import type { Period } from '../periods/period';
import { isPossibleRatio } from '../values/ratio';
import type { Indicator, Scorecard } from './scorecard';
import type { IndicatorSetting } from '../settings/settings';
import { targetFor, type TargetInForce } from '../targets/target';

type NotComparableReason = 'year-to-date' | 'no-period-before' | 'no-value' | 'no-target' | 'no-direction';

/** Direction of travel between two values, as data. */
export type Movement =
  | {
      readonly kind: 'improved' | 'worsened' | 'no-change';
      /** Now less before, in the value's unit (percentage points for percentages); above zero is up, good or bad. */
      readonly points: Rational;
      /**
       * The change in cases of today's cohort: now's numerator less the one the earlier percentage would give. With one
       * cohort in both it is the plain difference. Null where either is no ratio.
       */
      readonly cases: bigint | null;
    }
  | { readonly kind: 'not-comparable'; readonly because: NotComparableReason };

type Way = Pick<IndicatorSetting, 'direction' | 'accumulation'>;

type Dated = Pick<Scorecard, 'periods'>;

/**
 * A period against the one before of its grain. A year-to-date value grows by itself and is never compared so (domain rules,
 * "Direction of travel"): use `samePeriodLastYear`.
 */
export function comparePeriods(
  scorecard: Dated,
  indicator: Indicator,
  period: Period,
  setting: Way,
): Movement {
  if (setting.accumulation === 'year-to-date') return notComparable('year-to-date');
  const before = periodBefore(scorecard, period.key);
  if (!before) return notComparable('no-period-before');
  return move(
    indicator.periods[before.key]?.value,
    indicator.periods[period.key]?.value,
    setting,
    rangeOf(indicator, period),
  );
}

/** A period against the same one of another year's scorecard; good for every accumulation. */
export function samePeriodLastYear(
  indicator: Indicator,
  lastYear: Pick<Indicator, 'periods'>,
  period: Period,
  setting: Way,
): Movement {
  const [then, now] = [lastYear.periods[period.key], indicator.periods[period.key]];
  return move(then?.value, now?.value, setting, rangeOf(indicator, period));
}

const notComparable = (because: NotComparableReason): Movement => ({ kind: 'not-comparable', because });

const usable = (value: CellValue): ReturnType<typeof measured> =>
  value.kind === 'ratio' && !isPossibleRatio(value) ? null : measured(value);

function rangeOf(indicator: Indicator, period: Period): TargetInForce | null {
  const target = targetFor(indicator, period);
  return typeof target === 'string' || !target.to ? null : target;
}

function move(
  then: CellValue | undefined,
  now: CellValue | undefined,
  setting: Way,
  range: TargetInForce | null,
): Movement {
  const [before, after] = [then && usable(then), now && usable(now)];
  if (!then || !now || !before || !after) return notComparable('no-value');
  if (setting.direction === 'none') return notComparable('no-direction');
  const points = subtract(after.exact, before.exact);
  const cases = casesMoved(then, now);
  // Less than half a case is no movement; nor, without cases, a difference that the decimals shown hide.
  const moved = cases === null ? compare(before.shown.value, after.shown.value) !== 0 : cases !== 0n;
  if (!moved) return { kind: 'no-change', points, cases };
  if (setting.direction !== 'range') return { kind: kindOf(sign(points), setting.direction), points, cases };
  if (!range) return notComparable('no-target');
  const closer = compare(outside(before.exact, range), outside(after.exact, range));
  return { kind: kindOf(closer, 'higher'), points, cases };
}

function kindOf(up: -1 | 0 | 1, direction: 'higher' | 'lower'): 'improved' | 'worsened' | 'no-change' {
  if (up === 0) return 'no-change';
  return up > 0 === (direction === 'higher') ? 'improved' : 'worsened';
}

function outside(value: Rational, { from, to }: TargetInForce): Rational {
  const upper = to ?? from;
  if (compare(value, from.value) < 0) return absolute(subtract(from.value, value));
  return compare(value, upper.value) > 0 ? subtract(value, upper.value) : ZERO;
}

function casesMoved(then: CellValue, now: CellValue): bigint | null {
  if (then.kind !== 'ratio' || now.kind !== 'ratio') return null;
  const rate = divide(then.numerator, then.denominator);
  const change = subtract(now.numerator, multiply(rate, now.denominator));
  return round(change, 0).num;
}
