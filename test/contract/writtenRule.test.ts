/** @jest-environment jsdom */
import { Workbook } from '../../src/workbench/model/workbook';
import { openPane } from './pane';

const ROWS: readonly (readonly string[])[] = [
  ['Ref', 'Indicator', 'Good is', 'Target', 'Q1 2025/26', 'Q2 2025/26'],
  ['W1', '% of bins collected on time', 'High', '90%', '91.0%', '84.0%'],
  ['W2', '% of waste recycled', 'High', '50%', '51.0%', '44.0%'],
  ['W3', '% of streets clean', 'High', '95%', '96.0%', '97.0%'],
  [],
  ['Amber: within 10% of target. Red: more than 10% below target.'],
];

test('the sheet’s own rule is judged by, shown with its cell, and kept by one confirmation', async () => {
  const book = new Workbook('waste.xlsx', 'Waste');
  ROWS.forEach((row, at) => row.forEach((text, column) => book.active.setInput(at, column, text, 'user')));
  book.clearHistory();
  const { store } = await openPane(book);
  const { actions, getState } = store;
  const rule = () => getState().session?.reading?.rule;
  const card = () => getState().session?.cards[0];
  await actions.check();
  expect(rule()).toEqual({
    address: 'A6',
    text: 'Amber: within 10% of target. Red: more than 10% below target.',
    says: 'amber within 10%',
    suggested: true,
  });
  // 84 of 90 is 6.7% off, 44 of 50 is 12%.
  expect(getState().session?.cards.map(({ statusWord }) => statusWord)).toEqual(['Amber', 'Red', 'Green']);
  expect(card()?.sentence).toContain('read in A6 and not confirmed yet');
  expect(getState().session?.cards[2]?.sentence).not.toContain('A6');
  await actions.previewReading([], []);
  await actions.applyPreview();
  await actions.check();
  const settings = book.find('Scorecard settings');
  // The first of the table of rules.
  expect([settings?.peek(4, 9).value, settings?.peek(4, 10).value]).toEqual(['Tolerance', 10]);
  expect(rule()).toMatchObject({ says: 'amber within 10%', suggested: false });
  expect(card()).toMatchObject({ statusWord: 'Amber' });
  expect(card()?.sentence).not.toContain('A6');
  // Another tolerance on the settings sheet outranks the line, and the strip says so.
  settings?.setInput(4, 10, '5', 'user');
  await actions.check();
  expect(rule()?.says).toBe('amber within 10%; the settings say within 5%');
  expect(card()?.statusWord).toBe('Red');
});
