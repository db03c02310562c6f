/** @jest-environment jsdom */
import { refreshFromRibbon } from '../../src/app/ribbonRefresh';
import { createExcelPort } from '../../src/host/excel/excelPort';
import { RAG_FILL } from '../../src/outputs/theme';
import { areaAt } from '../../src/domain/grid/area';
import type { Sheet } from '../../src/workbench/model/sheets/sheet';
import type { Workbook } from '../../src/workbench/model/workbook';
import { startRealOffice } from '../setup/realOffice';
import { publishedBook } from './scorecardBook';

const NOON = (): Date => new Date(2026, 10, 22, 12, 0);
const column = (sheet: Sheet, index: number) =>
  Array.from({ length: 15 }, (_, row) => sheet.peek(row, index).value);
const fills = (sheet: Sheet, index: number) =>
  Array.from({ length: 15 }, (_, row) => sheet.peek(row, index).format.fill);
const everything = (book: Workbook): string => JSON.stringify(book.store.state.sheets.map(dump));
const dump = (state: Workbook['store']['state']['sheets'][number]) => [
  state.name,
  [...state.cells].map(([row, cells]) => [row, [...cells]]),
];

async function refreshed(book: Workbook) {
  const office = await startRealOffice(book);
  const outcome = await refreshFromRibbon(createExcelPort(), NOON);
  return { ...office, outcome };
}

test('a Refresh is two syncs, and writes statuses, variances and fills', async () => {
  const book = publishedBook();
  const { core, outcome } = await refreshed(book);
  expect(outcome).toEqual({ kind: 'refreshed', cells: 34, conflicts: 0 });
  expect(core.counters.syncs).toBe(2);
  const sheet = book.active;
  const none = 'Not rated';
  expect(column(sheet, 11)).toEqual([
    'RAG',
    none,
    none,
    none,
    'Red',
    'Red',
    'Red',
    'Green',
    'Green',
    'Green',
    'Amber',
    none,
    none,
    'Red',
    'Green',
  ]);
  // (134/189 − 95%) ÷ 95% = −0.25369…; (16/192 − 7.5%) ÷ 7.5% = 0.11111…
  expect(column(sheet, 12).slice(0, 6)).toEqual(['Variance', null, null, null, -0.2537, 0.1111]);
  expect(sheet.peek(4, 12).text).toBe('-25.4%');
  const { red, amber, green } = RAG_FILL;
  expect(fills(sheet, 10).slice(1)).toEqual([
    null,
    null,
    null,
    red,
    red,
    red,
    green,
    green,
    green,
    amber,
    null,
    null,
    red,
    green,
  ]);
  expect(sheet.peek(0, 11).format).toMatchObject({ bold: true, fill: '#D9E6EE' });
});

test('a second Refresh reads and writes nothing', async () => {
  const book = publishedBook();
  const { core } = await refreshed(book);
  const before = everything(book);
  core.counters.syncs = 0;
  expect(await refreshFromRibbon(createExcelPort(), () => new Date(2026, 11, 1))).toEqual({
    kind: 'nothing',
  });
  expect(core.counters.syncs).toBe(1);
  expect(everything(book)).toBe(before);
});

test('nothing but its own cells changes', async () => {
  const book = publishedBook();
  const before = Array.from({ length: 11 }, (_, index) => column(book.active, index));
  await refreshed(book);
  expect(Array.from({ length: 11 }, (_, index) => column(book.active, index))).toEqual(before);
  expect(book.sheets.map(({ name }) => name)).toEqual(['Scorecard', 'Scorecard settings']);
  expect(book.active.name).toBe('Scorecard');
});

test('the first Refresh makes the settings sheet, with the block of the last refresh', async () => {
  const book = publishedBook();
  await refreshed(book);
  const settings = book.find('Scorecard settings');
  if (!settings) throw new Error('no settings sheet');
  expect(settings.tables.map(({ name }) => name)).toEqual([
    'ScorecardIndicators',
    'ScorecardPolicy',
    'ScorecardLastSeen',
  ]);
  const row = (index: number) => Array.from({ length: 8 }, (_, at) => settings.peek(index, at).value);
  expect(row(3)).toEqual([
    'Reference',
    'Indicator',
    'Direction',
    'Accumulation',
    'Tolerance',
    'Tolerance kind',
    'Cohort',
    'Basis',
  ]);
  expect(row(7).slice(0, 4)).toEqual([
    4,
    'Timeliness of Reviews of Looked After Children',
    'Higher',
    'Snapshot',
  ]);
  expect(row(7)[7]).toBe('Suggested');
  expect(row(17).slice(0, 4)).toEqual([
    14,
    '% of all CLA (current and ceased) with at least 1 missing episode in year',
    'Lower',
    'Year to date',
  ]);
  expect(settings.peek(0, 10).value).toBe('22 Nov 2026 at 12:00');
  expect(settings.peek(1, 10).value).toBe(
    'Scorecard, Q3: 4 red, 1 amber, 4 green, 5 not rated. 34 cells changed.',
  );
  expect(
    book.names
      .list()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['Scorecard_Range', 'Scorecard_Settings']);
});

