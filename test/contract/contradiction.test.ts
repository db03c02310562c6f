/** @jest-environment jsdom */
import { refreshFromRibbon } from '../../src/app/ribbonRefresh';
import { createExcelPort } from '../../src/host/excel/excelPort';
import { Workbook } from '../../src/workbench/model/workbook';
import { openPane } from './pane';

// By the usual 5% of the target: red, red, green, red, green, green.
const ROWS: readonly (readonly string[])[] = [
  ['Ref', 'Indicator', 'Good is', 'Target', 'Q1 2025/26', 'Q2 2025/26', 'Status'],
  ['W1', '% of bins collected on time', 'High', '90%', '91.0%', '84.0%', '="Green"'],
  ['W2', '% of waste recycled', 'High', '50%', '51.0%', '44.0%', 'Green'],
  ['W3', '% of streets clean', 'High', '95%', '96.0%', '97.0%', 'Green'],
  ['W4', '% of graffiti removed in a day', 'High', '80%', '81.0%', '60.0%', 'Amber'],
  ['W5', '% of parks with a flag', 'High', '70%', '72.0%', '71.0%', 'Green'],
  ['W6', '% of trees inspected', 'High', '60%', '61.0%', '65.0%', 'Green'],
];
const GREEN = '#A8D8A8';
const now = () => new Date(2026, 10, 28, 12, 0);

function waste(): Workbook {
  const book = new Workbook('waste.xlsx', 'Waste');
  ROWS.forEach((row, at) => row.forEach((text, column) => book.active.setInput(at, column, text, 'user')));
  book.clearHistory();
  return book;
}
const fillsOf = (book: Workbook) =>
  [1, 2, 3, 4, 5, 6].map((row) => book.find('Waste')?.peek(row, 5).format.fill ?? null);
const typedIn = (book: Workbook) => [1, 2, 3, 4, 5, 6].map((row) => book.find('Waste')?.peek(row, 6).value);

test('the ribbon’s Refresh paints only the rows that agree, in two syncs, and adds no column', async () => {
  const book = waste();
  const { core } = await openPane(book);
  core.counters.syncs = 0;
  await refreshFromRibbon(createExcelPort(), now);
  expect(core.counters.syncs).toBe(2);
  expect(fillsOf(book)).toEqual([null, null, GREEN, null, GREEN, GREEN]);
  expect(typedIn(book)).toEqual(['Green', 'Green', 'Green', 'Amber', 'Green', 'Green']);
  expect(book.find('Waste')?.peek(0, 7).value).toBeNull();
});

test('the strip asks, an answer is kept, and another target asks again', async () => {
  const book = waste();
  const { store } = await openPane(book);
  const { actions, getState } = store;
  const words = () => getState().session?.cards.map(({ statusWord }) => statusWord);
  const differ = () => getState().session?.findings.filter(({ finding }) => finding.id === 'rag-differs');
  await actions.check();
  expect(getState().session?.reading).toMatchObject({
    settled: false,
    doubt: {
      says: 'The sheet’s own statuses differ from these in 3 of 6 rows. Is something read wrongly?',
      rests:
        'Figure: F, Q2 2025/26. Target: D, Target. Rule: amber within 5%; no rule was read on the sheet.',
    },
  });
  expect(words()).toEqual(['Not rated', 'Not rated', 'Green', 'Not rated', 'Green', 'Green']);
  expect(differ()).toHaveLength(1);
  const statusesWrong = getState().session?.reading?.doubt?.answer ?? '';
  await actions.previewReading([], [], { statusesWrong });
  await actions.applyPreview();
  await actions.check();
  expect(getState().session?.reading?.doubt).toBeUndefined();
  expect(words()).toEqual(['Red', 'Red', 'Green', 'Red', 'Green', 'Green']);
  expect(differ()).toHaveLength(3);
  // It holds for what was read then, no longer for another heading.
  book.find('Waste')?.setInput(0, 3, 'National target', 'user');
  await actions.check();
  expect(getState().session?.reading?.doubt?.rests).toContain('Target: D, National target.');
  expect(words()?.[0]).toBe('Not rated');
});

test('statuses written by us when asked agree, so that nothing is asked', async () => {
  const book = waste();
  const { store } = await openPane(book);
  const { actions, getState } = store;
  await actions.check();
  const statusesWrong = getState().session?.reading?.doubt?.answer ?? '';
  await actions.previewReading([], [], { statusesWrong, statusColumn: 'sheet' });
  await actions.applyPreview();
  await actions.previewRefresh();
  await actions.applyPreview();
  // The formula stays.
  expect(typedIn(book)).toEqual(['Green', 'Red', 'Green', 'Red', 'Green', 'Green']);
  await actions.check();
  expect(getState().session?.reading?.doubt).toBeUndefined();
});
