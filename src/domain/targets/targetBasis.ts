import {
  absolute,
  add,
  compare,
  divide,
  multiply,
  rational,
  sign,
  ZERO,
  type Rational,
} from '../values/exact';
import type { Accumulation, Direction, TargetBasis } from '../settings/settings';

/** What is known of a figure and its target when the two may be of different stretches of time. */
export interface BasisCase {
  readonly accumulation: Accumulation;
  readonly direction: Direction;
  /** `straight-line` is a year's target, read as the person chose. */
  readonly basis: TargetBasis | null;
  /** A share of those counted so far; everything else counts up: numbers, money, rates of a year. */
  readonly isPercentage: boolean;
  /** The average of so many cases, which counts up to nothing. */
  readonly isAverage?: boolean;
  readonly actual: Rational;
  /** The target's number; the limit where lower is better. */
  readonly target: Rational;
  /** How much of the year is over at the period's end, above 0 and at most 1; null where that is not known. */
  readonly share: Rational | null;
  /** How many periods of this grain a year has; null for a figure of no known period. */
  readonly perYear: number | null;
  /** This year's figures of the same grain up to the period judged, in order of time. */
  readonly series: readonly Rational[];
}

/** How a figure may be held against its target. */
type BasisVerdict =
  /** They are of the same stretch of time, or nothing says otherwise. */
  | { readonly kind: 'as-it-stands' }
  /** A share of a cohort so far against one number: judged, with a note where the straight line says otherwise. */
  | { readonly kind: 'share-to-date' }
  /** The year's target is reached, or its limit exceeded, already: by the figure, or by the `sum` of the periods so far. */
  | { readonly kind: 'decided'; readonly sum: Rational }
  /** The target is the year's; it is held against the part of the year that is over, as a person chose. */
  | { readonly kind: 'straight-line' }
  /** The target is the year's, and the year is not over. */
  | { readonly kind: 'year-target' }
  /** Whether it is the year's is for a person to say. */
  | { readonly kind: 'asked' };

const AS_IT_STANDS: BasisVerdict = { kind: 'as-it-stands' };
const ONE = rational(1);

/**
 * Whether a figure may be held against its target (domain rules, "Target basis"). A figure that counts from the year's
 * start is not held against the year's target unless that is decided already; where the basis is not said, a count is
 * judged only if both readings agree, that is, if it is decided; a share of those counted so far stands. A figure of one
 * month or quarter whose size is that of a part of the year's target is treated in the same way.
 */
export function judgeBasis(given: BasisCase): BasisVerdict {
  const { accumulation, basis, share, isPercentage } = given;
  const over = share !== null && compare(share, ONE) >= 0;
  if (over || basis === 'to-date' || accumulation === 'rolling-year') return AS_IT_STANDS;
  if (given.isAverage && basis === null && !climbs(given.series)) return AS_IT_STANDS;
  if (accumulation === 'year-to-date') {
    const sum = given.actual;
    if (basis !== null) return isDecided(given, sum) ? { kind: 'decided', sum } : ofTheYear(given);
    if (isPercentage && !accrues(given)) return { kind: 'share-to-date' };
    return isDecided(given, sum) ? { kind: 'decided', sum } : { kind: 'asked' };
  }
  if (isPercentage || !isPartOfYear(given)) return AS_IT_STANDS;
  // As the period's own target it may say the opposite of what the sum does.
  if (basis === null) return { kind: 'asked' };
  const sum = given.series.reduce(add, ZERO);
  // Figures that never fall may each count from the year's start: then they do not add up.
  const both = isDecided(given, sum) && (!climbs(given.series) || isDecided(given, given.actual));
  return both ? { kind: 'decided', sum } : ofTheYear(given);
}

const ofTheYear = ({ basis, share, accumulation }: BasisCase): BasisVerdict =>
  // One period's figure is no part of the year so far.
  basis === 'straight-line' && share !== null && accumulation === 'year-to-date'
    ? { kind: 'straight-line' }
    : { kind: 'year-target' };

/** A count only grows, so a limit once exceeded stays so, and a number once reached too. */
function isDecided({ direction, target, isPercentage }: BasisCase, sum: Rational): boolean {
  if (direction === 'higher') return compare(sum, target) >= 0;
  return direction === 'lower' && !isPercentage && compare(sum, target) > 0;
}

/** A percentage that fills up through the year, as tax is collected: each figure is a quarter more than the one before. */
const accrues = ({ series, direction }: BasisCase): boolean => direction === 'higher' && climbs(series);

function climbs(series: BasisCase['series']): boolean {
  const STEP = rational(5, 4);
  return (
    series.length >= 2 &&
    series.slice(1).every((figure, at) => compare(figure, multiply(series[at] ?? figure, STEP)) >= 0)
  );
}

/** How far two sizes may lie apart and still be of one kind; the further parted month and year are, the more. */
const NEAR = rational(5, 3);
const NEAR_OF_MANY = rational(5, 2);

/**
 * Whether the figures of single periods are of the size of a part of the target: 8 a month against 100, not 38 a quarter
 * against 40. The middle one decides, so that one odd month does not.
 */
function isPartOfYear({ series, target, perYear }: BasisCase): boolean {
  if (perYear === null || perYear < 3 || series.length === 0 || sign(target) === 0) return false;
  const sizes = series.map(absolute).sort(compare);
  const middle = sizes[Math.floor((sizes.length - 1) / 2)];
  if (!middle || sign(middle) === 0) return false;
  const whole = divide(middle, absolute(target));
  const near = perYear >= 6 ? NEAR_OF_MANY : NEAR;
  return isNear(multiply(whole, rational(perYear)), near) && !isNear(whole, NEAR);
}

const isNear = (ratio: Rational, factor: Rational): boolean =>
  compare(ratio, divide(ONE, factor)) >= 0 && compare(ratio, factor) <= 0;

const YEAR =
  /\bannual(?:ly)?\b|\byear[- ]?end\b|\bend[- ]of[- ]year\b|\bfull[- ]year\b|\byearly\b|\bwhole year\b/i;
const TO_DATE = /\bytd\b|\byear[- ]to[- ]date\b|\bto date\b|\bcumulative\b|\bprofiled?\b/i;

/** What the heading of a column of targets says of its basis; a year alone ("Target 2025/26") says nothing. */
export function basisOfHeading(heading: string): 'year' | 'to-date' | null {
  if (TO_DATE.test(heading)) return 'to-date';
  return YEAR.test(heading) ? 'year' : null;
}
