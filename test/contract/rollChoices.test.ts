/** @jest-environment jsdom */
import { Workbook } from '../../src/workbench/model/workbook';
import { openPane } from './pane';

const rowsOf = (first: string, second: string): readonly (readonly string[])[] => [
  ['Ref', 'Indicator', 'Good is', 'Target 2025/26', 'Extra 2025/26', first, second],
  ['H1', '% of repairs completed on time', 'High', '90%', '70%', '91.0%', '88.0%'],
  ['H2', '% of rent collected', 'High', '98%', '71%', '98.4%', '98.6%'],
  ['H3', '% of tenants satisfied', 'High', '80%', '72%', '82.0%', '84.0%'],
];

// Excel holds a month as its first day: 46113 is 1 April 2026.
test.each([
  ['quarters', 'Q1 2025/26', 'Q2 2025/26', ['Q1 2026/27', 'Q2 2026/27']],
  ['months', 'Apr 2025', 'May 2025', [46113, 46143]],
  ['half years', 'H1 2025/26', 'H2 2025/26', ['H1 2026/27', 'H2 2026/27']],
  ['terms', 'Autumn 2025', 'Spring 2026', ['Autumn 2026', 'Spring 2027']],
])('next year’s sheet of %s takes along what was said of the columns, a year on', async (...given) => {
  const [, first, second, headings] = given;
  const book = new Workbook('housing.xlsx', 'Housing 2025-26');
  rowsOf(first, second).forEach((row, at) =>
    row.forEach((text, column) => book.active.setInput(at, column, text, 'user')),
  );
  book.clearHistory();
  const { store } = await openPane(book);
  const { actions, getState } = store;
  const role = (heading: string) =>
    getState().session?.scorecard.reading?.columns.find((each) => each.heading === heading)?.role ?? null;
  await actions.check();
  await actions.previewReading([{ heading: 'Extra 2025/26', role: 'stretch', period: null }], []);
  await actions.applyPreview();
  await actions.check();
  expect(role('Extra 2025/26')).toBe('stretch');
  await actions.previewRollForward();
  expect(getState()).toMatchObject({ problem: null });
  await actions.applyPreview();
  expect(getState()).toMatchObject({ problem: null, notice: { kind: 'done' } });
  const settings = book.find('Scorecard settings');
  const table = settings?.tables.find(({ name }) => name === 'ScorecardColumns')?.area;
  const row = (at: number) =>
    [0, 1, 2].map((column) => settings?.peek((table?.row ?? 0) + at, (table?.column ?? 0) + column).value);
  expect([row(1), row(2)]).toEqual([
    ['Housing 2025-26', 'Extra 2025/26', 'stretch target'],
    ['Housing 2026-27', 'Extra 2026/27', 'stretch target'],
  ]);
  expect(table?.rows).toBe(3);
  // The new sheet is in view; the first figures are typed, and it is read as the old one was.
  const next = book.find('Housing 2026-27');
  expect([5, 6].map((column) => next?.peek(0, column).value)).toEqual(headings);
  ['92%', '97%', '81%'].forEach((text, at) => next?.setInput(at + 1, 5, text, 'user'));
  await actions.check();
  expect(getState().session?.scorecard.sheet).toBe('Housing 2026-27');
  expect(role('Extra 2026/27')).toBe('stretch');
});
