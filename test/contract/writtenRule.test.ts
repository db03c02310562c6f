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

test('green that reaches past the target is judged by, said and kept with the rule', async () => {
  const book = new Workbook('waste.xlsx', 'Waste');
  const key = [
    'OK – on target, or within 5% of target',
    'Warning – between 5% and 20% outwith target',
    'Alert – more than 20% outwith target',
  ];
  [...ROWS.slice(0, 5), ...key.map((line) => [line])].forEach((row, at) =>
    row.forEach((text, column) => book.active.setInput(at, column, text, 'user')),
  );
  book.clearHistory();
  // 88 of 90 is 2.2% off, 44 of 50 is 12%.
  book.active.setInput(1, 5, '88.0%', 'user');
  const { store } = await openPane(book);
  const { actions, getState } = store;
  const words = () => getState().session?.cards.map(({ statusWord }) => statusWord);
  const rule = () => getState().session?.reading?.rule;
  await actions.check();
  expect(rule()).toMatchObject({ address: 'A7', says: 'green within 5%, amber within 20%', suggested: true });
  expect(words()).toEqual(['Green', 'Amber', 'Green']);
  expect(getState().session?.cards[0]?.sentence).toBe(
    '88.00% is 2.00 points under 90%, or 2.2% of the target, inside the 5% that is still green: not met. The tolerance is the sheet’s own, read in A7 and not confirmed yet.',
  );
  await actions.previewReading([], []);
  await actions.applyPreview();
  await actions.check();
  expect(rule()).toMatchObject({ says: 'green within 5%, amber within 20%', suggested: false });
  expect(words()).toEqual(['Green', 'Amber', 'Green']);
  const settings = book.find('Scorecard settings');
  const row = [...Array(30).keys()].find((at) => settings?.peek(at, 9).value === 'Still green') ?? -1;
  expect(settings?.peek(row, 10).value).toBe(5);
  // Whoever takes it back has the target to be met again.
  settings?.setInput(row, 10, '0', 'user');
  await actions.check();
  expect(words()).toEqual(['Amber', 'Amber', 'Green']);
});

test('shares of the target reached are a rule for what is to be high, and a question for what is to be low', async () => {
  const open = async (...more: readonly (readonly string[])[]) => {
    const book = new Workbook('works.xlsx', 'Works');
    [
      ['Ref', 'Measure', 'Good is', 'Target', 'Q1 2025/26', 'Q2 2025/26', 'Status'],
      ['W1', 'Kilometres of road graded', 'High', '800', '700', '512', '!'],
      ['W2', 'Street trees planted', 'High', '300', '310', '141', '✖'],
      ['W3', 'Metres of footpath built', 'High', '1200', '1200', '1044', '✔'],
      ...more,
      [],
      ['✔  Greater than or equal to 85% of target – on track'],
      ['!  Greater than or equal to 50%, but below 85% of target – in need of increased attention'],
      ['✖  Below 50% of target – underperforming'],
    ].forEach((row, at) => row.forEach((text, column) => book.active.setInput(at, column, text, 'user')));
    book.clearHistory();
    const { store } = await openPane(book);
    await store.actions.check();
    return store.getState().session;
  };
  const high = await open();
  // 512 of 800 is 64%, 141 of 300 is 47%, 1,044 of 1,200 is 87%.
  expect(high?.cards.map(({ statusWord }) => statusWord)).toEqual(['Amber', 'Red', 'Green']);
  expect(high?.reading?.rule?.says).toBe('green within 15%, amber within 50%');
  expect(high?.reading?.question).toBeUndefined();
  const low = await open(['W4', 'Complaints about works', 'Low', '40', '35', '44', '✔']);
  expect(low?.cards.map(({ statusWord }) => statusWord)).toEqual(['Amber', 'Red', 'Green', 'Not rated']);
  expect(low?.reading?.question?.address).toBe('A8');
});

