import { percentageOf, type CellValue, type ScorecardCell } from '../domain/values/cells';
import { divide, equal, HUNDRED, round, toNumber, type Rational } from '../domain/values/exact';
import { readFormat } from '../domain/values/numberFormat';
import { isPossibleRatio } from '../domain/values/ratio';
import { endsYear } from '../domain/periods/order';
import type { Period } from '../domain/periods/period';
import type { Accumulation } from '../domain/settings/settings';
import type { Indicator, Scorecard } from '../domain/indicators/scorecard';

/** What a cell is to hold; without a format it keeps its own. */
export interface Carried {
  readonly to: string | number;
  readonly numberFormat?: string;
}

/**
 * The figure of the period that ends the year as the last past year's cell in `column` would hold it, null where there is
 * none, or where it is of its month or term alone and says nothing of the year. Past
 * years that hold plain numbers get a number at the row's decimals; those that hold "93.8 (167/178)" the whole text.
 * The figure shown is carried, not a figure mended: a slip is for the checks to find. Words such as N/A stay words.
 */
export function outturnEntry(
  scorecard: Scorecard,
  indicator: Indicator,
  column: number,
  accumulation: Accumulation,
): Carried | null {
  const end = scorecard.periods.findLast((period) => endsYear(period) && period.year === scorecard.year);
  const cell = end && ofWholeYear(end, accumulation) ? indicator.periods[end.key] : undefined;
  if (!cell) return null;
  const { value } = cell;
  switch (value.kind) {
    case 'blank':
    case 'error':
    case 'date':
    case 'unreadable':
      return null;
    case 'not-applicable':
    case 'not-available':
    case 'suppressed':
      return { to: value.raw };
    case 'ratio':
      return takesText(scorecard, indicator, column) ? { to: value.raw } : numberFor(value, cell, indicator);
    case 'number':
      return value.footnote !== null || value.unit !== undefined
        ? { to: value.raw }
        : numberFor(value, cell, indicator);
  }
}

/** Quarters are read at their end, as published; a month's or term's own figure is no year's unless it counts on. */
const ofWholeYear = ({ grain }: Period, accumulation: Accumulation): boolean =>
  grain === 'quarter' || grain === 'year' || accumulation !== 'snapshot';

/** Whether past years hold whole ratios: in this row, or where the row has no figure, in the column. */
function takesText({ indicators }: Scorecard, indicator: Indicator, column: number): boolean {
  const isRatio = ({ value }: ScorecardCell): boolean => value.kind === 'ratio';
  const own = indicator.past.map(({ cell }) => cell).filter(isFigure);
  if (own.length > 0) return isRatio(own.at(-1) ?? own[0] ?? indicator.titleCell);
  return indicators.some(({ past }) => past.some(({ cell }) => cell.column === column && isRatio(cell)));
}

const isFigure = ({ value }: ScorecardCell): boolean => value.kind === 'number' || value.kind === 'ratio';

type Measure = Extract<CellValue, { readonly kind: 'ratio' | 'number' }>;

/** A number in the manner of the row's last past figure: its decimals, and a share where that is one. */
function numberFor(value: Measure, cell: ScorecardCell, { past }: Indicator): Carried {
  const like = past
    .map((each) => each.cell)
    .filter(({ value: { kind } }) => kind === 'number')
    .at(-1);
  const { decimals } = like?.value.kind === 'number' ? like.value.shown : value.shown;
  const figure = carriedFigure(value, decimals);
  const format = (like ?? cell).numberFormat;
  const scaled = readFormat(format, 1).percent === 'scaled';
  return {
    to: toNumber(scaled ? divide(figure, HUNDRED) : figure),
    // General and text would not show the decimals.
    numberFormat: readFormat(format, 1).decimals === null ? plainFormat(decimals) : format,
  };
}

const plainFormat = (decimals: number): string => (decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`);

/**
 * The figure shown, at the row's decimals. Where the row shows more of them than the cell, the number behind the figure
 * gives the rest if it rounds to the one shown: 9 (7/78) in a row of one decimal is 9.0.
 */
function carriedFigure(value: Measure, decimals: number): Rational {
  const { shown } = value;
  const behind = exactOf(value);
  const finer = decimals > shown.decimals && behind !== null;
  return finer && equal(round(behind, shown.decimals), shown.value)
    ? round(behind, decimals)
    : round(shown.value, decimals);
}

function exactOf(value: Measure): Rational | null {
  if (value.kind === 'number') return value.exact;
  return isPossibleRatio(value) ? percentageOf(value.numerator, value.denominator) : null;
}
