import type { ScorecardCell } from '../values/cells';
import type { DataRow } from '../tables/data';
import {
  divide,
  equal,
  formatDecimal,
  HUNDRED,
  round,
  toNumber,
  truncate,
  type Rational,
} from '../values/exact';
import { readFormat } from '../values/numberFormat';
import type { PeriodKey } from '../periods/period';
import { isPossibleRatio } from '../values/ratio';
import { formatRatio } from '../values/ratioText';
import { isPercentage } from '../indicators/unit';
import { figureOf, styleOf, type RowStyle } from '../values/rowStyle';
import type { Indicator, Scorecard } from '../indicators/scorecard';

/** Why a row of data is not written to the cell it belongs to. */
export type NotComposed =
  /** The numerator is above the denominator, or a child is divided. */
  | 'impossible'
  /** A value stands beside a numerator and denominator that do not give it. */
  | 'value-differs'
  /** A percentage needs both numbers, and the cell shows them. */
  | 'ratio-missing'
  /** Two numbers for an indicator that is neither a percentage nor a rate. */
  | 'unit'
  /** The cell is a formula and says something else. */
  | 'formula'
  /** The cell hides its figure on purpose. */
  | 'suppressed'
  /** Its numerator and denominator stand in cells of their own, which would be left behind. */
  | 'parts-apart';

type CellPlan =
  | { readonly kind: 'write'; readonly to: string | number; readonly numberFormat: string | null }
  | { readonly kind: 'same' }
  | { readonly kind: 'not'; readonly because: NotComposed };

const not = (because: NotComposed): CellPlan => ({ kind: 'not', because });

/**
 * What a quarter's cell says by its row of data, in the row's manner: percentages are computed exactly and rounded half
 * up. 'same' where the cell says so already, at its own decimals. Formulas and suppressed cells are never written over.
 */
export function planCell(
  scorecard: Scorecard,
  indicator: Indicator,
  period: PeriodKey,
  row: Pick<DataRow, 'numerator' | 'denominator' | 'value'>,
): CellPlan {
  const cell = indicator.periods[period];
  if (!cell) return { kind: 'same' };
  const stated = statedBy(indicator, row);
  if (stated.kind === 'not') return stated;
  const { figure, ratio } = stated;
  if (says(cell, figure, ratio)) return { kind: 'same' };
  if (cell.formula !== null) return not('formula');
  if (cell.value.kind === 'suppressed') return not('suppressed');
  if (cell.parts) return not('parts-apart');
  const style = styleOf(scorecard, indicator, period);
  if (style.kind === 'number') return asNumber(cell, figure, style);
  if (ratio === null)
    return cell.value.kind === 'ratio' ? not('ratio-missing') : asNumber(cell, figure, style);
  const text = formatDecimal(figure, style.decimals);
  const to = formatRatio({ text, ...ratio }, style.like?.value.raw ?? '');
  return { kind: 'write', to, numberFormat: null };
}

interface Ratio {
  readonly numerator: Rational;
  readonly denominator: Rational;
}

type Stated =
  | { readonly kind: 'figure'; readonly figure: Rational; readonly ratio: Ratio | null }
  | Extract<CellPlan, { readonly kind: 'not' }>;

/** The exact figure a row of data gives, and the ratio to show with it where it is a percentage. */
function statedBy(indicator: Indicator, row: Pick<DataRow, 'numerator' | 'denominator' | 'value'>): Stated {
  const { numerator, denominator, value } = row;
  const own = (figure: Rational): Stated => ({ kind: 'figure', figure, ratio: null });
  const percentage = isPercentage(indicator);
  if (numerator === null) return value ? own(value.exact) : { kind: 'not', because: 'unit' };
  if (denominator === null) {
    if (percentage) return value ? own(value.exact) : { kind: 'not', because: 'ratio-missing' };
    const differs = value !== null && !equal(value.exact, numerator);
    return differs ? { kind: 'not', because: 'value-differs' } : own(numerator);
  }
  if (percentage && !isPossibleRatio({ numerator, denominator }))
    return { kind: 'not', because: 'impossible' };
  const figure = figureOf(indicator, numerator, denominator);
  if (!figure) return value ? own(value.exact) : { kind: 'not', because: 'unit' };
  if (value && !rounds(figure, value.shown.value, value.shown.decimals)) {
    return { kind: 'not', because: 'value-differs' };
  }
  return { kind: 'figure', figure, ratio: percentage ? { numerator, denominator } : null };
}

/** Whether a figure shown is the exact one rounded; a tie may have gone either way. */
const rounds = (exact: Rational, shown: Rational, decimals: number): boolean =>
  equal(round(exact, decimals), shown) || (equal(truncate(exact, decimals), shown) && isTie(exact, decimals));

const isTie = (exact: Rational, decimals: number): boolean => {
  const finer = truncate(exact, decimals + 1);
  return equal(finer, exact) && formatDecimal(exact, decimals + 1).endsWith('5');
};

/** Whether the cell says it already: the same two numbers where it shows them, and the figure at its own decimals. */
function says({ value }: ScorecardCell, figure: Rational, ratio: Ratio | null): boolean {
  if (value.kind !== 'ratio' && value.kind !== 'number') return false;
  const same = rounds(figure, value.shown.value, value.shown.decimals);
  if (value.kind === 'number' || ratio === null) return same;
  return same && equal(value.numerator, ratio.numerator) && equal(value.denominator, ratio.denominator);
}

/** The figure at the row's decimals; divided by a hundred where the cell's format multiplies. */
function asNumber(cell: ScorecardCell, figure: Rational, { like, decimals }: RowStyle): CellPlan {
  const own = readFormat(cell.numberFormat, 1);
  const format = own.decimals === null && like ? like.numberFormat : cell.numberFormat;
  const reading = readFormat(format, 1);
  const shown = round(figure, decimals);
  const to = toNumber(reading.percent === 'scaled' ? divide(shown, HUNDRED) : shown);
  const plain = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
  const wanted = reading.decimals === null || reading.kind === 'date' ? plain : format;
  return { kind: 'write', to, numberFormat: wanted === cell.numberFormat ? null : wanted };
}
