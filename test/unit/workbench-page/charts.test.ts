/** @jest-environment jsdom */
import '../../setup/dom';
import { areaAt } from '../../../src/domain/grid/area';
import { boxOf, newChart } from '../../../src/workbench/model/sheets/charts';
import { type Chart, type ChartSeries } from '../../../src/workbench/model/sheets/chart';
import { Workbook } from '../../../src/workbench/model/workbook';
import { drawChart } from '../../../src/workbench/page/charts/drawChart';
import { drawLegend, legendRows } from '../../../src/workbench/page/charts/legend';
import { lineColour, markerColour } from '../../../src/workbench/page/charts/seriesLook';

function sheetOf(rows: readonly (readonly string[])[]) {
  const book = new Workbook('Charts.xlsx', 'Charts');
  rows.forEach((row, r) => row.forEach((text, c) => book.active.setInput(r, c, text, 'user')));
  return book.active;
}
const sheet = sheetOf([
  ['Period', 'Target', 'This year'],
  ['Q1', '95', '93.82'],
  ['Q2', '95', ''],
  ['Q3', '95', '70.9'],
]);
const plain = newChart(sheet, 'LineMarkers', areaAt(0, 0, 4, 3));
/** The chart with its series as `of` has them. */
const withSeries = (of: (series: ChartSeries, at: number) => Partial<ChartSeries>): Chart => ({
  ...plain,
  series: plain.series.map((series, at) => ({ ...series, ...of(series, at) })),
});
const solid = { style: 'Continuous', weight: 2, color: '#1A1A1A' } as const;
const styled = withSeries(({ labels }) => ({
  line: solid,
  marker: { style: 'Circle', size: 7, foreground: '#1A1A1A', background: '#FFFFFF' },
  labels: { ...labels, shown: true, position: 'Top', numberFormat: '0.0"%"' },
}));
const textsOf = (drawn: Element): string[] =>
  [...drawn.querySelectorAll('text')].map(({ textContent }) => textContent ?? '');

test('a chart of a block takes names from its first row and periods from its first column', () => {
  expect(plain.categories).toEqual(areaAt(1, 0, 3, 1));
  expect(plain.series.map(({ heading, values }) => [heading, values])).toEqual([
    [areaAt(0, 1), areaAt(1, 1, 3, 1)],
    [areaAt(0, 2), areaAt(1, 2, 3, 1)],
  ]);
});

