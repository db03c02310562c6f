/** @jest-environment jsdom */
import { refreshFromRibbon } from '../../src/app/ribbonRefresh';
import type { AppStore } from '../../src/app/state/state';
import { createExcelPort } from '../../src/host/excel/excelPort';
import type { Workbook } from '../../src/workbench/model/workbook';
import { everything, openPane } from './pane';
import { publishedBook } from './scorecardBook';

const NOON = (): Date => new Date(2026, 10, 22, 12, 0);

function settings(book: Workbook) {
  const sheet = book.find('Scorecard settings');
  if (!sheet) throw new Error('no settings sheet');
  return sheet;
}

/** A workbook that was refreshed once, with this word beside Mode (J10 on the settings sheet). */
async function withMode(word: string) {
  const book = publishedBook();
  const pane = await openPane(book);
  await refreshFromRibbon(createExcelPort(), NOON);
  expect(settings(book).peek(9, 9).value).toBe('Mode');
  expect(settings(book).peek(9, 10).value).toBe('Analyst');
  settings(book).setInput(9, 10, word, 'user');
  await pane.store.actions.check();
  return { ...pane, book, session: pane.store.getState().session };
}

const WRITES: readonly (readonly [string, (actions: AppStore['actions'], key: string) => Promise<void>])[] = [
  ['a fix', (actions, key) => actions.previewFix(key)],
  ['all fixes', (actions) => actions.previewFixAll()],
  ['a dismissal', (actions, key) => actions.previewDismiss(key, 'Agreed', 'Sam Okafor')],
  ['a dismissal taken back', (actions, key) => actions.previewBringBack(key)],
  ['the list of findings', (actions) => actions.previewFindings()],
  ['the sign-off', (actions) => actions.previewSignOff('Sam Okafor')],
  [
    'a status set by a person',
    (actions) =>
      actions.previewOverride('K5', { to: 'amber', reason: 'New recording', by: 'Sam', until: 'Q4' }),
  ],
  ['a status taken back', (actions) => actions.previewOverrideBack('K5')],
  [
    'a new process',
    (actions) => actions.previewStep('K5', { from: 'Q2 2022-23', reason: 'Moved', by: 'Sam' }),
  ],
  ['breakdown links', (actions) => actions.previewLinks([])],
  ['the table', (actions) => actions.previewTable()],
  ['the prompts', (actions) => actions.previewPrompts()],
  ['next year', (actions) => actions.previewRollForward()],
  ['the report to begin with', (actions) => actions.previewRemember()],
  ['settings', (actions) => actions.previewSettings([])],
  ['rules', (actions) => actions.previewRules({ toleranceKind: 'points' }, [])],
];

test('everything that writes more than a Refresh is refused by the app itself, with where it is changed', async () => {
  const { store, book, session } = await withMode('Manager');
  expect(session?.manager).toEqual({ because: 'chosen', sheet: 'Scorecard settings', address: 'K10' });
  const key = session?.findings.find(({ fix }) => fix !== null)?.key ?? '';
  const before = everything(book);
  for (const [what, act] of WRITES) {
    await act(store.actions, key);
    const { problem, preview } = store.getState();
    expect([what, problem?.code, preview]).toEqual([what, 'manager-mode', null]);
    expect(problem?.wayOut).toContain('settings sheet');
  }
  expect(everything(book)).toBe(before);
});

test('an analyst is refused none of it', async () => {
  const { store, session } = await withMode('analyst');
  expect(session?.manager).toBeNull();
  for (const [what, act] of WRITES) {
    await act(store.actions, '');
    expect([what, store.getState().problem?.code]).not.toEqual([what, 'manager-mode']);
  }
});

test('what an analyst chose on the sheet meanwhile holds at once', async () => {
  const { store, book } = await withMode('Manager');
  settings(book).setInput(9, 10, 'Analyst', 'coauthor');
  await store.actions.previewTable();
  expect(store.getState().problem).toBeNull();
  store.actions.cancelPreview();
  settings(book).setInput(9, 10, 'refresh and read only', 'coauthor');
  await store.actions.previewTable();
  expect(store.getState().problem?.code).toBe('manager-mode');
});

