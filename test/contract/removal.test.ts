/** @jest-environment jsdom */
import type { Workbook } from '../../src/workbench/model/workbook';
import { bookState } from './bookState';
import { openPane } from './pane';
import { publishedBook } from './scorecardBook';

/** A workbook that was used: refreshed, with settings agreed to, a table, prompts, charts and the list of findings. */
async function used() {
  const book = publishedBook();
  const before = bookState(book);
  const { store, ...office } = await openPane(book);
  const { actions } = store;
  await actions.check();
  const agree = async (asking: () => Promise<void>): Promise<void> => {
    await asking();
    expect(store.getState().problem).toBeNull();
    await actions.applyPreview();
    expect(store.getState()).toMatchObject({ problem: null, notice: { kind: 'done' } });
  };
  await agree(actions.previewRefresh);
  await agree(() => actions.previewSettings([]));
  await agree(actions.previewTable);
  await agree(actions.previewPrompts);
  await agree(actions.previewCharts);
  await agree(actions.previewFindings);
  return { ...office, book, before, store, actions, agree };
}

const names = (book: Workbook) => book.sheets.map(({ name }) => name);

test('everything of ours goes by a previewed plan, and the author’s workbook is as it was, in values and formats', async () => {
  const { book, before, store, actions, agree } = await used();
  expect(names(book)).toHaveLength(6);
  const full = bookState(book);
  await actions.previewRemoval();
  expect(bookState(book)).toEqual(full);
  // Nine indicators have a status, and with it a colour.
  expect(store.getState().preview).toMatchObject({
    button: 'Remove everything',
    says: '2 columns, 9 colours and 5 sheets go. A deleted sheet cannot be brought back, by Restore or by Undo, and with it go the settings, dismissals and sign-offs it keeps.',
  });
  await agree(actions.previewRemoval);
  expect(bookState(book)).toEqual(before);
  expect(store.getState().notice?.says).toBe(
    'Removed: 2 columns, 9 colours and 5 sheets. Restore gives back columns and colours, not the sheets.',
  );
  expect(store.getState().session).toMatchObject({ settingsStored: false, period: 'Q3' });
  // A second time there is nothing.
  await actions.previewRemoval();
  expect(store.getState()).toMatchObject({ preview: null, notice: { kind: 'nothing' } });
  // What Restore says, it does.
  await actions.restore();
  expect(names(book)).toEqual(['Scorecard']);
  expect(book.active.peek(0, 11).value).toBe('RAG');
  expect(book.active.peek(4, 11).value).toBe('Red');
});

test('what people typed stays: commentary, a note on a sheet of ours, a figure that was fixed, a column of their own', async () => {
  const { book, actions, store, agree } = await used();
  await agree(() => actions.previewFix('ratio-mismatch|Scorecard!J10'));
  book.find('Commentary')?.setInput(1, 6, 'Two reviews were late.', 'user');
  book.find('Scorecard settings')?.setInput(40, 2, 'Agreed at the board', 'user');
  book.find('Scorecard')?.setInput(4, 14, 'Ask Sam', 'user');
  await agree(actions.previewRemoval);
  expect(names(book)).toEqual(['Scorecard', 'Scorecard settings', 'Commentary']);
  expect(store.getState().notice?.says).toBe(
    'Removed: 2 columns, 9 colours and 3 sheets. “Scorecard settings” stays: someone typed in C41. “Commentary” stays: someone typed in G2. Restore gives back columns and colours, not the sheets.',
  );
  expect(book.find('Scorecard')?.peek(4, 14).value).toBe('Ask Sam');
  expect(book.find('Scorecard')?.peek(9, 9).value).toBe('86.2 (94/109)');
  expect(book.names.list().map(({ name }) => name)).toEqual(['Scorecard_Settings']);
});

test('columns of ours in which someone typed stay, and that is said', async () => {
  const { book, actions, store, agree } = await used();
  book.find('Scorecard')?.setInput(4, 11, 'see my note', 'user');
  await actions.check();
  await agree(actions.previewRemoval);
  expect([0, 4].map((row) => book.find('Scorecard')?.peek(row, 11).value)).toEqual(['RAG', 'see my note']);
  expect(store.getState().notice?.says).toBe(
    'Removed: 9 colours and 5 sheets. RAG and Variance on “Scorecard” stay: someone typed in L5. Restore gives back colours, not the sheets.',
  );
});

test('a sheet of ours on which someone types while the preview is open is not deleted', async () => {
  const { book, actions, store } = await used();
  await actions.previewRemoval();
  book.find('Scorecard findings')?.setInput(60, 0, 'Mine', 'coauthor');
  await actions.applyPreview();
  expect(names(book)).toHaveLength(6);
  // Planned anew, without that sheet.
  expect(store.getState().preview?.says).toContain('“Scorecard findings” stays: someone typed in A61.');
});

test('a RAG column of the author’s own, and fills where nothing was ever refreshed, are not ours', async () => {
  const book = publishedBook();
  ['RAG', 'Red', 'Green'].forEach((text, row) => book.active.setInput(row, 11, text, 'user'));
  // Our own red, on a figure that no Refresh has ever coloured.
  book.active.setFormat({ row: 4, column: 10, rows: 1, columns: 1 }, { fill: '#F2A099' }, 'user');
  const before = bookState(book);
  const { store } = await openPane(book);
  await store.actions.check();
  await store.actions.previewRemoval();
  expect(store.getState()).toMatchObject({ preview: null, notice: { kind: 'nothing' } });
  expect(bookState(book)).toEqual(before);
});

test('a protected structure is said, and nothing is planned', async () => {
  const { book, actions, store } = await used();
  book.structureProtected = true;
  await actions.previewRemoval();
  expect(store.getState()).toMatchObject({ preview: null, problem: { code: 'structure-protected' } });
});
