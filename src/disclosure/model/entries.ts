import type { ScorecardCell, Shown } from '../../domain/values/cells';
import type { JudgedIndicator, JudgedScorecard } from '../../domain/judging/judged';
import type { Indicator, Scorecard } from '../../domain/indicators/scorecard';
import { plus } from './builder';
import type { Term } from './model';
import { readFigure, countedIn, type Figure } from './readFigure';
import { keyOf, type FigurePeriod, type FigurePlace } from './plan';

/** An indicator's figure in one period, with the unknowns that stand for its counts. */
export interface Entry {
  readonly index: number;
  readonly judged: JudgedIndicator;
  readonly period: FigurePeriod;
  readonly place: FigurePlace;
  readonly key: string;
  readonly address: string;
  readonly figure: Figure;
  /** The numerator, or the count; null when the figure gives none. */
  top: number | null;
  /** Those of the denominator whom the numerator leaves out. */
  rest: number | null;
}

/** Past years from left to right, then the scorecard's own: the order in which figures became public. */
export const periodsOf = ({ columns, periods }: Scorecard): readonly FigurePeriod[] => [
  ...columns.past.map((_, index): FigurePeriod => `past-${index}`),
  ...periods.map(({ key }) => key),
];

/** The cell of an indicator in a period. */
export function cellOf(indicator: Indicator, period: FigurePeriod): ScorecardCell | undefined {
  return isPastYear(period)
    ? indicator.past[Number(period.slice('past-'.length))]?.cell
    : indicator.periods[period];
}

export const isPastYear = (period: FigurePeriod): boolean => period.startsWith('past-');

/** Every figure of a scorecard, period by period and in each in the order of its rows. */
export function entriesOf({ scorecard, indicators }: JudgedScorecard): readonly Entry[] {
  const units = indicators.map(({ indicator }) => countedIn(indicator));
  return periodsOf(scorecard).flatMap((period) =>
    indicators.flatMap((judged, index): Entry[] => {
      const cell = cellOf(judged.indicator, period);
      const figure = readFigure(cell, units[index] ?? 'measure');
      if (!cell || !figure) return [];
      const place: FigurePlace = { kind: 'indicator', index, period };
      const key = keyOf(place);
      return [{ index, judged, period, place, key, address: cell.address, figure, top: null, rest: null }];
    }),
  );
}

/** The number of children a figure says it is of: a ratio's denominator, or a headcount. Null when it does not say. */
export function baseOf({ figure }: Entry): number | null {
  if (figure.kind === 'ratio') return figure.denominator;
  return figure.kind === 'count' ? figure.count : null;
}

/**
 * That number in unknowns: a denominator is numerator and rest, a headcount is itself. Null where the figure has none.
 * Numerator and rest rather than the denominator, since the two never fall in a year-to-date row, and bound nothing.
 */
export function baseTerms({ figure, top, rest }: Entry): readonly Term[] | null {
  if (top === null) return null;
  if (figure.kind === 'count') return [plus(top)];
  return rest === null ? null : [plus(top), plus(rest)];
}

/** A figure as shown stands for anything that rounds to it: half a last place either way, both ends taken in. */
export function roundingOf({ value, decimals }: Shown): { low: number; high: number; scale: number } | null {
  // In units of half a last place the value is whole.
  const scale = 2 * 10 ** decimals;
  const middle = (Number(value.num) * scale) / Number(value.den);
  return Number.isSafeInteger(middle) ? { low: middle - 1, high: middle + 1, scale } : null;
}
