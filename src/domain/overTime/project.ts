import { percentageOf } from '../values/cells';
import {
  add,
  compare,
  divide,
  HUNDRED,
  multiply,
  rational,
  sign,
  subtract,
  ZERO,
  type Rational,
} from '../values/exact';
import type { SoFar } from './figuresSoFar';

/**
 * The ways of projecting, each as plain as its name: on the straight line of the year; as last year went on from the
 * same period; with the last period's change (or the figure itself) carried on.
 */
export type Method = 'straight-line' | 'as-last-year' | 'carried-on';

/** A year that is over, at the same period and at its end. */
export interface PastYear {
  readonly year: string;
  readonly then: SoFar;
  readonly end: SoFar;
}

/** What is projected, and by what. */
export interface Course {
  /** This year's figures in order of time; two at least. */
  readonly figures: readonly SoFar[];
  readonly perYear: number;
  /** It counts from the year's start. */
  readonly running: boolean;
  /** What its cases are counted of grows with them. */
  readonly grows: boolean;
  readonly percentage: boolean;
}

/** The year-end figure by one method. */
interface Projected {
  readonly value: Rational;
  /**
   * Whether it may be told. Not where the method leads to what cannot be (more cases than there are, fewer than none), nor
   * a line drawn farther ahead than it has come: two quarters of a figure that goes up and down are no course for two
   * to come. It still counts as a doubt.
   */
  readonly told: boolean;
}

/** The year-end figure by one method, in the figure's unit; null where the method has nothing to go by. */
export function project(course: Course, method: Method, past: PastYear | null = null): Projected | null {
  const { figures, grows } = course;
  const [now, before] = [figures.at(-1), figures.at(-2)];
  if (!now || !before) return null;
  const on = (pick: (figure: SoFar) => Rational | null): Rational | null => {
    const [at, earlier, first] = [pick(now), pick(before), pick(figures[0] ?? now)];
    if (!at || !earlier || !first) return null;
    return course.running
      ? runOn(at, earlier, course, now, before, method, past && bothOf(past, pick))
      : moveOn(at, first, course, now, method, past && bothOf(past, pick));
  };
  const value = on((figure) => figure.value);
  if (!value) return null;
  const far =
    method === 'straight-line' &&
    !course.running &&
    course.perYear - now.place > now.place - (figures[0]?.place ?? now.place);
  if (now.of === null) return within(course, value, far);
  const cohort = grows ? on(({ of }) => of) : now.of;
  return cohort && sign(cohort) > 0 ? within(course, percentageOf(value, cohort), far) : null;
}

type Both = { readonly then: Rational; readonly end: Rational } | null;

function bothOf({ then, end }: PastYear, pick: (figure: SoFar) => Rational | null): Both {
  const [a, b] = [pick(then), pick(end)];
  return a && b ? { then: a, end: b } : null;
}

/** A running total at the year's end. */
function runOn(
  now: Rational,
  before: Rational,
  { perYear }: Course,
  { place }: SoFar,
  earlier: SoFar,
  method: Method,
  past: Both,
): Rational | null {
  switch (method) {
    case 'straight-line':
      return multiply(now, rational(perYear, place));
    case 'as-last-year':
      return past && sign(past.then) !== 0 ? divide(multiply(now, past.end), past.then) : null;
    case 'carried-on': {
      const step = divide(subtract(now, before), rational(place - earlier.place));
      return add(now, multiply(step, rational(perYear - place)));
    }
  }
}

/** A figure that stands by itself, moved on to the year's end. */
function moveOn(
  now: Rational,
  first: Rational,
  { perYear, figures }: Course,
  { place }: SoFar,
  method: Method,
  past: Both,
): Rational | null {
  switch (method) {
    case 'straight-line': {
      const since = place - (figures[0]?.place ?? place);
      const step = since === 0 ? ZERO : divide(subtract(now, first), rational(since));
      return add(now, multiply(step, rational(perYear - place)));
    }
    case 'as-last-year':
      return past && add(now, subtract(past.end, past.then));
    case 'carried-on':
      return now;
  }
}

/** A percentage stays between 0 and 100, and what was never below nought does not go there. */
function within({ percentage, figures }: Course, value: Rational, far: boolean): Projected {
  const never = figures.every((figure) => sign(figure.value) >= 0);
  if (never && sign(value) < 0) return { value: ZERO, told: false };
  return percentage && compare(value, HUNDRED) > 0 ? { value: HUNDRED, told: false } : { value, told: !far };
}
