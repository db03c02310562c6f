/** @jest-environment jsdom */
import { refreshFromRibbon } from '../../src/app/ribbonRefresh';
import { createExcelPort } from '../../src/host/excel/excelPort';
import type { Workbook } from '../../src/workbench/model/workbook';
import { startRealOffice } from '../setup/realOffice';
import { everything } from './pane';
import { publishedBook } from './scorecardBook';

const NOON = (): Date => new Date(2026, 10, 22, 12, 0);
const LATER = (): Date => new Date(2026, 10, 23, 9, 30);

async function refreshed() {
  const book = publishedBook();
  const office = await startRealOffice(book);
  await refreshFromRibbon(createExcelPort(), NOON);
  return { ...office, book };
}

function settings(book: Workbook) {
  const sheet = book.find('Scorecard settings');
  if (!sheet) throw new Error('no settings sheet');
  return sheet;
}

/** Right of "Last refresh": when, counts, changes. */
const block = (book: Workbook) => [0, 1, 2].map((row) => settings(book).peek(row, 10).value);
/** A row of "As last refreshed", which starts in column N. */
const seen = (book: Workbook, row: number) =>
  Array.from({ length: 10 }, (_, at) => settings(book).peek(row, 13 + at).value);

test('the first Refresh has nothing to compare with, and writes down what it saw', async () => {
  const { book } = await refreshed();
  expect(block(book)).toEqual([
    '22 Nov 2026 at 12:00',
    'Scorecard, Q3: 4 red, 1 amber, 4 green, 5 not rated. 34 cells changed.',
    'Changes: none to compare with, as this is the first Refresh of this sheet.',
  ]);
  expect(settings(book).peek(2, 13).value).toBe('As last refreshed');
  expect(seen(book, 3).slice(0, 5)).toEqual([
    'Refreshed sheet',
    'Refreshed reference',
    'Refreshed indicator',
    'Judged at',
    'Status then',
  ]);
  const fourth = seen(book, 7);
  expect([fourth[0], fourth[1], fourth[3], fourth[4]]).toEqual(['Scorecard', 4, 'Q3', 'Red']);
  expect(fourth.slice(5)).toEqual(['93.8 (167/178)', '86.7 (157/181)', '70.9 (134/189)', null, null]);
});

test('what changed since is named: the status, and the values of any quarter', async () => {
  const { core, book } = await refreshed();
  core.counters.syncs = 0;
  // 182 of 189 is 96.3%, above 95%; Q1 is restated.
  book.active.setInput(4, 10, '96.3 (182/189)', 'user');
  book.active.setInput(4, 8, '94.4 (168/178)', 'user');
  await refreshFromRibbon(createExcelPort(), LATER);
  expect(core.counters.syncs).toBe(2);
  const [when, says, changes] = block(book);
  expect(when).toBe('23 Nov 2026 at 09:30');
  expect(says).toBe('Scorecard, Q3: 3 red, 1 amber, 5 green, 5 not rated. 3 cells changed.');
  expect(changes).toMatch(
    /^Changes since the last Refresh: 1 status \(4 [^()]+ Red → Green\) and 2 values \(4 [^()]+ Q1 93\.8 \(167\/178\) → 94\.4 \(168\/178\); 4 [^()]+ Q3 70\.9 \(134\/189\) → 96\.3 \(182\/189\)\)\.$/,
  );
  expect(seen(book, 7).at(-1)).toBe(
    'Red → Green; Q1 93.8 (167/178) → 94.4 (168/178); Q3 70.9 (134/189) → 96.3 (182/189)',
  );
});

test('a Refresh right after changes no cell and keeps the time of the one before', async () => {
  const { core, book } = await refreshed();
  book.active.setInput(4, 10, '96.3 (182/189)', 'user');
  await refreshFromRibbon(createExcelPort(), NOON);
  const before = everything(book);
  core.counters.syncs = 0;
  expect(await refreshFromRibbon(createExcelPort(), LATER)).toEqual({ kind: 'nothing' });
  expect(core.counters.syncs).toBe(1);
  expect(everything(book)).toBe(before);
});

