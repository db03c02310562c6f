/** @jest-environment jsdom */
import { noFaults } from '../../src/workbench/host/faults';
import { areaAt } from '../../src/domain/grid/area';
import type { Workbook } from '../../src/workbench/model/workbook';
import { bookState } from './bookState';
import { openPane, type PaneOnOffice } from './pane';
import { publishedBook } from './scorecardBook';

const protect = (book: Workbook, options = {}): void =>
  book.active.setProtection({ on: true, password: null, options }, 'coauthor');
const filter = (book: Workbook): void =>
  book.active.setAutoFilter(
    {
      area: areaAt(0, 0, 15, 13),
      hiddenRows: [2, 5],
      criteria: { 0: { filterOn: 'Values', values: ['4'] } },
    },
    'coauthor',
  );
/** In the instant between the looking and the writing: the second request from now. */
const whileWriting = ({ core }: PaneOnOffice, happens: () => void): void => {
  core.faults.beforeNextWrite = happens;
};

interface Guard {
  readonly name: string;
  /** Something that stands in the way, before the check or once the preview is shown; `meanwhile` while it is written. */
  readonly before?: (book: Workbook) => void;
  readonly previewed?: (pane: PaneOnOffice) => void;
  readonly says: RegExp;
  readonly wayOut: RegExp;
  /** Cells may differ from those before the check by this alone. */
  readonly undo?: (pane: PaneOnOffice) => void;
  /** The way out, taken, where it is more than unprotecting, clearing the filter or letting Excel answer again. */
  readonly wayTaken?: (book: Workbook) => void;
}

/** What the way out of most guards asks of a person. */
function takeWayOut({ core, workbook }: PaneOnOffice): void {
  Object.assign(core.faults, noFaults());
  workbook.active.setProtection({ on: false, password: null, options: {} }, 'user');
  workbook.active.setAutoFilter(null, 'user');
}

const GUARDS: readonly Guard[] = [
  {
    name: 'a cell is being edited',
    previewed: ({ core }) => (core.faults.editMode = true),
    says: /being edited/,
    wayOut: /Press Enter/,
  },
  {
    name: 'a protected sheet: the locked cells are named',
    before: (book) => protect(book),
    says: /protected, and L1, M1, L2, L3, L4 and 29 more are locked/,
    wayOut: /never unprotects/,
  },
  {
    name: 'protected while the preview is shown',
    previewed: ({ workbook }) => protect(workbook),
    says: /is protected/,
    wayOut: /Unprotect/,
  },
  { name: 'filtered', before: filter, says: /is filtered/, wayOut: /Clear the filter/ },
  {
    name: 'filtered while the preview is shown',
    previewed: ({ workbook }) => filter(workbook),
    says: /is filtered/,
    wayOut: /Clear the filter/,
  },
  {
    name: 'filtered in the instant of writing: what Excel misplaced is put back',
    previewed: (pane) => whileWriting(pane, () => filter(pane.workbook)),
    says: /is filtered/,
    wayOut: /Clear the filter/,
  },
  {
    name: 'someone else’s cells beside the scorecard',
    before: (book) => book.active.setInput(3, 12, 'checked by Sam', 'user'),
    says: /cells there are in use: M4/,
    wayOut: /Insert two empty columns/,
    wayTaken: (book) => book.active.clear(areaAt(3, 12, 1, 1), 'contents', 'user'),
  },
  {
    name: 'the sheet renamed',
    previewed: ({ workbook }) => workbook.renameSheet(workbook.active, 'Board', 'coauthor'),
    says: /not there any more/,
    wayOut: /Check again/,
    undo: ({ workbook }) => workbook.renameSheet(workbook.active, 'Scorecard', 'coauthor'),
  },
  {
    name: 'a request too large',
    previewed: ({ core }) => (core.faults.payloadLimitBytes = 500),
    says: /too large/,
    wayOut: /Delete rows and columns/,
  },
  {
    name: 'Excel breaks the writing off half-way',
    previewed: ({ core }) => {
      const answer = core.handle.bind(core);
      let writes = 0;
      core.handle = (body) => {
        const breaks = body.includes('SuspendScreenUpdating') && ++writes === 1;
        core.faults.failAfterActions = breaks ? 90 : null;
        return answer(body);
      };
    },
    says: /Excel could not do this/,
    wayOut: /Check again/,
  },
  {
    name: 'a formula that spills into our columns: its cells are named, and it is not broken',
    before: (book) => {
      book.active.setInput(0, 11, 'RAG', 'user');
      book.active.setInput(0, 12, 'Variance', 'user');
      book.active.setInput(4, 11, '=SEQUENCE(3)', 'user');
    },
    says: /cells there are in use: L5, L6, L7/,
    wayOut: /Insert two empty columns/,
    wayTaken: (book) => book.active.clear(areaAt(4, 11, 1, 1), 'contents', 'user'),
  },
  {
    name: 'merged cells: named before anything is written',
    before: (book) => book.active.merge(areaAt(4, 11, 2, 1), false, 'user'),
    says: /^L6 on “Scorecard” is merged with another cell/,
    wayOut: /Unmerge it/,
    wayTaken: (book) => book.active.unmerge(areaAt(4, 11, 2, 1), 'user'),
  },
  {
    name: 'the sheet deleted',
    previewed: ({ workbook }) => {
      workbook.addSheet('Notes', 1, 'coauthor');
      workbook.removeSheet(workbook.find('Scorecard') ?? workbook.active, 'coauthor');
    },
    says: /not there any more/,
    wayOut: /Check again/,
    undo: ({ workbook }) => {
      workbook.undo();
      workbook.undo();
    },
  },
  {
    name: 'a workbook open for reading only',
    previewed: ({ core }) => (core.faults.readOnly = true),
    says: /for reading only/,
    wayOut: /Edit workbook/,
  },
];