test('a formula gets a fill but keeps itself', async () => {
  const book = publishedBook();
  book.active.setInput(4, 10, '="70.9 (134/189)"', 'user');
  await refreshed(book);
  expect(book.active.peek(4, 10)).toMatchObject({ formula: '="70.9 (134/189)"', value: '70.9 (134/189)' });
  expect(book.active.peek(4, 10).format.fill).toBe(RAG_FILL.red);
});

test('our fill goes where an indicator is no longer rated; a fill of someone else stays', async () => {
  const book = publishedBook();
  await refreshed(book);
  book.active.setInput(4, 7, 'N/A', 'user');
  book.active.setFormat(areaAt(1, 10), { fill: '#00B0F0' }, 'user');
  const { outcome } = await refreshed(book);
  // K5 loses its fill, L5 becomes Not rated, M5 is emptied.
  expect(outcome).toMatchObject({ kind: 'refreshed', cells: 3 });
  expect(book.active.peek(4, 10).format.fill).toBeNull();
  expect(book.active.peek(4, 11).value).toBe('Not rated');
  expect(book.active.peek(4, 12).value).toBeNull();
  expect(book.active.peek(1, 10).format.fill).toBe('#00B0F0');
});

test('cells right of the table that are not ours stop it, and are named', async () => {
  const book = publishedBook();
  book.active.setInput(3, 12, 'checked by Sam', 'user');
  const before = everything(book);
  const { outcome } = await refreshed(book);
  expect(outcome).toMatchObject({ kind: 'failed', problem: { code: 'columns-taken' } });
  expect(outcome.kind === 'failed' && outcome.problem.says).toContain('M4');
  expect(everything(book)).toBe(before);
});

test('someone edits between reading and writing: given back at once, and named', async () => {
  const book = publishedBook();
  await refreshed(book);
  book.active.setInput(4, 7, '60%', 'user'); // 70.9% is green against 60%
  const { core } = await startRealOffice(book);
  core.faults.beforeNextWrite = () => {
    book.active.setInput(4, 11, '=1+1', 'coauthor');
    book.active.setFormat(areaAt(4, 10), { fill: '#7030A0' }, 'coauthor');
  };
  const port = createExcelPort();
  const reports: unknown[] = [];
  const outcome = await refreshFromRibbon(
    { ...port, apply: async (plan) => port.apply(plan).then((report) => (reports.push(report), report)) },
    NOON,
  );
  expect(outcome).toMatchObject({ kind: 'refreshed', conflicts: 2 });
  expect(reports).toMatchObject([
    {
      conflicts: [
        { sheet: 'Scorecard', address: 'L5', found: '=1+1', givenBack: true },
        { sheet: 'Scorecard', address: 'K5', found: '#7030A0', givenBack: true },
      ],
    },
  ]);
  expect(core.counters.syncs).toBe(3);
  expect(book.active.peek(4, 11).formula).toBe('=1+1');
  expect(book.active.peek(4, 10).format.fill).toBe('#7030A0');
});

test('someone else refreshing at the same time is no conflict', async () => {
  const book = publishedBook();
  await refreshed(book);
  book.active.setInput(4, 7, '60%', 'user');
  const { core } = await startRealOffice(book);
  core.faults.beforeNextWrite = () => {
    book.active.setInput(4, 11, 'Green', 'coauthor');
    book.active.setFormat(areaAt(4, 10), { fill: RAG_FILL.green }, 'coauthor');
  };
  expect(await refreshFromRibbon(createExcelPort(), NOON)).toMatchObject({ conflicts: 0 });
  expect(core.counters.syncs).toBe(2);
});

test('the scorecard is found from another sheet: by the name, else by looking', async () => {
  const book = publishedBook();
  book.activate(book.addSheet('Notes'));
  const { outcome } = await refreshed(book);
  expect(outcome).toMatchObject({ kind: 'refreshed', cells: 34 });
  expect(book.active.name).toBe('Notes');
});