test('it says to screen readers what it draws: a gap is no figure, and the drawing itself is passed over', () => {
  const drawn = drawChart(sheet, { ...plain, title: { ...plain.title, text: 'Reviews' } });
  expect(drawn.getAttribute('role')).toBe('img');
  expect(drawn.getAttribute('aria-label')).toBe(
    'Chart: Reviews. Target: Q1 95, Q2 95, Q3 95. This year: Q1 93.8, Q3 70.9.',
  );
  expect(drawn.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
});

test('each figure is a mark with its label in the series’ format; an empty cell has neither', () => {
  const drawn = drawChart(sheet, styled);
  expect(drawn.querySelectorAll('svg:not(.chart-legend svg) circle')).toHaveLength(5);
  expect(textsOf(drawn).filter((text) => text.endsWith('%'))).toEqual([
    '95.0%',
    '95.0%',
    '95.0%',
    '93.8%',
    '70.9%',
  ]);
  expect(textsOf(drawn)).toEqual(expect.arrayContaining(['Q1', 'Q2', 'Q3']));
});

test('a line breaks at a gap: it is not drawn across a suppressed quarter', () => {
  const drawn = drawChart(
    sheet,
    withSeries(({ marker }) => ({ line: solid, marker: { ...marker, style: 'None' } })),
  );
  const lines = [...drawn.querySelectorAll('[aria-label="line"] path')].map(
    (path) => path.getAttribute('d') ?? '',
  );
  expect(lines.map((path) => path.match(/M/g)?.length)).toEqual([1, 2]);
});

test('a series without a line has marks alone; columns without a gap fill their places', () => {
  const marks = drawChart(
    sheet,
    withSeries(() => ({ line: { ...solid, style: 'None' } })),
  );
  expect(marks.querySelectorAll('[aria-label="line"] path')).toHaveLength(0);
  const columns = drawChart(
    sheet,
    withSeries((_, at) => (at === 0 ? { type: 'ColumnClustered', gapWidth: 0, fill: '#D9D9D9' } : {})),
  );
  const bars = [...columns.querySelectorAll('[aria-label="bar"] rect')];
  const places = bars.map((bar) => [Number(bar.getAttribute('x')), Number(bar.getAttribute('width'))]);
  expect(places).toHaveLength(3);
  places.slice(1).forEach(([x = 0], at) => {
    const [before = 0, wide = 0] = places[at] ?? [];
    expect(Math.abs(before + wide - x)).toBeLessThanOrEqual(1);
  });
});

test('title and legend are there where they are shown, else not', () => {
  const hidden = drawChart(sheet, {
    ...plain,
    title: { ...plain.title, visible: false },
    legend: { ...plain.legend, visible: false },
  });
  expect([hidden.querySelector('.chart-title'), hidden.querySelector('.chart-legend')]).toEqual([null, null]);
  const shown = drawChart(sheet, plain);
  expect(shown.querySelector('.chart-title')?.textContent).toBe('Chart Title');
  expect([...shown.querySelectorAll('.chart-legend span')].map(({ textContent }) => textContent)).toEqual([
    'Target',
    'This year',
  ]);
});

test('a chart over empty cells is drawn, without a figure', () => {
  const drawn = drawChart(sheetOf([['Period', 'Target', 'This year']]), plain);
  expect(drawn.getAttribute('aria-label')).toBe(
    'Chart: Chart Title. Target: no figure. This year: no figure.',
  );
});

test('the legend shows each series’ own line, mark or column', () => {
  const [first, second] = styled.series;
  if (!first || !second) throw new Error('no series');
  const legend = drawLegend([
    { look: { ...first, line: { ...solid, style: 'Dash' } }, name: 'Target', colour: '#1A1A1A', points: [] },
    {
      look: { ...second, type: 'ColumnClustered', fill: '#D9D9D9' },
      name: 'Limit',
      colour: '#000000',
      points: [],
    },
  ]);
  const [line, column] = legend.querySelectorAll('svg');
  expect(line?.querySelector('line')?.getAttribute('stroke-dasharray')).toBe('8 4');
  expect(line?.querySelector('circle')?.getAttribute('fill')).toBe('#FFFFFF');
  expect(column?.querySelector('rect')?.getAttribute('fill')).toBe('#D9D9D9');
  expect(column?.querySelector('line')).toBeNull();
});

test('a legend that runs on to a second line takes its room from the drawing, not from the chart', () => {
  const names = ['Target', 'Neighbours', 'England', 'Past years', '95% low', '95% high', 'This year'];
  expect(legendRows(names, 574)).toBe(2);
  expect(legendRows(names.slice(0, 3), 574)).toBe(1);
  expect(legendRows([], 574)).toBe(1);
  // The drawing's own height in pixels: 216 points are 288, less 28 for the title and 26 for one line of legend.
  const heightOf = (chart: Chart) => drawChart(sheet, chart).querySelector('svg')?.getAttribute('height');
  expect(heightOf(plain)).toBe('234');
  expect(heightOf({ ...plain, width: 90 })).toBe('216');
});

test('colours: of the line, else of the fill, else of the marks, else Excel’s own in turn', () => {
  const [series] = plain.series;
  if (!series) throw new Error('no series');
  const marked = { ...series, marker: { ...series.marker, foreground: '#0000FF', background: null } };
  expect(lineColour({ ...marked, line: solid, fill: '#D9D9D9' }, 0)).toBe('#1A1A1A');
  expect(lineColour({ ...marked, fill: '#D9D9D9' }, 0)).toBe('#D9D9D9');
  expect(lineColour(marked, 0)).toBe('#0000FF');
  expect([0, 1, 6].map((at) => lineColour(series, at))).toEqual(['#4472C4', '#ED7D31', '#4472C4']);
  expect(markerColour(marked, '#1A1A1A')).toEqual({ fill: '#1A1A1A', stroke: '#0000FF' });
});

test('where a block of cells lies is measured in points', () => {
  const wide = sheetOf([['Period']]);
  wide.setColumnWidth(0, 100, 'user');
  wide.setRowHeight(0, 30, 'user');
  wide.setRowHeight(1, 20, 'user');
  expect(boxOf(wide, areaAt(1, 1, 1, 1))).toEqual({ left: 100, top: 30, width: 48, height: 20 });
});
