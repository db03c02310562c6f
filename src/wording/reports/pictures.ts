import type { Direction } from '../../domain/settings/settings';
import { uncapital, counted } from '../../domain/values/words';
import { listOf } from './report';

/** An average of other councils, as words need it. */
interface SaidAverage {
  readonly label: string;
  readonly text: string;
}

/** "Statistical neighbours 2020-21: 86.4%; England 2020-21: 88%."; '' without any. */
export function sayAverages(averages: readonly SaidAverage[], partOfYear: boolean): string {
  if (averages.length === 0) return '';
  const said = averages.map(({ label, text }) => `${label}: ${text}`).join('; ');
  return partOfYear ? `${said}. Not drawn beside part of a year.` : `${said}.`;
}

/** Which side of a target is the good one. */
export interface GoodSide {
  /** A triangle that points to it. */
  readonly sign: '▲' | '▼';
  /** "▲ Higher is better", beside a drawing that marks the good side of the target. */
  readonly short: string;
  /** "▲ Higher is better: the good side is above the target". */
  readonly words: string;
}

/** The good side of a target, in words and a shape: the same in every drawing. Null where neither side is. */
export function goodSide(direction: Direction): GoodSide | null {
  if (direction === 'higher')
    return {
      sign: '▲',
      short: '▲ Higher is better',
      words: '▲ Higher is better: the good side is above the target',
    };
  if (direction === 'lower')
    return {
      sign: '▼',
      short: '▼ Lower is better',
      words: '▼ Lower is better: the good side is below the target',
    };
  return null;
}

/** What the picture of one quarter shows, for who cannot see it. */
export function sayBullet(
  figure: string,
  target: string,
  averages: readonly SaidAverage[],
  interval: { readonly low: number; readonly high: number } | null,
): string {
  const parts = [
    ...(target === '' ? [] : [`${uncapital(target)}`]),
    ...averages.map(({ label, text }) => `${label} ${text}`),
    ...(interval ? [`95% interval ${interval.low.toFixed(1)}% to ${interval.high.toFixed(1)}%`] : []),
  ];
  return parts.length === 0 ? `${figure}.` : `${figure}; ${listOf(parts)}.`;
}

/** Headings of the block of cells under a chart. */
export const CHART_HEADINGS = {
  period: 'Period',
  figures: 'This year',
  past: 'Past years',
  target: 'Target',
  steps: 'Target',
  neighbours: 'Neighbours',
  england: 'England',
  low: '95% low',
  high: '95% high',
  mean: 'Mean',
  lower: 'Lower limit',
  upper: 'Upper limit',
  said: 'As shown',
} as const;

/** What the scale of a chart counts. */
export const PER_CENT = 'Per cent';
export const NUMBER = 'Number';
/** Of a title that says per 10,000, days or the like the number is of that. */
export const NO_CHARTS = 'None of these indicators has two figures to draw a line between.';
export const NOTHING_TO_DRAW = 'Nothing to change: the charts sheet is up to date.';
export const CHARTS_DONE = 'The charts are on their sheet. They follow the cells beside them.';

/** "Insert 5 charts". */
export const sayCharts = (count: number): string => counted(count, 'chart');
