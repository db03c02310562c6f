/** @jest-environment jsdom */
import { Workbook } from '../../src/workbench/model/workbook';
import { openPane } from './pane';

// What was suggested from the sheet at the first Refresh stands on the settings sheet as "Suggested". When the sheet's
// own column says something else since, neither is followed in silence: it is asked, and one click settles it.

const ROWS: readonly (readonly string[])[] = [
  ['Ref', 'Indicator', 'Good is', 'Target', 'Tolerance', 'Q1 2025/26', 'Q2 2025/26'],
  ['W1', '% of bins collected on time', 'High', '90%', '5%', '91.0%', '84.0%'],
  ['W2', '% of waste recycled', 'High', '50%', '5%', '51.0%', '52.0%'],
  ['W3', '% of streets clean', 'High', '95%', '5%', '96.0%', '97.0%'],
];

async function refreshed() {
  const book = new Workbook('waste.xlsx', 'Waste');
  ROWS.forEach((row, at) => row.forEach((text, column) => book.active.setInput(at, column, text, 'user')));
  const { store } = await openPane(book);
  const { actions, getState } = store;
  const agree = async (planned: Promise<void>): Promise<void> => {
    await planned;
    await actions.applyPreview();
    expect(getState()).toMatchObject({ problem: null, notice: { kind: 'done' } });
  };
  await actions.check();
  await agree(actions.previewRefresh());
  const words = () => getState().session?.cards.map(({ statusWord }) => statusWord);
  // 84 of 90 is 6.7% off.
  expect(words()).toEqual(['Red', 'Green', 'Green']);
  const sentence = (at: number) => getState().session?.cards[at]?.sentence;
  return { book, sheet: book.active, actions, getState, agree, words, sentence };
}

test('which way is better: not rated until it is said, and what the sheet says is kept by “Looks right”', async () => {
  const { sheet, actions, agree, words, sentence } = await refreshed();
  sheet.setInput(2, 2, 'Low', 'user');
  await actions.check();
  expect(words()).toEqual(['Red', 'Not rated', 'Green']);
  expect(sentence(1)).toBe(
    'To be confirmed: the sheet says that lower is better, the settings say higher, and nobody has confirmed it.',
  );
  await agree(actions.previewSettings([]));
  // 52 is 4% over 50.
  expect(words()).toEqual(['Red', 'Amber', 'Green']);
});

test('a tolerance: only where it makes another colour', async () => {
  const { sheet, actions, agree, words, sentence } = await refreshed();
  sheet.setInput(1, 4, '10%', 'user');
  sheet.setInput(2, 4, '10%', 'user');
  await actions.check();
  expect(words()).toEqual(['Not rated', 'Green', 'Green']);
  expect(sentence(0)).toBe(
    'To be confirmed: 84.00% against 90%. The sheet calls up to 10 off amber, the settings up to 5, and nobody has confirmed it.',
  );
  await agree(actions.previewSettings([]));
  expect(words()).toEqual(['Amber', 'Green', 'Green']);
});

test('what a person typed on the settings sheet against the sheet’s own column is asked, not passed over', async () => {
  const { book, actions, words, sentence } = await refreshed();
  const settings = book.find('Scorecard settings');
  expect(settings?.peek(5, 2).value).toBe('Higher');
  settings?.setInput(5, 2, 'Lower', 'user');
  await actions.check();
  expect(words()).toEqual(['Red', 'Not rated', 'Green']);
  expect(sentence(1)).toContain('the sheet says that higher is better, the settings say lower');
  // Confirmed on the settings sheet, it counts.
  settings?.setInput(5, 7, 'Confirmed', 'user');
  await actions.check();
  expect(words()).toEqual(['Red', 'Amber', 'Green']);
});
