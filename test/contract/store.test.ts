/** @jest-environment jsdom */
import { everything, openPane } from './pane';
import { publishedBook } from './scorecardBook';

const cell = (book: ReturnType<typeof publishedBook>, sheet: string, row: number, column: number) =>
  book.find(sheet)?.peek(row, column).value ?? null;

async function checked() {
  const book = publishedBook();
  const pane = await openPane(book);
  await pane.store.actions.check();
  return { ...pane, book };
}

test('Check is one sync, and one before the first, to be told of changes; it writes nothing', async () => {
  const book = publishedBook();
  const pane = await openPane(book);
  const before = everything(book);
  await pane.store.actions.check();
  const { session, problem, stale } = pane.store.getState();
  expect(problem).toBeNull();
  expect(session?.counts).toEqual({ red: 4, amber: 1, green: 4, notRated: 5 });
  expect(session).toMatchObject({ period: 'Q3', refreshCount: 34, settingsStored: false });
  expect(session?.periods).toEqual(['Q1', 'Q2', 'Q3']);
  expect(session?.cards).toHaveLength(14);
  expect(stale).toBe(false);
  expect(pane.core.counters.syncs).toBe(2);
  await pane.store.actions.check();
  expect(pane.core.counters.syncs).toBe(3);
  await pane.store.actions.check();
  expect(pane.core.counters.syncs).toBe(4);
  expect(everything(book)).toBe(before);
});

test('the findings name the published mistakes, and a ticked fix is written with the Refresh', async () => {
  const { store, book } = await checked();
  const mistakes = store
    .getState()
    .session?.findings.filter(({ finding }) => finding.id.startsWith('ratio-'))
    .map(({ finding }) => [finding.id, finding.address, finding.fix?.to]);
  expect(mistakes).toEqual([
    ['ratio-mismatch', 'I8', '96.4 (27/28)'],
    ['ratio-mismatch', 'J10', '86.2 (94/109)'],
    ['ratio-rounding', 'I11', '93.6 (102/109)'],
  ]);
  store.actions.tick('ratio-mismatch|Scorecard!J10', true);
  await store.actions.previewRefresh();
  const { preview } = store.getState();
  expect(preview?.button).toBe('Refresh 35 cells');
  expect(preview?.lines).toContainEqual({
    sheet: 'Scorecard',
    address: 'J10',
    label: '9 · Dental checks · Q2',
    before: '89.9 (94/109)',
    after: '86.2 (94/109)',
    what: 'value',
  });
  await store.actions.applyPreview();
  expect(cell(book, 'Scorecard', 9, 9)).toBe('86.2 (94/109)');
  expect(cell(book, 'Scorecard', 7, 8)).toBe('96.3 (27/28)');
  expect(store.getState()).toMatchObject({ preview: null, stale: false, ticked: new Set() });
  expect(store.getState().notice).toEqual({
    kind: 'done',
    says: 'Refreshed: 35 cells changed. Settings are on the sheet “Scorecard settings”.',
    wrote: true,
  });
  expect(store.getState().session).toMatchObject({ refreshCount: 0, settingsStored: true });
});

test('a whole Refresh of the pane looks once more before it writes, and reads the sheet back in the same batch; the next has nothing to do', async () => {
  const { store, core, book } = await checked();
  await store.actions.check();
  core.counters.syncs = 0;
  await store.actions.previewRefresh();
  expect(core.counters.syncs).toBe(1);
  const applying = store.actions.applyPreview();
  await applying;
  expect(core.counters.syncs).toBe(3);
  expect(store.getState().session).toMatchObject({ refreshCount: 0, settingsStored: true });
  const after = everything(book);
  await store.actions.previewRefresh();
  expect(store.getState().notice?.kind).toBe('nothing');
  expect(store.getState().preview).toBeNull();
  expect(everything(book)).toBe(after);
});