test('Refresh writes statuses, fills and the last refresh, no fix, even one that was ticked', async () => {
  const { store, book, session } = await withMode('Analyst');
  const fixable = session?.findings.find(({ fix }) => fix !== null);
  if (!fixable) throw new Error('nothing to fix');
  store.actions.tick(fixable.key, true);
  settings(book).setInput(9, 10, 'Manager', 'coauthor');
  book.active.setInput(4, 10, '96.3 (182/189)', 'user');
  book.active.setInput(15, 1, 'Timeliness of care plans', 'user');
  book.active.setInput(15, 10, '80.0 (8/10)', 'user');
  await store.actions.previewRefresh();
  const written = store.getState().preview?.plan.edits.filter(({ kind }) => kind === 'value') ?? [];
  expect(written.length).toBeGreaterThan(0);
  await store.actions.applyPreview();
  expect(store.getState().notice?.kind).toBe('done');
  expect(book.active.peek(4, 11).value).toBe('Green');
  // 7 Q1 still says 96.3 (27/28), which is 96.4: the fix was left out.
  expect(book.active.peek(7, 8).value).toBe('96.3 (27/28)');
  // The new indicator got its status and no row among the settings.
  expect(book.active.peek(15, 11).value).toBe('Not rated');
  expect(settings(book).peek(18, 1).value).toBeNull();
  expect(store.getState().ticked.size).toBe(0);
  store.actions.tick(fixable.key, true);
  expect(store.getState().ticked.size).toBe(0);
  expect(store.getState().restore).not.toBeNull();
  await store.actions.restore();
  expect(book.active.peek(4, 11).value).toBe('Red');
});

test('a word that means nothing counts as manager, and is shown among the findings', async () => {
  const { session, store } = await withMode('Manger');
  expect(session?.manager?.because).toBe('unreadable');
  const unread = session?.findings.find(({ finding }) => finding.id === 'setting-unreadable');
  expect(unread?.says).toBe(
    '“Manger” is not understood here. It wants Analyst or Manager. Until then the pane is in manager mode, which writes least.',
  );
  await store.actions.previewTable();
  expect(store.getState().problem?.code).toBe('manager-mode');
});

test('no word at all is an analyst', async () => {
  expect((await withMode('')).session?.manager).toBeNull();
});

test('the ribbon’s Refresh works the same', async () => {
  const { book } = await withMode('Manager');
  book.active.setInput(4, 10, '96.3 (182/189)', 'user');
  expect(await refreshFromRibbon(createExcelPort(), NOON)).toMatchObject({ kind: 'refreshed', cells: 3 });
  expect(await refreshFromRibbon(createExcelPort(), NOON)).toEqual({ kind: 'nothing' });
});

test('copying and the Word document are reading', async () => {
  const { store, copied } = await withMode('Manager');
  await store.actions.copyForWord(() => undefined);
  expect(copied).toHaveLength(1);
  expect(await store.actions.reportFile()).not.toBeNull();
  expect(await store.actions.findingsFile()).not.toBeNull();
  expect(store.getState().problem).toBeNull();
});

/** What an analyst may have open while someone chooses manager mode on the sheet. */
const PREVIEWS: readonly (readonly [string, (actions: AppStore['actions'], key: string) => Promise<void>])[] =
  [
    ['a fix', (actions, key) => actions.previewFix(key)],
    ['the table', (actions) => actions.previewTable()],
    ['the prompts', (actions) => actions.previewPrompts()],
    ['settings', (actions) => actions.previewSettings([])],
    ['a Refresh as an analyst makes it', (actions) => actions.previewRefresh()],
  ];

