/** @jest-environment jsdom */
import '../setup/textEncoding';
import type { VersionId } from '../../src/wording/reports/templates';
import { chartData, sayChart } from '../../src/workbench/model/sheets/charts';
import { Workbook } from '../../src/workbench/model/workbook';
import type { Sheet } from '../../src/workbench/model/sheets/sheet';
import { saveWorkbook } from '../../src/workbench/xlsx';
import { gridOf } from '../fixtures/published';
import { partsOf } from '../setup/zip';
import { openPane } from './pane';
import { fillSheet } from './scorecardBook';

/** Three figures to hide whose digits stand nowhere else: 5 of 16,048 left out in Q3, 4 of 6,713 and 3 of 7,919 in Q1. */
const SCORECARD = [
  'Ref\tIndicator\tTarget 2022/23\tQ1 2022-23\tQ2 2022-23\tQ3 2022-23',
  '1\t% of health checks held on time\t95%\t93.80 (15052/16047)\t94.61 (15181/16046)\t99.97 (16043/16048)',
  '2\t% of care plans agreed late\t10%\t0.06 (4/6713)\t12.10 (812/6711)\t13.41 (900/6712)',
  '3\t% of visits made late\t10%\t0.04 (3/7919)\t11.10 (879/7918)\t11.37 (900/7917)',
].join('\n');
const HIDDEN = /99\.9[67]|16,?043|16,?048|0\.059|0\.060?\b|0\.06\b|6,?713|0\.037|0\.04\b|7,?919/;
const [FIRST, SECOND, THIRD] = [
  '1 · Health checks held on time',
  '2 · Care plans agreed late',
  '3 · Visits made late',
];