test('the preview has a line for each cell that changes, in words', async () => {
  const { store } = await checked();
  await store.actions.previewRefresh();
  const lines = store.getState().preview?.lines.filter(({ sheet }) => sheet === 'Scorecard') ?? [];
  expect(lines).toHaveLength(34);
  const at = (address: string) =>
    lines
      .filter((line) => line.address === address)
      .map(({ label, before, after }) => [label, before, after]);
  expect(at('L1')).toEqual([['Heading · RAG', 'empty', 'RAG']]);
  expect(at('K5')).toEqual([['4 · Timeliness of reviews · Q3', 'no fill', 'red fill']]);
  expect(at('L5')).toEqual([['4 · Timeliness of reviews · RAG', 'empty', 'Red']]);
  expect(at('M5')).toEqual([['4 · Timeliness of reviews · Variance', 'empty', '-25.4%']]);
});

test('one finding’s fix alone', async () => {
  const { store, book } = await checked();
  await store.actions.previewFix('ratio-rounding|Scorecard!I11');
  expect(store.getState().preview).toMatchObject({ button: 'Fix I11', lines: [{ after: '93.6 (102/109)' }] });
  await store.actions.applyPreview();
  expect(cell(book, 'Scorecard', 10, 8)).toBe('93.6 (102/109)');
  expect(book.sheets).toHaveLength(1);
});

test('a fix agreed to on the spot is written without a preview, and can be given back', async () => {
  const { store, book, core } = await checked();
  core.counters.syncs = 0;
  await store.actions.applyFixes(['ratio-rounding|Scorecard!I11']);
  // One look, one write that reads along.
  expect(core.counters.syncs).toBe(2);
  expect(store.getState()).toMatchObject({
    preview: null,
    problem: null,
    notice: { kind: 'done', says: 'Fixed: I11.' },
    restore: { title: 'Fix I11 on “Scorecard”', cells: 1 },
  });
  expect(cell(book, 'Scorecard', 10, 8)).toBe('93.6 (102/109)');
  expect(store.getState().session?.findings.map(({ key }) => key)).not.toContain(
    'ratio-rounding|Scorecard!I11',
  );
  await store.actions.restore();
  expect(cell(book, 'Scorecard', 10, 8)).toBe('93.5 (102/109)');
});

test('a fix agreed to on the spot leaves a cell alone that someone has changed since', async () => {
  const { store, book } = await checked();
  book.active.setInput(10, 8, '93.5 (101/108)', 'coauthor');
  await store.actions.applyFixes(['ratio-rounding|Scorecard!I11']);
  expect(cell(book, 'Scorecard', 10, 8)).toBe('93.5 (101/108)');
  expect(store.getState().notice?.says).toContain('Nothing was written.');
  expect(store.getState()).toMatchObject({ preview: null, restore: null });
});

test('another quarter is judged without reading again', async () => {
  const { store, core } = await checked();
  await store.actions.check();
  core.counters.syncs = 0;
  await store.actions.choosePeriod('Q2');
  expect(core.counters.syncs).toBe(0);
  expect(store.getState().session).toMatchObject({ period: 'Q2' });
  const statuses = store
    .getState()
    .session?.statuses.flatMap(({ ref, status }) =>
      status.kind === 'rated' ? [`${ref} ${status.rag}`] : [],
    );
  expect(statuses).toEqual([
    '4 red',
    '5 green',
    '6 green',
    '7 amber',
    '8 amber',
    '9 amber',
    '10 amber',
    '13 amber',
    '14 green',
  ]);
});

test('a change by someone else to the scorecard makes the results out of date; one of ours does not', async () => {
  const { store, book } = await checked();
  await store.actions.previewRefresh();
  await store.actions.applyPreview();
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(store.getState().stale).toBe(false);
  book.addSheet('Other').setInput(0, 0, 'x', 'coauthor');
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(store.getState().stale).toBe(false);
  book.find('Scorecard')?.setInput(4, 10, '71.4 (135/189)', 'coauthor');
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(store.getState().stale).toBe(true);
});