describe('a sentence that is no tolerance', () => {
  const SENTENCE = 'A miss counts as amber while it is no more than three visits.';
  const open = async () => {
    const book = new Workbook('waste.xlsx', 'Waste');
    [...ROWS.slice(0, 5), [SENTENCE]].forEach((row, at) =>
      row.forEach((text, column) => book.active.setInput(at, column, text, 'user')),
    );
    book.clearHistory();
    const { store } = await openPane(book);
    return { book, ...store };
  };
  const wordsIn = ({ getState }: Awaited<ReturnType<typeof open>>) =>
    getState().session?.cards.map(({ statusWord }) => statusWord);

  test('what is off target waits, and the strip asks in its words', async () => {
    const pane = await open();
    await pane.actions.check();
    expect(wordsIn(pane)).toEqual(['Not rated', 'Not rated', 'Green']);
    expect(pane.getState().session?.reading).toMatchObject({
      settled: false,
      question: { address: 'A6', text: SENTENCE, says: `A6 says: “${SENTENCE}”` },
    });
    expect(pane.getState().session?.cards[0]?.sentence).toContain(SENTENCE);
  });

  test('settings kept without an answer leave it open; an answer is kept with its sentence', async () => {
    const pane = await open();
    const { actions, getState, book } = pane;
    await actions.check();
    await actions.previewReading([], []);
    await actions.applyPreview();
    await actions.check();
    expect(wordsIn(pane)).toEqual(['Not rated', 'Not rated', 'Green']);
    const answer = getState().session?.reading?.question?.answer ?? '';
    await actions.previewReading([], [], { tolerance: '8', toleranceKind: 'relative', ruleAnswered: answer });
    await actions.applyPreview();
    await actions.check();
    // 84 of 90 is 6.7% off, 44 of 50 is 12%.
    expect(wordsIn(pane)).toEqual(['Amber', 'Red', 'Green']);
    expect(getState().session?.reading?.question).toBeUndefined();
    // Another sentence is another question.
    book
      .find('Waste')
      ?.setInput(5, 0, 'A miss counts as amber while it is no more than four visits.', 'user');
    await actions.check();
    expect(wordsIn(pane)).toEqual(['Not rated', 'Not rated', 'Green']);
  });

  test('5% of the target is an answer too, though the settings say so already', async () => {
    const pane = await open();
    const { actions, getState } = pane;
    await actions.check();
    const answer = getState().session?.reading?.question?.answer ?? '';
    await actions.previewReading([], [], { tolerance: '5', toleranceKind: 'relative', ruleAnswered: answer });
    await actions.applyPreview();
    await actions.check();
    expect(wordsIn(pane)).toEqual(['Red', 'Red', 'Green']);
  });

  test('a tolerance given among the rules answers it', async () => {
    const pane = await open();
    const { actions, getState } = pane;
    await actions.check();
    await actions.previewRules({ tolerance: '7' }, []);
    await actions.applyPreview();
    await actions.check();
    expect(wordsIn(pane)).toEqual(['Amber', 'Red', 'Green']);
    expect(getState().session?.reading?.question).toBeUndefined();
  });
});

test('numbers whose key says what they are are compared, and written as such when asked', async () => {
  const book = new Workbook('waste.xlsx', 'Waste');
  const rows = [
    [...(ROWS[0] ?? []), 'Score'],
    [...(ROWS[1] ?? []), '2'],
    [...(ROWS[2] ?? []), '2'],
    [...(ROWS[3] ?? []), '1'],
    [],
    ['1 = on target, 2 = within 8% of target, 3 = more than 8% off target'],
  ];
  rows.forEach((row, at) => row.forEach((text, column) => book.active.setInput(at, column, text, 'user')));
  book.clearHistory();
  const { store } = await openPane(book);
  await store.actions.check();
  // 84 of 90 is 6.7% off, 44 of 50 is 12%.
  expect(store.getState().session?.cards.map(({ statusWord }) => statusWord)).toEqual([
    'Amber',
    'Red',
    'Green',
  ]);
  expect(store.getState().session?.sheetStatus).toBe(
    'Your own statuses (column G) are left as they are. 1 differs from the figures.',
  );
  await store.actions.previewSheetStatus();
  await store.actions.applyPreview();
  expect([1, 2, 3].map((row) => String(book.find('Waste')?.peek(row, 6).value))).toEqual(['2', '3', '1']);
});
