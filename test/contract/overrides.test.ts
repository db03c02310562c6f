/** @jest-environment jsdom */
import { refreshFromRibbon } from '../../src/app/ribbonRefresh';
import type { SaidOverride } from '../../src/app/state/overrides';
import { createExcelPort } from '../../src/host/excel/excelPort';
import { openPane } from './pane';
import { publishedGrid } from '../fixtures/published';
import { fillSheet, publishedBook } from './scorecardBook';

// 4, Timeliness of reviews: 134 of 189 at Q3 is red against 95%. Its cell is K5, its RAG cell L5.

const NOON = (): Date => new Date(2026, 10, 22, 12, 0);
const REVIEWS = 'K5';
const SAID: SaidOverride = { to: 'amber', reason: 'New recording', by: 'Sam Okafor', until: 'Q4' };

async function checked() {
  const book = publishedBook();
  const pane = await openPane(book);
  const { actions, getState } = pane.store;
  await actions.check();
  const agree = async (asking: Promise<void>): Promise<void> => {
    await asking;
    expect(getState().problem).toBeNull();
    expect(getState().preview).not.toBeNull();
    await actions.applyPreview();
    expect(getState().problem).toBeNull();
  };
  const rows = () => {
    const sheet = book.find('Scorecard settings');
    const table = sheet?.tables.find(({ name }) => name === 'ScorecardOverrides');
    if (!sheet || !table) return null;
    const { row, column, rows: count, columns } = table.area;
    return Array.from({ length: count - 1 }, (_, index) =>
      Array.from({ length: columns }, (_, at) => sheet.peek(row + 1 + index, column + at).value),
    );
  };
  const sheet = book.find('Scorecard') ?? book.active;
  const card = () => getState().session?.cards.find(({ address }) => address === REVIEWS);
  const differs = () =>
    getState()
      .session?.findings.filter(({ key }) => key.startsWith('rag-differs'))
      .map(({ key }) => key);
  return { ...pane, agree, rows, sheet, card, differs, book };
}

test('set, shown beside the computed one, kept as a row, written with its mark, and no difference', async () => {
  const { store, agree, rows, sheet, card, differs } = await checked();
  await agree(store.actions.previewOverride(REVIEWS, SAID));
  expect(rows()).toEqual([
    [
      '4',
      'Timeliness of Reviews of Looked After Children',
      'Scorecard',
      'Q3',
      '“70.9 (134/189)”',
      'Amber',
      'New recording',
      'Sam Okafor',
      '22 Nov 2026',
      'Q4',
    ],
  ]);
  expect(card()).toMatchObject({
    rag: 'red',
    override: {
      rag: 'amber',
      word: 'Amber',
      says: 'Amber, set by Sam Okafor until Q4: New recording; by the numbers Red',
    },
  });
  // By the numbers it stays among the reds.
  expect(store.getState().session?.counts).toEqual({ red: 4, amber: 1, green: 4, notRated: 5 });
  await agree(store.actions.previewRefresh());
  expect(sheet.peek(4, 11).value).toBe('Amber (set)');
  expect(differs()).toEqual([]);
  await agree(store.actions.previewSignOff('Ann Lee'));
  expect(store.getState().session?.review.signOff?.says).toContain(
    '4 red, 1 amber, 4 green, 5 not rated; 1 set by a person',
  );
  // Nothing is left to do.
  await store.actions.previewRefresh();
  expect(store.getState().notice?.kind).toBe('nothing');
});

test('it lapses with its figure: the ribbon’s Refresh writes the computed status, and the card says why', async () => {
  const { store, agree, sheet, card, differs } = await checked();
  await agree(store.actions.previewOverride(REVIEWS, SAID));
  await refreshFromRibbon(createExcelPort(), NOON);
  expect(sheet.peek(4, 11).value).toBe('Amber (set)');
  sheet.setInput(4, 10, '71.4 (135/189)', 'user');
  await store.actions.check();
  expect(card()).toMatchObject({
    override: null,
    lapsed:
      'Amber, set by Sam Okafor on 22 Nov 2026 (New recording), no longer holds: its figure has changed.',
  });
  expect(differs()).toEqual(['rag-differs|Scorecard!L5']);
  await refreshFromRibbon(createExcelPort(), NOON);
  expect(sheet.peek(4, 11).value).toBe('Red');
});

test('not rated, with no colour left; taken back, the numbers count again', async () => {
  const { store, agree, sheet, rows, card } = await checked();
  await agree(store.actions.previewRefresh());
  expect(sheet.peek(4, 10).format.fill).not.toBeNull();
  await agree(store.actions.previewOverride(REVIEWS, { ...SAID, to: 'not-rated', until: '31/12/2026' }));
  expect(card()?.override?.says).toBe(
    'Not rated, set by Sam Okafor until 31 December 2026: New recording; by the numbers Red',
  );
  await agree(store.actions.previewRefresh());
  expect([sheet.peek(4, 11).value, sheet.peek(4, 10).format.fill]).toEqual(['Not rated (set)', null]);
  await agree(store.actions.previewOverrideBack(REVIEWS));
  expect(
    rows()
      ?.flat()
      .filter((value) => value !== null && value !== ''),
  ).toEqual([]);
  expect(card()?.override).toBeNull();
  await agree(store.actions.previewRefresh());
  expect(sheet.peek(4, 11).value).toBe('Red');
});