test.each(PREVIEWS)(
  '%s previewed before manager mode was chosen is not written, and the look costs no sync more',
  async (_what, preview) => {
    const { store, book, core, session } = await withMode('Analyst');
    book.active.setInput(4, 10, '96.3 (182/189)', 'coauthor');
    const key = session?.findings.find(({ fix }) => fix !== null)?.key ?? '';
    await preview(store.actions, key);
    expect(store.getState().preview).not.toBeNull();
    settings(book).setInput(9, 10, 'Manager', 'coauthor');
    const before = everything(book);
    core.counters.syncs = 0;
    await store.actions.applyPreview();
    expect(everything(book)).toBe(before);
    // The look that finds it, and a reading so that the pane is in manager mode from then on.
    expect(core.counters.syncs).toBe(2);
    const { problem, session: after, notice, restore } = store.getState();
    expect(problem).toMatchObject({ code: 'manager-mode' });
    expect(problem?.says).toContain('while the preview was open');
    expect(after?.manager).toMatchObject({ because: 'chosen', address: 'K10' });
    expect([notice, restore, store.getState().preview]).toEqual([null, null, null]);
  },
);

test('a manager’s own Refresh is written though the mode is looked at; an analyst again is no hindrance', async () => {
  const { store, book } = await withMode('Manager');
  book.active.setInput(4, 10, '96.3 (182/189)', 'user');
  await store.actions.previewRefresh();
  settings(book).setInput(9, 10, 'Analyst', 'coauthor');
  await store.actions.applyPreview();
  expect(store.getState().notice?.kind).toBe('done');
  expect(book.active.peek(4, 11).value).toBe('Green');
});

/** A pane opened anew on a workbook: what `open` asked of Excel. */
async function opened(book: Workbook) {
  const { store, core } = await openPane(book);
  Object.assign(core.counters, { syncs: 0, requestBytes: 0, responseBytes: 0 });
  const looked = store.actions.open();
  return { store, core, looked };
}

test('for a manager the pane opens on the summary: counts, what changed since the last Refresh, one button', async () => {
  const { book } = await withMode('Manager');
  book.active.setInput(4, 10, '96.3 (182/189)', 'coauthor');
  const before = everything(book);
  const { store, core, looked } = await opened(book);
  await looked;
  const { session, problem, notice, preview } = store.getState();
  expect(session?.manager).toMatchObject({ because: 'chosen' });
  expect(session?.counts).toEqual({ red: 3, amber: 1, green: 5, notRated: 5 });
  expect(session?.summary.since).toBe('Since the Refresh of 22 Nov 2026 at 12:00');
  expect(session?.summary.turns).toMatchObject([{ from: { word: 'Red' }, to: { word: 'Green' } }]);
  expect(session?.refreshCount).toBeGreaterThan(0);
  expect([problem, notice, preview]).toEqual([null, null, null]);
  expect(everything(book)).toBe(before);
  // What a check costs, and one request before it.
  expect(core.counters.syncs).toBe(3);
});

test('for an analyst it opens on the start screen, at the price of one small request; without settings of ours, too', async () => {
  const { book } = await withMode('Analyst');
  for (const each of [book, publishedBook()]) {
    const { store, core, looked } = await opened(each);
    await looked;
    expect(store.getState()).toMatchObject({ session: null, working: null, problem: null });
    expect(core.counters.syncs).toBe(1);
    expect(core.counters.requestBytes + core.counters.responseBytes).toBeLessThan(40_000);
  }
});

test('a person who is quicker is not disturbed: their check is the only one', async () => {
  const { book } = await withMode('Manager');
  const { store, core, looked } = await opened(book);
  await Promise.all([store.actions.check(), looked]);
  expect(store.getState().session?.manager).not.toBeNull();
  expect(core.counters.syncs).toBe(3);
});

test('what stands in the way as the pane opens is not told before someone asks', async () => {
  const { book } = await withMode('Manager');
  const { store, core } = await openPane(book);
  core.faults.editMode = true;
  await store.actions.open();
  expect(store.getState()).toMatchObject({ session: null, working: null, problem: null });
  core.faults.editMode = false;
  book.activate(book.addSheet('Rota'));
  for (const name of ['Scorecard', 'Breakdowns']) {
    const sheet = book.find(name);
    if (sheet) book.removeSheet(sheet);
  }
  await store.actions.open();
  expect(store.getState()).toMatchObject({ session: null, working: null, problem: null });
  await store.actions.check();
  expect(store.getState().problem).not.toBeNull();
});