test('Looks right confirms every suggestion; a changed direction is judged by', async () => {
  const { store, book } = await checked();
  await store.actions.previewSettings([]);
  expect(store.getState().preview?.button).toBe('Make the settings sheet');
  await store.actions.applyPreview();
  expect(cell(book, 'Scorecard settings', 4, 7)).toBe('Confirmed');
  expect(store.getState().session?.settings.indicators.every(({ source }) => source === 'confirmed')).toBe(
    true,
  );
  await store.actions.previewSettings([{ ref: '8', direction: 'higher', accumulation: 'snapshot' }]);
  expect(store.getState().preview?.lines).toMatchObject([{ before: 'Lower', after: 'Higher' }]);
  await store.actions.applyPreview();
  // 30/88 = 34.1% against 35% or more: (35 − 34.09) ÷ 35 = 2.6% short
  const eighth = store.getState().session?.statuses.find(({ ref }) => ref === '8')?.status;
  expect(eighth).toMatchObject({ kind: 'rated', rag: 'amber' });
});

test('the table goes to its own sheet and is rebuilt there', async () => {
  const { store, book } = await checked();
  await store.actions.previewTable();
  await store.actions.applyPreview();
  expect(store.getState().problem).toBeNull();
  expect(book.sheets.map(({ name }) => name)).toEqual(['Scorecard', 'Scorecard table']);
  await store.actions.previewTable();
  expect(store.getState().notice?.kind).toBe('nothing');
  store.actions.chooseColumns(['ref', 'title', 'periods', 'rag']);
  await store.actions.previewTable();
  await store.actions.applyPreview();
  expect(book.sheets.map(({ name }) => name)).toEqual(['Scorecard', 'Scorecard table']);
  expect(store.getState().session?.scorecard.sheet).toBe('Scorecard');
});

test('prompts are written once and what an author typed stays', async () => {
  const { store, book } = await checked();
  await store.actions.previewPrompts();
  await store.actions.applyPreview();
  const commentary = book.find('Commentary');
  if (!commentary) throw new Error('no commentary sheet');
  const heading = Array.from({ length: 12 }, (_, at) => String(commentary.peek(0, at).value ?? ''));
  const author = heading.findIndex((text) => /commentary/i.test(text));
  expect(author).toBeGreaterThan(0);
  commentary.setInput(1, author, 'Staff sickness in November.', 'user');
  await store.actions.check();
  await store.actions.previewPrompts();
  expect(store.getState().notice?.kind).toBe('nothing');
  book.find('Scorecard')?.setInput(4, 10, '71.4 (135/189)', 'user');
  await store.actions.previewPrompts();
  await store.actions.applyPreview();
  expect(commentary.peek(1, author).value).toBe('Staff sickness in November.');
});

test('Copy for Word starts before anything is awaited', async () => {
  const { store, copied } = await checked();
  void store.actions.copyForWord(() => undefined);
  expect(copied).toHaveLength(1);
  expect(copied[0]?.html).toContain('<table');
  await Promise.resolve();
  await Promise.resolve();
  expect(store.getState().notice).toEqual({ kind: 'done', says: 'Copied. Paste it into Word.' });
});

test('a click on a finding selects its cell', async () => {
  const { store, book } = await checked();
  await store.actions.select('Scorecard', 'J10');
  expect(book.selection.area).toMatchObject({ row: 9, column: 9 });
});

test('what was said and is closed while the sheet is read back stays closed', async () => {
  const { store } = await openPane(publishedBook());
  await store.actions.check();
  await store.actions.previewRefresh();
  let seen = '';
  store.subscribe(() => {
    const { working, notice } = store.getState();
    if (working?.says !== 'Reading the sheet back…' || notice === null) return;
    seen = notice.says;
    store.actions.dismissNotice();
  });
  await store.actions.applyPreview();
  expect(seen).toMatch(/^Refreshed: /);
  expect(store.getState().notice).toBeNull();
  expect(store.getState().session?.refreshCount).toBe(0);
});