test('another direction is judged; a second word takes the row of the first', async () => {
  const { store, agree, rows, card } = await checked();
  await agree(store.actions.previewOverride(REVIEWS, SAID));
  await agree(store.actions.previewOverride(REVIEWS, { ...SAID, to: 'lower', by: 'Ann Lee' }));
  expect(rows()).toHaveLength(1);
  expect(card()?.override?.says).toBe(
    'Green, set by Ann Lee as if lower is better until Q4: New recording; by the numbers Red',
  );
});

test('a reason, a name and an end ahead are asked for', async () => {
  const { store } = await checked();
  const [reason, name] = [
    'A reason is needed: it is shown wherever the status is.',
    'Your own name is needed: nobody sets a status for someone else.',
  ];
  const until = 'Say until when: a period after Q3, or a date from today on.';
  const wanted: readonly (readonly [Partial<SaidOverride>, string])[] = [
    [{ reason: ' ' }, reason],
    [{ by: '' }, name],
    [{ until: '' }, until],
    [{ until: 'Q3' }, until],
    [{ until: '21 Nov 2026' }, until],
    [{ until: 'soon' }, until],
  ];
  for (const [missing, says] of wanted) {
    await store.actions.previewOverride(REVIEWS, { ...SAID, ...missing });
    expect(store.getState()).toMatchObject({ preview: null, problem: { code: 'word-wanted', says } });
  }
});

test('a row that does not say who, why or until when does not hold, and is named', async () => {
  const { store, agree, book, card } = await checked();
  await agree(store.actions.previewOverride(REVIEWS, SAID));
  const settings = book.find('Scorecard settings');
  const table = settings?.tables.find(({ name }) => name === 'ScorecardOverrides');
  const { row = 0, column = 0 } = table?.area ?? {};
  settings?.setInput(row + 1, column + 9, 'some day', 'user');
  await store.actions.check();
  expect(card()?.override).toBeNull();
  expect(
    store
      .getState()
      .session?.findings.map(({ says }) => says)
      .join('\n'),
  ).toContain('some day');
});

test('a new process is declared and taken back', async () => {
  const { store, agree, book } = await checked();
  const step = { from: 'Q2 2022-23', reason: 'Moved to a new system', by: 'Sam Okafor' };
  await agree(store.actions.previewStep(REVIEWS, step));
  const settings = book.find('Scorecard settings');
  const table = settings?.tables.find(({ name }) => name === 'ScorecardSteps');
  const { row = 0, column = 0 } = table?.area ?? {};
  const cells = () => [0, 1, 2, 3, 4].map((at) => settings?.peek(row + 1, column + at).value ?? '');
  expect(cells()).toEqual([
    '4',
    'Timeliness of Reviews of Looked After Children',
    'Q2 2022-23',
    'Moved to a new system',
    'Sam Okafor',
  ]);
  await store.actions.previewStep(REVIEWS, { ...step, from: 'Q1 2022-23' });
  expect(store.getState().problem?.says).toBe('Choose a period that has a figure and is not the first.');
  await agree(store.actions.previewStepBack(REVIEWS, 'Q2 2022-23'));
  expect(cells().join('')).toBe('');
});

test('a sheet that is renamed keeps what was set on it, in pane and ribbon; a copy beside it does not get it', async () => {
  const { store, agree, sheet, card, differs, book } = await checked();
  await agree(store.actions.previewOverride(REVIEWS, SAID));
  await agree(store.actions.previewRefresh());
  book.renameSheet(sheet, 'Q3 final');
  await store.actions.check();
  expect(card()?.override?.says).toBe('Amber, set by Sam Okafor until Q4: New recording; by the numbers Red');
  expect(differs()).toEqual([]);
  await refreshFromRibbon(createExcelPort(), NOON);
  expect(sheet.peek(4, 11).value).toBe('Amber (set)');
  // It can still be taken back.
  await store.actions.previewOverrideBack(REVIEWS);
  expect(store.getState().preview?.lines).not.toEqual([]);
  store.actions.cancelPreview();
  // Another sheet with the same figure: which of the two it was is not known.
  const copy = book.addSheet('Draft');
  fillSheet(copy, publishedGrid('scorecard-2022-23-q3'));
  await store.actions.check();
  expect(card()?.override).toBeNull();
  await refreshFromRibbon(createExcelPort(), NOON);
  expect(sheet.peek(4, 11).value).toBe('Red');
});
