import {
  absolute,
  add,
  compare,
  divide,
  multiply,
  rational,
  sign,
  subtract,
  ZERO,
  type Rational,
} from '../values/exact';

/** The mean of a process and its natural limits. */
export interface NaturalLimits {
  readonly mean: Rational;
  readonly movingRange: Rational;
  readonly lower: Rational;
  readonly upper: Rational;
}

/**
 * What the mean moving range is multiplied by: 3 ÷ 1.128, as Wheeler rounds it ("Understanding Variation", appendix;
 * NHS England, "Making data count").
 */
const LIMITS = rational(266, 100);

const meanOf = (values: readonly Rational[]): Rational =>
  divide(values.reduce(add, ZERO), rational(values.length));

/**
 * Mean and natural process limits of an XmR chart: mean ± 2.66 × mean moving range, over all points, outlying ones too,
 * as Wheeler and the Excel tool of NHS England's "Making data count" have it (the R package NHSRplotthedots leaves
 * outlying ranges out unless told otherwise). Exact. Null with fewer than two points, which have no moving range.
 */
export function naturalLimits(values: readonly Rational[]): NaturalLimits | null {
  if (values.length < 2) return null;
  const mean = meanOf(values);
  const ranges = values.slice(1).map((value, at) => absolute(subtract(value, values[at] ?? value)));
  const movingRange = meanOf(ranges);
  const reach = multiply(LIMITS, movingRange);
  return { mean, movingRange, lower: subtract(mean, reach), upper: add(mean, reach) };
}

/** The four usual rules; each says that a point is more than the process's own noise. */
export type SpecialCause = 'outside' | 'shift' | 'trend' | 'two-of-three';

/** Points in a row on one side of the mean, or each above (below) the one before, that are no chance. */
const RUN = 7;

/**
 * Which rules each point breaks, in order of time. Source of all four: NHS England, "Making data count", as its R
 * package NHSRplotthedots has them (`ptd_calculate_point_type`): every point of a run is marked, not its last alone.
 */
export function specialCauses(
  values: readonly Rational[],
  limits: NaturalLimits,
): readonly (readonly SpecialCause[])[] {
  const sides = values.map((value) => compare(value, limits.mean));
  const outside = values.map((value) => compare(value, limits.upper) > 0 || compare(value, limits.lower) < 0);
  const [shift, trend, near] = [
    runsOf(sides, RUN),
    trendsOf(values),
    twoOfThree(values, sides, outside, limits),
  ];
  return values.map((_, at) => [
    ...(outside[at] ? (['outside'] as const) : []),
    ...(shift[at] ? (['shift'] as const) : []),
    ...(trend[at] ? (['trend'] as const) : []),
    ...(near[at] ? (['two-of-three'] as const) : []),
  ]);
}

/** Marks every member of a run of at least `length` equal signs; nought ends a run. */
function runsOf(signs: readonly number[], length: number): readonly boolean[] {
  const marked = signs.map(() => false);
  let start = 0;
  for (let at = 0; at <= signs.length; at += 1) {
    if (at < signs.length && signs[at] === signs[start] && signs[at] !== 0) continue;
    if (signs[start] !== 0 && at - start >= length) marked.fill(true, start, at);
    start = at;
  }
  return marked;
}

/** Seven points, each above the one before, are six steps up; the point they start from is one of the seven. */
function trendsOf(values: readonly Rational[]): readonly boolean[] {
  const steps = values.slice(1).map((value, at) => sign(subtract(value, values[at] ?? value)));
  const marked = runsOf(steps, RUN - 1);
  return values.map((_, at) => marked[at] === true || marked[at - 1] === true);
}

/**
 * Two of three points in a row in the outer third between mean and limit, all three on one side: those two are marked.
 * A point beyond the limit is a signal of its own and not one of the two.
 */
function twoOfThree(
  values: readonly Rational[],
  sides: readonly number[],
  outside: readonly boolean[],
  { mean, movingRange }: NaturalLimits,
): readonly boolean[] {
  const third = divide(multiply(multiply(LIMITS, rational(2)), movingRange), rational(3));
  const near = values.map(
    (value, at) => outside[at] !== true && compare(absolute(subtract(value, mean)), third) > 0,
  );
  const marked = values.map(() => false);
  for (let at = 0; at + 3 <= values.length; at += 1) {
    const three = [at, at + 1, at + 2];
    const [first = 0, ...others] = three.map((each) => sides[each] ?? 0);
    const alike = first !== 0 && others.every((side) => side === first);
    const close = three.filter((each) => near[each] === true);
    if (alike && close.length >= 2) for (const each of close) marked[each] = true;
  }
  return marked;
}
