import { add, compare, multiply, rational, sign, ZERO, type Rational } from '../values/exact';
import type { DatedFigure } from './series';

/** A figure of this year or another as projections reckon with it: a count, or cases of cases. */
export interface SoFar {
  /** 1-based place of its period in the year. */
  readonly place: number;
  readonly value: Rational;
  /** What the count is a share of; null for a plain number. */
  readonly of: Rational | null;
}

/** `flows`: single periods' figures that a year's target is held against are summed as the year goes. */
export function soFarOf(figures: readonly DatedFigure[], flows: boolean, running: boolean): readonly SoFar[] {
  let sum = ZERO;
  return figures.flatMap(({ period, exact, ratio }): readonly SoFar[] => {
    if (period.place === null) return [];
    sum = add(sum, exact);
    if (flows) return [{ place: period.place, value: sum, of: null }];
    // A snapshot's percentage is projected as it stands: its cases are not added up.
    if (!ratio || !running) return [{ place: period.place, value: exact, of: null }];
    return [{ place: period.place, value: ratio.numerator, of: ratio.denominator }];
  });
}

/** Whether a running total falls: then a period of it was restated. */
export const falls = (figures: readonly SoFar[]): boolean =>
  figures.some(({ value }, at) => {
    const before = figures[at - 1];
    return before !== undefined && compare(value, before.value) < 0;
  });

export const anyNegative = (figures: readonly SoFar[]): boolean =>
  figures.some(({ value }) => sign(value) < 0);

/**
 * Whether what the cases are counted of grows through the year as they do (reviews due so far), or is a group that
 * stays (the children in care). Growing, at half the pace of the year at least: at Q3 twice what it was at Q1.
 */
export function cohortGrows(figures: readonly SoFar[]): boolean {
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first?.of || !last?.of || sign(first.of) <= 0) return false;
  const pace = rational(first.place + last.place, 2 * first.place);
  return compare(last.of, multiply(first.of, pace)) >= 0;
}