async function start() {
  const book = new Workbook('Scorecard.xlsx', 'Scorecard');
  fillSheet(book.active, gridOf(SCORECARD));
  const { store } = await openPane(book);
  const { actions, getState } = store;
  await actions.check();
  const names = getState().session?.cards.map(({ ref, title }) => `${ref} · ${title}`) ?? [];
  const insert = async (version: VersionId, ...chosen: string[]) => {
    actions.chooseVersion(version);
    actions.chooseCharts(chosen);
    await actions.previewCharts();
    expect(getState().problem).toBeNull();
    const { preview } = getState();
    await actions.applyPreview();
    expect(getState().problem).toBeNull();
    return preview;
  };
  const sheet = (name = 'Scorecard charts'): Sheet => {
    const found = book.find(name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  return { book, actions, getState, names, insert, sheet };
}

const cellsOn = (sheet: Sheet): string =>
  [...sheet.state.cells.values()]
    .flatMap((row) => [...row.values()])
    .map(({ value, formula, text, format }) => JSON.stringify([value, formula, text, format.numberFormat]))
    .join('\n');

/** All that stands on a sheet, its charts' titles, names, series and words included. */
const saidOn = (sheet: Sheet): string =>
  [
    sheet.name,
    cellsOn(sheet),
    ...sheet.charts.flatMap((chart) => [
      JSON.stringify([chart, chartData(sheet, chart)]),
      sayChart(sheet, chart),
    ]),
  ].join('\n');
const stampOf = (sheet: Sheet): unknown => sheet.cell(1, 0).value;

test('the figures to look for are on the internal sheet, so that not finding them means something', async () => {
  const { insert, sheet, names } = await start();
  expect(names).toEqual([FIRST, SECOND, THIRD]);
  await insert('internal', FIRST, SECOND);
  expect(stampOf(sheet())).toBe('Internal – do not publish');
  expect(cellsOn(sheet())).toMatch(HIDDEN);
  const drawn = sheet().charts.map((chart) => JSON.stringify(chartData(sheet(), chart)));
  expect(drawn.map((data) => HIDDEN.test(data))).toEqual([true, true]);
});

test('a public sheet holds no hidden figure: its points are empty cells, [c] stands in the words beside', async () => {
  const { book, insert, sheet } = await start();
  const preview = await insert('public', FIRST, SECOND);
  // What a plan rests on is compared with the sheet and never written or shown.
  expect(JSON.stringify({ ...preview, plan: { ...preview?.plan, grounds: [] } })).not.toMatch(HIDDEN);
  expect(stampOf(sheet())).toBe('Public version');
  expect(saidOn(sheet())).not.toMatch(HIDDEN);
  // Q3 of the first block in H10 to J10: the target is a number, the figure none. A gap, then the words in L10.
  expect([7, 8, 9, 10].map((column) => sheet().cell(9, column).value)).toEqual(['Q3', 95, null, null]);
  expect(String(sheet().cell(9, 11).value)).toMatch(/\[c\]$/);
  const [first] = sheet().charts;
  if (!first) throw new Error('no chart');
  expect(first.series.every(({ values }) => values.column + values.columns <= 10)).toBe(true);
  expect(chartData(sheet(), first).series.at(-1)?.values.at(-1)).toBeNull();
  const parts = await partsOf(await saveWorkbook(book));
  const ours = parts.filter(({ path }) => /charts|drawings|worksheets\/sheet2/.test(path));
  expect(ours.map(({ path }) => path).filter((path) => /sheet2\.xml|chart\d/.test(path))).toHaveLength(3);
  expect(ours.filter(({ text }) => HIDDEN.test(text)).map(({ path }) => path)).toEqual([]);
});

test('an internal sheet made public keeps none of its figures; made internal again it is stamped so', async () => {
  const { book, insert, sheet } = await start();
  await insert('internal', FIRST, SECOND);
  await insert('public', FIRST, SECOND);
  expect(book.sheets.map(({ name }) => name)).toEqual(['Scorecard', 'Scorecard charts']);
  expect(stampOf(sheet())).toBe('Public version');
  expect(saidOn(sheet())).not.toMatch(HIDDEN);
  await insert('internal', FIRST, SECOND);
  expect(stampOf(sheet())).toBe('Internal – do not publish');
  expect(saidOn(sheet())).toMatch(HIDDEN);
});

test('a person’s changes of an internal chart, its title above all, do not go over into the public one', async () => {
  const { insert, sheet } = await start();
  await insert('internal', FIRST, SECOND);
  const title = { text: 'Only 5 of 16,048 missed', visible: true, size: 12 };
  sheet().updateChart(sheet().charts[0]?.id ?? '', { title }, 'user');
  await insert('public', FIRST, SECOND);
  expect(sheet().charts.map((chart) => chart.title.text)).toEqual([FIRST, SECOND]);
  expect(saidOn(sheet())).not.toMatch(HIDDEN);
});

/** What a person may have done to an internal sheet so that not all of it reads as ours any more. */
const TOUCHED: readonly (readonly [string, (sheet: Sheet) => void])[] = [
  ['a block no longer reads as one', (sheet) => sheet.setInput(48, 7, 'Quarter', 'user')],
  ['a note with a figure stands beside', (sheet) => sheet.setInput(9, 20, '16043 of 16048', 'user')],
  ['a formula stands in a block', (sheet) => sheet.setInput(9, 14, '=Scorecard!F2', 'user')],
  ['a chart is their own', (sheet) => sheet.updateChart(sheet.charts[2]?.id ?? '', { name: 'Mine' }, 'user')],
];

test.each(TOUCHED)(
  'where %s the internal sheet stays as it is, and the public charts get a sheet of their own',
  async (_, touch) => {
    const { book, insert, sheet } = await start();
    await insert('internal', FIRST, SECOND, THIRD);
    touch(sheet());
    await book.calculation.ready();
    const before = saidOn(sheet());
    const preview = await insert('public', FIRST, SECOND);
    expect(preview?.plan.title).toContain('on a new sheet “Scorecard charts 2”');
    expect(book.sheets.map(({ name }) => name)).toEqual([
      'Scorecard',
      'Scorecard charts',
      'Scorecard charts 2',
    ]);
    expect(saidOn(sheet())).toBe(before);
    expect(stampOf(sheet())).toBe('Internal – do not publish');
    expect(stampOf(sheet('Scorecard charts 2'))).toBe('Public version');
    expect(saidOn(sheet('Scorecard charts 2'))).not.toMatch(HIDDEN);
  },
);
