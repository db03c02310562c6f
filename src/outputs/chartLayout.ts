import { formatAddress, formatArea } from '../domain/grid/address';
import type { Area } from '../domain/grid/area';
import type { Chart } from '../domain/plan/chart';
import type { Look } from '../domain/plan/plan';
import type { ChartBlock } from '../report/chartBlock';
import { CHART_HEADINGS } from '../wording/reports/pictures';
import { inertText } from './inert';
import { lookOf, MUTED, TEXT } from './theme';

/** A cell of the charts sheet. */
export interface ChartCell {
  readonly row: number;
  readonly column: number;
  readonly to: string | number;
  readonly numberFormat: string;
}

/** A chart and the cells it lies over. */
interface PlacedChart {
  readonly place: string;
  readonly chart: Chart;
}

/** Where everything of the charts sheet stands. */
export interface ChartSheetLayout {
  readonly cells: readonly ChartCell[];
  readonly looks: readonly { readonly address: string; readonly look: Look }[];
  readonly charts: readonly PlacedChart[];
  readonly widths: readonly number[];
  /** What the name Scorecard_Charts covers. */
  readonly area: Area;
  /** Rows that begin a printed page, by number from 1. */
  readonly breaks: readonly number[];
}

/** What stands over the blocks. */
export interface ChartSheetHead {
  readonly title: string;
  readonly version: string;
  readonly source: string;
}

/** Percentages are held as 93.8, not 0.938, as the scorecard shows them. */
export const CHART_PERCENT = '0.0"%"';

const FIRST_BLOCK = 4;
/** Title, version, source and a blank row: repeated on every printed page. */
export const HEAD_ROWS = `1:${FIRST_BLOCK}`;
/**
 * Heading, sentence, 18 rows of picture and a blank row: two blocks fill a printed page of A4 on its side, so that none
 * is cut in two.
 */
const BLOCK_ROWS = 21;
const CHART_ROWS = 18;
/** The picture lies over the columns A to F, a gap beside it, and its cells from H on. */
const CHART_COLUMNS = 6;
export const DATA_COLUMN = 7;
const WIDTHS = { picture: 72, gap: 18, data: 66, said: 150 } as const;
/** Period, seven series at most, a gap, and what the sheet shows. */
const DATA_COLUMNS = 10;

/** The look of a plain cell: also what a cell gets that the layout has given up. */
export const BASE: Look = {
  size: 10,
  color: TEXT,
  bold: false,
  fill: null,
  horizontal: 'left',
  vertical: 'center',
  wrap: false,
};

/** The row of a block's heading, by its number from 0. */
export const blockRow = (at: number): number => FIRST_BLOCK + at * BLOCK_ROWS;

/** The name of the chart of a block, by its number from 0: ours, whatever a person calls theirs. */
const chartName = (at: number): string => `Scorecard_Chart_${at + 1}`;

/** Lays blocks out one under another: the picture at the left, the cells it follows at the right. */
export function layOutCharts(head: ChartSheetHead, blocks: readonly ChartBlock[]): ChartSheetLayout {
  const placed = blocks.map((block, at) => placeBlock(block, blockRow(at), at));
  return {
    cells: [
      text(0, 0, head.title),
      text(1, 0, head.version),
      text(2, 0, head.source),
      ...placed.flatMap(({ cells }) => cells),
    ],
    looks: [
      { address: 'A1', look: { ...BASE, bold: true, size: 14 } },
      { address: 'A2', look: { ...BASE, bold: true } },
      { address: 'A3', look: { ...BASE, color: MUTED } },
      ...placed.flatMap(({ looks }) => looks),
    ],
    charts: placed.map(({ chart }) => chart),
    widths: [
      ...Array.from({ length: CHART_COLUMNS }, () => WIDTHS.picture),
      WIDTHS.gap,
      ...Array.from({ length: DATA_COLUMNS - 1 }, () => WIDTHS.data),
      WIDTHS.said,
    ],
    breaks: blocks.flatMap((_, at) => (at > 0 && at % 2 === 0 ? [blockRow(at) + 1] : [])),
    area: {
      row: 0,
      column: 0,
      rows: blockRow(blocks.length),
      columns: DATA_COLUMN + DATA_COLUMNS,
    },
  };
}

const text = (row: number, column: number, words: string): ChartCell => ({
  row,
  column,
  to: inertText(words),
  numberFormat: '@',
});

function placeBlock(block: ChartBlock, row: number, at: number) {
  const { periods, series, said, percentage } = block;
  const top = row + 2;
  // A column apart: the words are no series of the chart's.
  const saidColumn = DATA_COLUMN + series.length + 2;
  const numberFormat = percentage ? CHART_PERCENT : 'General';
  const head = [CHART_HEADINGS.period, ...series.map(({ heading }) => heading)];
  const source: Area = {
    row: top,
    column: DATA_COLUMN,
    rows: periods.length + 1,
    columns: series.length + 1,
  };
  const cells: ChartCell[] = [
    text(row, 0, `${block.title}: ${block.status}`),
    text(row + 1, 0, block.sentence),
    ...head.map((words, index) => text(top, DATA_COLUMN + index, words)),
    text(top, saidColumn, CHART_HEADINGS.said),
    ...periods.flatMap((period, index) => [
      text(top + 1 + index, DATA_COLUMN, period),
      // A gap is an empty cell: a line would take any text for nought.
      ...series.flatMap(({ values }, place): ChartCell[] => {
        const to = values[index];
        if (to === null || to === undefined) return [];
        return [{ row: top + 1 + index, column: DATA_COLUMN + 1 + place, to, numberFormat }];
      }),
      text(top + 1 + index, saidColumn, said[index] ?? ''),
    ]),
  ];
  const header = lookOf('header');
  const headed: Look = { ...BASE, bold: true, color: header.color, fill: header.fill };
  const saidArea: Area = { row: top, column: saidColumn, rows: periods.length + 1, columns: 1 };
  return {
    cells: cells.filter(({ to }) => to !== ''),
    looks: [
      { address: formatAddress(row, 0), look: { ...BASE, bold: true, size: 12 } },
      { address: formatAddress(row + 1, 0), look: BASE },
      { address: formatArea({ ...source, rows: 1 }), look: headed },
      { address: formatArea({ ...source, row: top + 1, rows: periods.length }), look: BASE },
      {
        address: formatArea({ ...source, column: DATA_COLUMN + 1, columns: series.length }),
        look: { horizontal: 'right' as const },
      },
      { address: formatArea({ ...saidArea, rows: 1 }), look: headed },
      { address: formatArea({ ...saidArea, row: top + 1, rows: periods.length }), look: BASE },
    ],
    chart: placeChart(block, formatArea(source), top, at),
  };
}

function placeChart(block: ChartBlock, source: string, top: number, at: number): PlacedChart {
  const { title, series, percentage, axisTitle } = block;
  const figures = series.flatMap(({ values }) => values.flatMap((value) => value ?? []));
  return {
    place: formatArea({ row: top, column: 0, rows: CHART_ROWS, columns: CHART_COLUMNS }),
    chart: {
      name: chartName(at),
      title,
      source,
      series: series.map(({ role }) => role),
      axisTitle,
      axisFormat: percentage ? 'General"%"' : 'General',
      labelFormat: percentage ? CHART_PERCENT : 'General',
      // Left to itself the scale of figures near 100 would run on beyond it.
      maximum: percentage && Math.max(...figures) > 90 ? 100 : null,
    },
  };
}