test.each(GUARDS)('$name: a sentence, a way out that works, and nothing is changed', async (guard) => {
  const book = publishedBook();
  guard.before?.(book);
  const pane = await openPane(book);
  await book.calculation.ready();
  const state = bookState(book);
  await pane.store.actions.check();
  await pane.store.actions.previewRefresh();
  if (guard.previewed) {
    expect(pane.store.getState().preview).not.toBeNull();
    guard.previewed(pane);
    await pane.store.actions.applyPreview();
  }
  const { problem } = pane.store.getState();
  expect(problem?.says).toMatch(guard.says);
  expect(problem?.wayOut).toMatch(guard.wayOut);
  guard.undo?.(pane);
  expect(bookState(book)).toEqual(state);
  takeWayOut(pane);
  guard.wayTaken?.(book);
  await book.calculation.ready();
  await pane.store.actions.check();
  await pane.store.actions.previewRefresh();
  await pane.store.actions.applyPreview();
  expect(pane.store.getState()).toMatchObject({ problem: null, notice: { kind: 'done' } });
  expect(book.active.peek(4, 11).value).toBe('Red');
});

test('a scorecard that is an Excel table: refreshed beside it, the table as it was', async () => {
  const book = publishedBook();
  const table = book.active.addTable(areaAt(0, 0, 15, 11), true, 'user', 'Card');
  const { store } = await openPane(book);
  await store.actions.check();
  await store.actions.previewRefresh();
  await store.actions.applyPreview();
  expect(store.getState().notice?.says).toMatch(/^Refreshed: 34 cells changed/);
  expect(book.active.peek(4, 11).value).toBe('Red');
  expect(book.active.tables).toMatchObject([{ name: 'Card', area: table.area, columns: table.columns }]);
});

test('a protected sheet whose own cells are unlocked and that allows formats is refreshed', async () => {
  const book = publishedBook();
  book.active.setFormat(areaAt(0, 11, 16, 2), { locked: false }, 'user');
  protect(book, { allowFormatCells: true });
  const { store } = await openPane(book);
  await store.actions.check();
  await store.actions.previewRefresh();
  await store.actions.applyPreview();
  expect(store.getState().notice?.says).toMatch(/^Refreshed: 34 cells changed/);
  // Copying a look copies its lock: the cells must stay open for the next Refresh, and for Restore.
  expect([0, 1, 4].map((row) => book.active.peek(row, 11).format.locked)).toEqual([false, false, false]);
  await store.actions.restore();
  expect(store.getState()).toMatchObject({ problem: null, notice: { kind: 'done' } });
  expect([0, 4].map((row) => book.active.peek(row, 11).value)).toEqual([null, null]);
});

test('cells merged in the instant of writing: what Excel did not take is named', async () => {
  const book = publishedBook();
  const pane = await openPane(book);
  const { store } = pane;
  await store.actions.check();
  await store.actions.previewRefresh();
  whileWriting(pane, () => book.active.merge(areaAt(4, 11, 2, 1), false, 'coauthor'));
  await store.actions.applyPreview();
  expect(store.getState().notice).toMatchObject({ kind: 'partial' });
  expect(store.getState().notice?.says).toContain('Excel did not take Scorecard!L6: unmerge it');
});

test('hidden rows are written like others', async () => {
  const book = publishedBook();
  book.active.setRowsHidden(4, 2, true, 'user');
  const { store } = await openPane(book);
  await store.actions.check();
  await store.actions.previewRefresh();
  await store.actions.applyPreview();
  expect([4, 5, 6].map((row) => book.active.peek(row, 11).value)).toEqual(['Red', 'Red', 'Red']);
});

test('a co-author’s edits: one while the preview is shown is left out, one in the instant of writing given back', async () => {
  const book = publishedBook();
  const pane = await openPane(book);
  await pane.store.actions.check();
  await pane.store.actions.previewRefresh();
  book.active.setInput(4, 11, 'see note', 'coauthor');
  whileWriting(pane, () => book.active.setInput(5, 11, '=1+1', 'coauthor'));
  await pane.store.actions.applyPreview();
  expect(pane.store.getState().notice?.says).toContain('Scorecard!L5, Scorecard!L6');
  expect(book.active.peek(4, 11).value).toBe('see note');
  expect(book.active.peek(5, 11).formula).toBe('=1+1');
});

test('the pane is closed during the write: the next Refresh finds it done', async () => {
  const book = publishedBook();
  const pane = await openPane(book);
  const { core } = pane;
  const answer = core.handle.bind(core);
  // The request arrives; nobody is left to take the answer.
  let closing: Promise<string> | null = null;
  core.handle = (body) => {
    if (!body.includes('SuspendScreenUpdating')) return answer(body);
    closing = answer(body);
    return new Promise<string>(() => undefined);
  };
  await pane.store.actions.check();
  await pane.store.actions.previewRefresh();
  void pane.store.actions.applyPreview();
  while (closing === null) await new Promise((resolve) => setTimeout(resolve, 1));
  await (closing as Promise<string>);
  const next = await openPane(book);
  await next.store.actions.check();
  expect(next.store.getState().session?.refreshCount).toBe(0);
});
