import { periodAfter } from '../periods/order';
import type { JudgedScorecard } from '../judging/judged';
import type { Period } from '../periods/period';
import type { Direction } from '../settings/settings';
import type { TargetInForce } from '../targets/target';
import { casesToTarget } from '../values/cases';
import type { CellValue } from '../values/cells';
import {
  absolute,
  ceiling,
  divide,
  floor,
  isInteger,
  multiply,
  negate,
  rational,
  round,
  sign,
  subtract,
  type Rational,
} from '../values/exact';
import type { Course } from './project';

/** What it takes to end the year on target. */
export interface RunRate {
  /** `more`: at least so many to come; `room`: at most so many; `met` and `over`: settled already. */
  readonly sense: 'more' | 'room' | 'met' | 'over';
  /** Never below nought. */
  readonly amount: Rational;
  /** Cases of a group, or plain numbers. */
  readonly cases: boolean;
  /** Of how many to come, where the group grows; of how many there are, for a figure that stands by itself; else null. */
  readonly among: Rational | null;
  /** The names of the periods to come, where the sheet has columns for them; else the year's last alone. */
  readonly periods: readonly string[];
  readonly remaining: number;
  /** What came in a period so far, on average; null for a figure that stands by itself. */
  readonly soFar: Rational | null;
}

interface Given {
  readonly course: Course;
  readonly target: TargetInForce;
  readonly direction: Direction;
  readonly like: CellValue;
  readonly end: Period;
  readonly judged: Pick<JudgedScorecard, 'scorecard' | 'period'>;
}

/**
 * How many more would meet the year's target, or how many there is room for: whole ones of what is counted in whole
 * ones. Null against a range, and for a number that stands by itself: there is nothing to add up.
 */
export function runRateOf(given: Given): RunRate | null {
  const { course, target, direction } = given;
  const now = course.figures.at(-1);
  if (!now || target.to || (direction !== 'higher' && direction !== 'lower')) return null;
  if (now.of !== null)
    return ofCases(given, now.value, now.of, course.grows ? rational(course.perYear, now.place) : null);
  if (given.like.kind === 'ratio') {
    const { numerator, denominator } = given.like;
    const standing = ofCases(given, numerator, denominator, null);
    return standing && { ...standing, among: denominator };
  }
  if (!course.running) return null;
  const whole = course.figures.every(({ value }) => isInteger(value));
  const apart = subtract(target.from.value, now.value);
  const strict = target.bound === (direction === 'higher' ? 'more-than' : 'less-than');
  const off = !whole ? apart : wholeOf(apart, direction === 'higher', strict);
  return settle(given, off, false, null);
}

/** The whole number that meets a bound: none less where more is better, none more where less is. */
function wholeOf(apart: Rational, higher: boolean, strict: boolean): Rational {
  if (higher) return rational(strict ? floor(apart) + 1n : ceiling(apart));
  return rational(strict ? ceiling(apart) - 1n : floor(apart));
}

function ofCases(given: Given, count: Rational, of: Rational, growth: Rational | null): RunRate | null {
  const cohort = growth ? round(multiply(of, growth), 0) : of;
  const value: CellValue = {
    kind: 'ratio',
    raw: '',
    shown: { value: rational(0), decimals: 0, text: '' },
    numerator: count,
    denominator: cohort,
    percentSign: true,
  };
  const cases = casesToTarget(value, given.target, given.direction);
  if (cases === null) return null;
  const off = given.direction === 'higher' ? rational(cases) : negate(rational(cases));
  return settle(given, off, true, growth ? subtract(cohort, of) : null);
}

/** `off` is what is still to come at least (higher), or may come at most (lower). */
function settle(
  { course, direction, end, judged }: Given,
  off: Rational,
  cases: boolean,
  among: Rational | null,
): RunRate {
  const now = course.figures.at(-1);
  const place = now?.place ?? 1;
  const higher = direction === 'higher';
  const sense = higher ? (sign(off) > 0 ? 'more' : 'met') : sign(off) < 0 ? 'over' : 'room';
  return {
    sense,
    amount: absolute(off),
    cases,
    among,
    periods: toCome(judged, end),
    remaining: course.perYear - place,
    soFar: course.running && now ? divide(now.value, rational(place)) : null,
  };
}

function toCome({ scorecard, period }: Given['judged'], end: Period): readonly string[] {
  const names: string[] = [];
  for (
    let next = periodAfter(scorecard, period.key);
    next && next.year === period.year;
    next = periodAfter(scorecard, next.key)
  )
    names.push(next.key);
  return names.at(-1) === end.key ? names : [end.key];
}
