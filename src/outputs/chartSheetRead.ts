import type { ChartRole } from '../domain/plan/chart';
import { cellAt, type Grid } from '../domain/grid/grid';
import type { BlockSeries, ChartBlock } from '../report/chartBlock';
import { CHART_HEADINGS, NUMBER, PER_CENT } from '../wording/reports/pictures';
import { blockRow, DATA_COLUMN } from './chartLayout';

/** More than any scorecard has. */
const MOST_PERIODS = 20;

/** The blocks that stand on a charts sheet, as they were laid out; up to the first that cannot be read as one. */
export function readBlocks(grid: Grid): readonly ChartBlock[] {
  const blocks: ChartBlock[] = [];
  for (let block = readBlock(grid, 0); block; block = readBlock(grid, blocks.length)) blocks.push(block);
  return blocks;
}

function readBlock(grid: Grid, at: number): ChartBlock | null {
  const row = blockRow(at);
  const top = row + 2;
  const said = (r: number, c: number): string => String(cellAt(grid, r, c).value);
  const heading = said(row, 0);
  const colon = heading.lastIndexOf(': ');
  const headings = headingsFrom(grid, top);
  if (colon < 0 || said(top, DATA_COLUMN) !== CHART_HEADINGS.period || !headings) return null;
  const rows = Array.from({ length: MOST_PERIODS }, (_, index) => top + 1 + index);
  const end = rows.findIndex((r) => said(r, DATA_COLUMN) === '');
  const used = rows.slice(0, end < 0 ? MOST_PERIODS : end);
  const series = headings.map((words, place) => readSeries(grid, words, DATA_COLUMN + 1 + place, used));
  if (series.some((each) => each === null)) return null;
  const formats = used.flatMap((r) =>
    series.map((_, place) => cellAt(grid, r, DATA_COLUMN + 1 + place).numberFormat),
  );
  const percentage = formats.some((format) => format.includes('%'));
  return {
    ref: '',
    title: heading.slice(0, colon).trimStart(),
    status: heading.slice(colon + 2),
    sentence: said(row + 1, 0),
    periods: used.map((r) => said(r, DATA_COLUMN)),
    series: series.flatMap((each) => each ?? []),
    said: used.map((r) => said(r, DATA_COLUMN + 2 + headings.length)),
    percentage,
    axisTitle: percentage ? PER_CENT : NUMBER,
  };
}

/** The series' headings: what stands between "Period" and the gap before "As shown"; null where that is missing. */
function headingsFrom(grid: Grid, row: number): readonly string[] | null {
  const said = (column: number): string => String(cellAt(grid, row, column).value);
  const headings: string[] = [];
  while (headings.length < 10 && said(DATA_COLUMN + 1 + headings.length) !== '')
    headings.push(said(DATA_COLUMN + 1 + headings.length));
  return said(DATA_COLUMN + 2 + headings.length) === CHART_HEADINGS.said ? headings : null;
}

const ROLES: ReadonlyMap<string, ChartRole> = new Map([
  [CHART_HEADINGS.figures, 'figures'],
  [CHART_HEADINGS.past, 'past'],
  [CHART_HEADINGS.target, 'target'],
  [CHART_HEADINGS.neighbours, 'neighbours'],
  [CHART_HEADINGS.england, 'england'],
  [CHART_HEADINGS.low, 'interval'],
  [CHART_HEADINGS.high, 'interval'],
  [CHART_HEADINGS.mean, 'mean'],
  [CHART_HEADINGS.lower, 'limit'],
  [CHART_HEADINGS.upper, 'limit'],
]);

function readSeries(
  grid: Grid,
  heading: string,
  column: number,
  rows: readonly number[],
): BlockSeries | null {
  const role = ROLES.get(heading);
  if (!role) return null;
  const values = rows.map((row) => {
    const { value } = cellAt(grid, row, column);
    return typeof value === 'number' ? value : null;
  });
  const different = new Set(values.flatMap((value) => value ?? [])).size > 1;
  return { heading, role: role === 'target' && different ? 'steps' : role, values };
}
