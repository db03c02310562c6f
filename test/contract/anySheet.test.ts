/** @jest-environment jsdom */
import { refreshFromRibbon } from '../../src/app/ribbonRefresh';
import { createExcelPort } from '../../src/host/excel/excelPort';
import { Workbook } from '../../src/workbench/model/workbook';
import { openPane } from './pane';

/** Housing: a status column of the council's own, with a comment behind it, and a column nobody can be sure of. */
const ROWS: readonly (readonly string[])[] = [
  ['Ref', 'Indicator', 'Good is', 'Target', 'Q1 2025/26', 'Q2 2025/26', 'RAG', 'DoT', 'Comments'],
  ['H1', '% of repairs completed on time', 'High', '90%', '91.0%', '88.0%', 'A', '▼', 'Two vacancies.'],
  ['H2', 'Average days to re-let a home', 'Low', '25', '24', '31', 'A', '▲', 'Long voids.'],
  ['H3', '% of rent collected', 'High', '98%', '98.4%', '98.6%', 'G', '▲', 'On plan.'],
  ['H4', '% of tenants satisfied', 'High', '80%', '82.0%', '84.0%', 'Complete', '▲', 'Survey closed.'],
  ['H5', '% of homes with a gas certificate', 'High', '100%', '100.0%', '100.0%', 'G', '►', 'All done.'],
];

function housing(): Workbook {
  const book = new Workbook('housing.xlsx', 'Housing');
  ROWS.forEach((row, at) => row.forEach((text, column) => book.active.setInput(at, column, text, 'user')));
  book.clearHistory();
  return book;
}

const now = () => new Date(2026, 10, 28, 12, 0);
const column = (book: Workbook, at: number) =>
  ROWS.map((_, row) => book.find('Housing')?.peek(row, at).value ?? null);
const TYPED = ['RAG', 'A', 'A', 'G', 'Complete', 'G'];

test('a sheet with a status of its own gets no second one, and the ribbon leaves what was typed', async () => {
  const book = housing();
  await openPane(book);
  await refreshFromRibbon(createExcelPort(), now);
  expect(column(book, 6)).toEqual(TYPED);
  expect(column(book, 9)).toEqual([null, null, null, null, null, null]);
});

test('it is written into when asked, in its own letters, what is kept is kept; and by the ribbon from then on', async () => {
  const book = housing();
  const { store } = await openPane(book);
  await store.actions.check();
  // 31 days against 25 is 24% off: red. 88.0 of 90 is 2.2% off: amber, as typed.
  expect(store.getState().session?.sheetStatus).toBe(
    'Your own statuses (column G) are left as they are. 1 differs from the figures.',
  );
  await store.actions.previewSheetStatus();
  const line = store.getState().preview?.lines.find(({ address }) => address === 'G3');
  expect(line).toMatchObject({ sheet: 'Housing', before: 'A', after: 'R' });
  await store.actions.applyPreview();
  expect(column(book, 6)).toEqual(['RAG', 'A', 'R', 'G', 'Complete', 'G']);
  expect(store.getState().session?.sheetStatus).toBeNull();
  // The figure is put right, and the ribbon follows in the sheet's own column.
  book.find('Housing')?.setInput(2, 5, '25', 'user');
  await refreshFromRibbon(createExcelPort(), now);
  expect(column(book, 6)).toEqual(['RAG', 'A', 'G', 'G', 'Complete', 'G']);
  expect(column(book, 9)).toEqual([null, null, null, null, null, null]);
});

test('what a person says of a column is kept and wins the next time, in the pane and from the ribbon', async () => {
  const book = housing();
  const { store } = await openPane(book);
  await store.actions.check();
  const role = (heading: string) =>
    store.getState().session?.scorecard.reading?.columns.find((each) => each.heading === heading)?.role;
  expect(role('RAG')).toBe('status');
  await store.actions.previewReading([{ heading: 'RAG', role: 'ignore', period: null }], []);
  await store.actions.applyPreview();
  await store.actions.check();
  expect(role('RAG')).not.toBe('status');
  expect(store.getState().session?.settings.indicators.every(({ source }) => source === 'confirmed')).toBe(
    true,
  );
  expect(store.getState().session?.sheetStatus).toBeNull();
});
