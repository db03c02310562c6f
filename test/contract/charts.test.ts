/** @jest-environment jsdom */
import { createExcelPort } from '../../src/host/excel/excelPort';
import { planChartSheet } from '../../src/outputs/chartSheet';
import { blockOf } from '../../src/report/chartBlock';
import { chartData } from '../../src/workbench/model/sheets/charts';
import { Workbook } from '../../src/workbench/model/workbook';
import { judgedPublished } from '../fixtures/judged';
import { startRealOffice } from '../setup/realOffice';
import { everything } from './pane';
import { CHARTS_NAME } from '../../src/outputs/ownNames';

const HEAD = { title: 'Charts', version: 'Internal', source: 'Source: sheet Scorecard, A1:K15.' };
const judged = judgedPublished('scorecard-2022-23-q3', 'Q3');
const blocksOf = (...refs: string[]) =>
  refs.flatMap((ref) => {
    const entry = judged.indicators.find(({ indicator }) => indicator.ref === ref);
    return (entry && blockOf(entry, judged)) ?? [];
  });

async function start(book = new Workbook('Scorecard.xlsx', 'Scorecard')) {
  const { core } = await startRealOffice(book);
  const port = createExcelPort();
  const read = async () => {
    const snapshot = await port.read({
      sheets: [{ ref: { kind: 'defined-name', name: CHARTS_NAME }, fills: false, charts: true }],
    });
    return { workbook: snapshot, existing: snapshot.sheets[0] ?? null };
  };
  const insert = async (...refs: string[]) => {
    const { workbook, existing } = await read();
    const plan = planChartSheet(HEAD, blocksOf(...refs), existing, workbook);
    return { plan, report: await port.apply(plan, { verify: true }) };
  };
  const sheet = (name = 'Scorecard charts') => {
    const found = book.find(name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  return { book, core, port, read, insert, sheet };
}

test('a block of cells and a native line chart over it, written in one sync', async () => {
  const { core, insert, sheet, port, read } = await start();
  core.counters.syncs = 0;
  const { workbook, existing } = await read();
  await port.apply(planChartSheet(HEAD, blocksOf('4'), existing, workbook));
  expect(core.counters.syncs).toBe(2);
  const [chart] = sheet().charts;
  if (!chart) throw new Error('no chart');
  expect(chart.name).toBe('Scorecard_Chart_1');
  expect(chart.title.text).toBe('4 · Timeliness of reviews');
  expect(chart.valueAxis).toMatchObject({ title: 'Per cent', numberFormat: 'General"%"', maximum: 100 });
  expect(chart.blanks).toBe('NotPlotted');
  // A7 to F24: six columns of 72 points, eighteen rows.
  expect([chart.left, chart.width, chart.height]).toEqual([0, 432, 270]);
  const { categories, series } = chartData(sheet(), chart);
  expect(categories).toEqual(['2019-20', '2020-21', '2021-22', 'Q1', 'Q2', 'Q3']);
  expect(series.map(({ name }) => name)).toEqual(['Target', 'Past years', 'This year']);
  // 167/178, 157/181 and 134/189 in per cent.
  expect(series[2]?.values).toEqual([
    null,
    null,
    null,
    expect.closeTo(93.82, 2),
    expect.closeTo(86.74, 2),
    expect.closeTo(70.9, 2),
  ]);
  expect(series[1]?.values).toEqual([98.9, 97.1, 89.8, null, null, null]);
  expect(series[0]?.values).toEqual([null, null, null, 95, 95, 95]);
  expect(chart.series.map(({ labels }) => labels.shown)).toEqual([false, true, true]);
  expect((await insert('4')).plan.edits).toEqual([]);
});

test('a chart follows its cells', async () => {
  const { insert, sheet } = await start();
  await insert('4');
  const [chart] = sheet().charts;
  if (!chart) throw new Error('no chart');
  const at = chart.series.at(-1)?.values;
  if (!at) throw new Error('no series');
  sheet().setValue(at.row + 5, at.column, 88, 'user');
  expect(chartData(sheet(), chart).series.at(-1)?.values.at(-1)).toBe(88);
});

test('a target of its own in every quarter is drawn as steps: columns without a gap', async () => {
  const { insert, sheet } = await start();
  await insert('5');
  const steps = sheet().charts[0]?.series.find(({ type }) => type === 'ColumnClustered');
  expect(steps).toMatchObject({ gapWidth: 0, fill: '#D9D9D9' });
});

test('few cases get the ends of their 95% interval, as marks without a line', async () => {
  const { insert, sheet } = await start();
  await insert('6');
  const [chart] = sheet().charts;
  if (!chart) throw new Error('no chart');
  const { series } = chartData(sheet(), chart);
  expect(series.map(({ name }) => name)).toEqual([
    'Target',
    'Neighbours',
    'England',
    'Past years',
    '95% low',
    '95% high',
    'This year',
  ]);
  // Wilson, 27 of 41: 50.5 to 78.4.
  expect(series[4]?.values.at(-1)).toBeCloseTo(50.5, 1);
  expect(series[5]?.values.at(-1)).toBeCloseTo(78.4, 1);
  expect(chart.series[4]).toMatchObject({ line: { style: 'None' }, marker: { style: 'Dash' } });
  // Past years have no interval, and their figures room above their points.
  const said = chart.series.map(({ labels }) => labels.shown);
  expect(said).toEqual([false, false, false, true, false, false, false]);
});

test('other indicators: charts are drawn anew where they must be, and Restore takes all of it back', async () => {
  const { book, insert, port, sheet } = await start();
  await insert('4', '5');
  sheet().updateChart(sheet().charts[0]?.id ?? '', { legend: { visible: false, position: 'Top' } }, 'user');
  const places = sheet().charts.map(({ title, left, top }) => [title.text, left, top]);
  const before = everything(book);
  const { plan, report } = await insert('4');
  expect(plan.edits.filter(({ kind }) => kind === 'chart')).toEqual([]);
  expect(sheet().charts.map(({ name, legend }) => [name, legend.position])).toEqual([
    ['Scorecard_Chart_1', 'Top'],
  ]);
  if (!report.restore) throw new Error('nothing to restore');
  await port.restore(report.restore);
  expect(sheet().charts.map(({ title, left, top }) => [title.text, left, top])).toEqual(places);
  expect(everything(book)).toEqual(before);
});

test('Restore of a first run takes the sheet away with its charts', async () => {
  const { book, insert, port } = await start();
  const { report } = await insert('4', '5');
  if (!report.restore) throw new Error('nothing to restore');
  await port.restore(report.restore);
  expect(book.sheets.map(({ name }) => name)).toEqual(['Scorecard']);
});

test('what a person typed beside the blocks stays; where a block would go over it, a new sheet is made', async () => {
  const { book, insert, sheet } = await start();
  await insert('4');
  sheet().setInput(30, 12, 'my note', 'user');
  await insert('6');
  expect(sheet().cell(30, 12).value).toBe('my note');
  expect(sheet().charts).toHaveLength(1);
  // Under the second block's picture.
  sheet().setInput(30, 2, 'another', 'user');
  await insert('4', '6');
  expect(book.sheets.map(({ name }) => name)).toEqual([
    'Scorecard',
    'Scorecard charts',
    'Scorecard charts 2',
  ]);
  expect(sheet().cell(30, 2).value).toBe('another');
});

test('a chart that someone deleted is drawn again; a person’s own chart stays', async () => {
  const { insert, sheet } = await start();
  await insert('4');
  const [ours] = sheet().charts;
  if (!ours) throw new Error('no chart');
  sheet().updateChart(ours.id, { name: 'Mine' }, 'user');
  await insert('4');
  expect(sheet().charts.map(({ name }) => name)).toEqual(['Mine', 'Scorecard_Chart_1']);
});

test('members of charts that are not modelled are refused by name', async () => {
  await start();
  await insertBare('3DLine');
  async function insertBare(type: '3DLine') {
    const context = new window.Excel.RequestContext();
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.charts.add(type as unknown as Excel.ChartType, sheet.getRange('A1:B3'), 'Columns');
    await expect(context.sync()).rejects.toMatchObject({ code: 'NotImplemented' });
  }
});
