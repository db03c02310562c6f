/** @jest-environment jsdom */
import { areaAt } from '../../src/domain/grid/area';
import { Workbook } from '../../src/workbench/model/workbook';
import { everything, openPane } from './pane';
import { publishedBook } from './scorecardBook';

/** Each kind of bad input: a sentence that says what is wrong and what to do, and nothing written. */
async function check(book: Workbook) {
  const pane = await openPane(book);
  const before = everything(book);
  await pane.store.actions.check();
  const { problem, session, working } = pane.store.getState();
  expect(working).toBeNull();
  expect(session).toBeNull();
  expect(everything(book)).toBe(before);
  return problem;
}

async function previewed(book: Workbook) {
  const pane = await openPane(book);
  await pane.store.actions.check();
  const before = everything(book);
  await pane.store.actions.previewRefresh();
  return { ...pane, before };
}

test('an empty sheet', async () => {
  const problem = await check(new Workbook());
  expect(problem).toMatchObject({
    code: 'empty-sheet',
    says: 'The sheet “Sheet1” is empty.',
    wayOut: 'Go to the sheet with the scorecard, then choose Check.',
  });
});

test('no scorecard: the headings found and those missing are named', async () => {
  const book = new Workbook();
  ['Ref No', 'Indicator Description', 'Target'].forEach((text, at) =>
    book.active.setInput(0, at, text, 'user'),
  );
  book.active.setInput(1, 1, 'Reviews on time', 'user');
  const problem = await check(book);
  expect(problem?.says).toContain('Q1');
  expect(problem?.missing).toHaveLength(1);
  expect(problem?.found).toContain('Indicator Description (B1)');
});

test('several sheets have one and the active has none: the person chooses', async () => {
  const book = publishedBook();
  const second = publishedBook('scorecard-2020-21-q1').active;
  const copy = book.addSheet('2020-21');
  for (const [row, column, cell] of second.stored(areaAt(0, 0, 20, 20))) {
    copy.setContent(row, column, cell, 'user', cell.format.numberFormat);
  }
  book.activate(book.addSheet('Notes'));
  const pane = await openPane(book);
  await pane.store.actions.check();
  expect(pane.store.getState().problem).toMatchObject({
    code: 'several-scorecards',
    choices: ['Scorecard', '2020-21'],
  });
  await pane.store.actions.chooseSheet('2020-21');
  expect(pane.store.getState().problem).toBeNull();
  expect(pane.store.getState().session).toMatchObject({ period: 'Q1', scorecard: { sheet: '2020-21' } });
});

test('a protected sheet: checked, but not refreshed', async () => {
  const book = publishedBook();
  book.active.setProtection({ on: true, password: null, options: {} }, 'user');
  const { store, before } = await previewed(book);
  expect(store.getState().preview).toBeNull();
  expect(store.getState().problem).toMatchObject({ code: 'protected' });
  expect(store.getState().problem?.says).toBe(
    'The sheet “Scorecard” is protected, and L1, M1, L2, L3, L4 and 29 more are locked. Nothing was changed.',
  );
  expect(everything(book)).toBe(before);
});

test('protected between preview and writing: nothing is half-written', async () => {
  const book = publishedBook();
  const { store, before } = await previewed(book);
  expect(store.getState().preview).not.toBeNull();
  book.active.setProtection({ on: true, password: null, options: {} }, 'user');
  await store.actions.applyPreview();
  expect(store.getState().problem).toMatchObject({ code: 'protected' });
  expect(store.getState().preview).not.toBeNull();
  expect(everything(book)).toBe(before);
});

test('a filtered range', async () => {
  const book = publishedBook();
  book.active.setAutoFilter(
    {
      area: areaAt(0, 0, 15, 11),
      hiddenRows: [1, 2, 3],
      criteria: { 0: { filterOn: 'Values', values: ['4'] } },
    },
    'user',
  );
  const { store, before } = await previewed(book);
  expect(store.getState().problem).toMatchObject({ code: 'filtered' });
  expect(store.getState().problem?.wayOut).toContain('Clear the filter');
  expect(everything(book)).toBe(before);
});

test('a cell being edited: while checking, and while writing; then the same preview can be written', async () => {
  const book = publishedBook();
  const pane = await openPane(book);
  pane.core.faults.editMode = true;
  await pane.store.actions.check();
  expect(pane.store.getState().problem).toMatchObject({ code: 'cell-edit-mode' });
  expect(pane.store.getState().problem?.wayOut).toContain('Press Enter');
  pane.core.faults.editMode = false;
  await pane.store.actions.previewRefresh();
  const before = everything(book);
  pane.core.faults.editMode = true;
  await pane.store.actions.applyPreview();
  expect(pane.store.getState().problem).toMatchObject({ code: 'cell-edit-mode' });
  expect(everything(book)).toBe(before);
  pane.core.faults.editMode = false;
  await pane.store.actions.applyPreview();
  expect(pane.store.getState().problem).toBeNull();
  expect(pane.store.getState().notice?.says).toMatch(/^Refreshed: 34 cells changed\./);
});

test('a workbook too large for one answer', async () => {
  const book = publishedBook();
  const pane = await openPane(book);
  pane.core.faults.payloadLimitBytes = 10_000;
  await pane.store.actions.check();
  expect(pane.store.getState().problem).toMatchObject({ code: 'too-large' });
});

test('Excel never answers: the pane says so when the time is up', async () => {
  const book = publishedBook();
  let ring = (): void => undefined;
  const timer = {
    start: (milliseconds: number, whenUp: () => void) => {
      expect(milliseconds).toBe(30_000);
      ring = whenUp;
      return () => undefined;
    },
  };
  const pane = await openPane(book, { milliseconds: 30_000, timer });
  pane.core.faults.neverAnswer = true;
  const asked = pane.store.actions.check();
  await new Promise((resolve) => setTimeout(resolve, 0)); // lets the jobs load and the request go out
  ring();
  await asked;
  expect(pane.store.getState()).toMatchObject({ working: null, problem: { code: 'no-answer' } });
});

test('the sheet was renamed meanwhile', async () => {
  const book = publishedBook();
  const { store, before } = await previewed(book);
  book.renameSheet(book.active, 'Board');
  await store.actions.applyPreview();
  expect(store.getState().problem).toMatchObject({ code: 'sheet-gone' });
  expect(store.getState().preview).toBeNull();
  expect(store.getState().stale).toBe(true);
  expect(everything(book)).toBe(before.replace('"Scorecard"', '"Board"'));
});

test('a workbook whose structure is protected gets its columns, without a settings sheet', async () => {
  const book = publishedBook();
  book.structureProtected = true;
  const { store } = await previewed(book);
  await store.actions.applyPreview();
  expect(store.getState().notice?.says).toBe('Refreshed: 34 cells changed.');
  expect(book.sheets).toHaveLength(1);
  await store.actions.previewTable();
  expect(store.getState().problem).toMatchObject({ code: 'structure-protected' });
});

test('another workbook has the focus', async () => {
  const book = publishedBook();
  const pane = await openPane(book);
  pane.core.faults.focusElsewhere = true;
  await pane.store.actions.select('Scorecard', 'J10');
  expect(pane.store.getState().problem).toMatchObject({ code: 'other-workbook' });
});
