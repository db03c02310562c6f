import { percentageOf } from '../../domain/values/cells';
import { isInteger, sign, type Rational } from '../../domain/values/exact';
import type { PeriodKey } from '../../domain/periods/period';
import type { Indicator, Scorecard } from '../../domain/indicators/scorecard';
import type { CheckContext } from '../check';
import { cohortsOf } from './cohorts';
import type { CellFigure } from './figures';
import type { Fix } from '../finding';
import { headcountsOf } from './headcounts';
import { ratioFix } from './ratioFix';
import { isRounded, type RatioFigure, type RatioValue } from './ratio';

/** A denominator as another row has it. */
export interface Expected {
  readonly denominator: Rational;
  readonly figure: CellFigure;
}

/** Finds what other rows say a cell's denominator should be: its cohort, or the headcount it equals elsewhere. */
export function expectedDenominators(
  context: CheckContext,
): (indicator: Indicator, period: PeriodKey) => readonly Expected[] {
  return (indicator, period) => {
    const agreed = cohortsOf(context).agreed(indicator, period);
    const headcount = headcountsOf(context.scorecard).nearest(indicator);
    const count = headcount?.onlyOne ? headcount.row.counts.get(period) : undefined;
    return [
      ...(agreed ? [{ denominator: agreed.denominator, figure: agreed.figure }] : []),
      ...(count ? [{ denominator: count.cell.value.exact, figure: count }] : []),
    ];
  };
}

/** Whether the shown percentage is right for that denominator. */
export function isRightFor({ shown, numerator }: RatioValue, denominator: Rational): boolean {
  if (sign(denominator) <= 0 || !isInteger(denominator)) return false;
  return isRounded(shown.value, percentageOf(numerator, denominator), shown.decimals);
}

/** The edit that puts the right denominator in, certain only where the percentage shown bears it out. */
export function denominatorFix(scorecard: Scorecard, { cell }: RatioFigure, right: Rational): Fix | null {
  const { value } = cell;
  if (!isRightFor(value, right)) return null;
  return ratioFix(scorecard, cell, { ...value, text: value.shown.text, denominator: right });
}