test('a restated value that moves no status is told, too, once', async () => {
  const { book } = await refreshed();
  book.active.setInput(1, 8, '188', 'user');
  expect(await refreshFromRibbon(createExcelPort(), LATER)).toMatchObject({ kind: 'refreshed', cells: 0 });
  expect(block(book)[2]).toMatch(/^Changes since the last Refresh: 1 value \(1 .+ Q1 187 → 188\)\.$/);
  expect(await refreshFromRibbon(createExcelPort(), LATER)).toEqual({ kind: 'nothing' });
});

test('what someone writes into the table does no harm: it is compared with, and put right', async () => {
  const { book } = await refreshed();
  const sheet = settings(book);
  sheet.setInput(7, 17, 'whatever', 'user');
  sheet.setInput(8, 14, '=1/0', 'user');
  sheet.setInput(9, 15, '', 'user');
  await refreshFromRibbon(createExcelPort(), LATER);
  expect(sheet.peek(7, 17).value).toBe('Red');
  expect(block(book)[2]).toContain('whatever → Red');
  expect(book.active.peek(4, 11).value).toBe('Red');
  // A formula is never written over, by no one: it stays, and is asked about no more than once.
  expect(sheet.cell(8, 14).formula).toBe('=1/0');
});

test('an indicator is known again under another number; one that is new or gone is said', async () => {
  const { book } = await refreshed();
  book.active.setInput(4, 0, '44', 'user');
  book.active.setInput(15, 0, '15', 'user');
  book.active.setInput(15, 1, 'Timeliness of care plans', 'user');
  book.active.setInput(15, 10, '80.0 (8/10)', 'user');
  await refreshFromRibbon(createExcelPort(), LATER);
  expect(block(book)[2]).toBe(
    'Changes since the last Refresh: 1 new indicator (15 Timeliness of care plans).',
  );
  expect(seen(book, 7)[1]).toBe(44);
  expect(seen(book, 18).at(-1)).toBe('new');
  for (const column of [0, 1, 10, 11]) book.active.setInput(15, column, '', 'user');
  await refreshFromRibbon(createExcelPort(), LATER);
  expect(block(book)[2]).toBe('Changes since the last Refresh: 1 indicator gone.');
  expect(seen(book, 18).every((value) => value === null)).toBe(true);
});

test('a Refresh that works takes back the word that the one before did not', async () => {
  const { book } = await refreshed();
  book.active.setInput(4, 10, '96.3 (182/189)', 'user');
  book.active.setProtection({ on: true, password: null, options: {} }, 'user');
  await refreshFromRibbon(createExcelPort(), NOON);
  expect(block(book)[1]).toMatch(/^Not refreshed\./);
  book.active.setInput(4, 10, '70.9 (134/189)', 'user');
  expect(await refreshFromRibbon(createExcelPort(), LATER)).toMatchObject({ kind: 'refreshed' });
  expect(block(book)[1]).toBe('Scorecard, Q3: 4 red, 1 amber, 4 green, 5 not rated. 0 cells changed.');
  expect(block(book)[2]).toBe('Changes since the last Refresh: no status and no value.');
});

test('on a protected settings sheet nothing is written down, and the scorecard is refreshed all the same', async () => {
  const { book } = await refreshed();
  const sheet = settings(book);
  sheet.setProtection({ on: true, password: null, options: {} }, 'user');
  book.active.setInput(4, 10, '96.3 (182/189)', 'user');
  const before = everything(book);
  expect(await refreshFromRibbon(createExcelPort(), LATER)).toMatchObject({ kind: 'refreshed', cells: 3 });
  expect(block(book)[0]).toBe('22 Nov 2026 at 12:00');
  expect(seen(book, 7)[4]).toBe('Red');
  expect(everything(book)).not.toBe(before);
});
