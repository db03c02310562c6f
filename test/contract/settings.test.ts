/** @jest-environment jsdom */
import { refreshFromRibbon } from '../../src/app/ribbonRefresh';
import { createExcelPort } from '../../src/host/excel/excelPort';
import { areaAt } from '../../src/domain/grid/area';
import type { Workbook } from '../../src/workbench/model/workbook';
import { everything, openPane } from './pane';
import { publishedBook } from './scorecardBook';

async function withSettings() {
  const book = publishedBook();
  const pane = await openPane(book);
  await refreshFromRibbon(createExcelPort(), () => new Date(2026, 10, 22, 12, 0));
  return { ...pane, book };
}

function settingsOf(book: Workbook) {
  const sheet = book.find('Scorecard settings');
  if (!sheet) throw new Error('no settings sheet');
  const row = (index: number, columns = 8) =>
    Array.from({ length: columns }, (_, column) => sheet.peek(index, column).value);
  return { sheet, row };
}

test('what is written is read back as it was', async () => {
  const { store } = await withSettings();
  await store.actions.check();
  const { session } = store.getState();
  expect(session?.settingsStored).toBe(true);
  expect(session?.findings.filter(({ finding }) => finding.id === 'setting-unreadable')).toEqual([]);
  expect(session?.settings.indicators.map(({ direction }) => direction)).toEqual([
    'none',
    'none',
    'none',
    'higher',
    'lower',
    'higher',
    'higher',
    'lower',
    'higher',
    'higher',
    'higher',
    'higher',
    'lower',
    'lower',
  ]);
  expect(session?.settings.policy).toMatchObject({ toleranceKind: 'relative', atTolerance: 'amber' });
});

test('a person’s words on the sheet are judged by: points instead of relative', async () => {
  const { store, book } = await withSettings();
  const { sheet } = settingsOf(book);
  expect(sheet.peek(5, 9).value).toBe('Tolerance kind');
  sheet.setInput(5, 10, 'percentage points', 'user');
  await store.actions.check();
  // By points 5, 6 and 13 are amber as well; 4 is 24 points off and stays red.
  expect(store.getState().session?.counts).toEqual({ red: 1, amber: 4, green: 4, notRated: 5 });
});

test('new indicators get a row under the table, which grows; notes and columns beside it stay', async () => {
  const { store, book } = await withSettings();
  const { sheet, row } = settingsOf(book);
  sheet.setInput(30, 0, 'Agreed at the board of 3 March', 'user');
  const scorecard = book.active;
  scorecard.setInput(15, 0, '15', 'user');
  scorecard.setInput(15, 1, 'Timeliness of care plans', 'user');
  scorecard.setInput(15, 7, '90%', 'user');
  scorecard.setInput(15, 10, '80.0 (8/10)', 'user');
  await store.actions.check();
  await store.actions.previewRefresh();
  await store.actions.applyPreview();
  expect(store.getState().notice?.kind).toBe('done');
  expect(row(18)).toEqual([
    15,
    'Timeliness of care plans',
    'Higher',
    'Snapshot',
    null,
    null,
    null,
    'Suggested',
  ]);
  expect(sheet.tables[0]?.area).toMatchObject({ row: 3, column: 0, rows: 16, columns: 8 });
  expect(sheet.peek(30, 0).value).toBe('Agreed at the board of 3 March');
  expect(sheet.peek(1, 10).value).toContain('cells changed.');
  const after = everything(book);
  expect(await refreshFromRibbon(createExcelPort(), () => new Date())).toEqual({ kind: 'nothing' });
  expect(everything(book)).toBe(after);
});

test('where something stands under the table nothing is written over, and the way out is said', async () => {
  const { store, book } = await withSettings();
  const { sheet } = settingsOf(book);
  sheet.setInput(18, 1, '', 'user');
  sheet.setInput(18, 3, 'do not touch', 'user');
  book.active.setInput(15, 1, 'Timeliness of care plans', 'user');
  book.active.setInput(15, 10, '80.0 (8/10)', 'user');
  await store.actions.check();
  await store.actions.previewSettings([]);
  expect(store.getState().problem).toMatchObject({ code: 'settings-no-room' });
  expect(store.getState().problem?.wayOut).toBe('Move what stands directly under its table.');
  await store.actions.previewRefresh();
  await store.actions.applyPreview();
  expect(sheet.peek(18, 3).value).toBe('do not touch');
  expect(sheet.peek(18, 1).value).toBeNull();
});

test('the settings are found on a renamed sheet; a second one is never made', async () => {
  const { store, book } = await withSettings();
  book.renameSheet(settingsOf(book).sheet, 'How we judge');
  book.active.setInput(4, 7, '60%', 'user');
  await store.actions.previewRefresh();
  await store.actions.applyPreview();
  expect(book.sheets.map(({ name }) => name)).toEqual(['Scorecard', 'How we judge']);
});

test('without its headings the settings sheet is said to be broken, and left alone', async () => {
  const { store, book } = await withSettings();
  const { sheet } = settingsOf(book);
  sheet.setInput(3, 2, 'Way', 'user');
  await store.actions.previewSettings([]);
  expect(store.getState().problem).toMatchObject({ code: 'settings-broken' });
  await store.actions.previewRefresh();
  expect(store.getState().notice?.kind).toBe('nothing');
  expect(book.sheets).toHaveLength(2);
});

test('a deleted settings sheet is made again, under its names', async () => {
  const { store, book } = await withSettings();
  book.removeSheet(settingsOf(book).sheet);
  await store.actions.previewRefresh();
  expect(store.getState().preview?.button).toBe('Make the settings sheet');
  await store.actions.applyPreview();
  expect(store.getState().problem).toBeNull();
  expect(settingsOf(book).row(3)[0]).toBe('Reference');
  expect(book.names.get('Scorecard_Settings')?.formula).toBe("='Scorecard settings'!$A$4:$H$18");
});

test('a protected settings sheet does not stop a Refresh', async () => {
  const { store, book } = await withSettings();
  settingsOf(book).sheet.setProtection({ on: true, password: null, options: {} }, 'user');
  book.active.setInput(4, 7, '60%', 'user');
  await store.actions.previewRefresh();
  await store.actions.applyPreview();
  expect(store.getState().problem).toBeNull();
  expect(book.active.peek(4, 11).value).toBe('Green');
});

test('formats: it can be read at its widths, and wraps', async () => {
  const { book } = await withSettings();
  const { sheet } = settingsOf(book);
  expect(sheet.columnWidth(1)).toBe(260);
  expect(sheet.peek(4, 1).format.wrap).toBe(true);
  expect(sheet.peek(3, 0).format.bold).toBe(true);
  expect(sheet.peek(0, 0).value).toBe('Scorecard settings');
  expect(sheet.freeze).toMatchObject({ rows: 4 });
  expect(areaAt(3, 9, 16, 3)).toMatchObject(sheet.tables[1]?.area ?? {});
});

test('what was chosen and not saved is kept first, and then the Refresh that was asked for is planned by it', async () => {
  const { store, book } = await withSettings();
  const { sheet } = settingsOf(book);
  await store.actions.check();
  await store.actions.previewUnsaved({
    changes: [{ ref: '4', direction: 'lower', accumulation: 'snapshot' }],
    rules: { toleranceKind: 'points', live: 'off' },
    choices: [],
  });
  expect(store.getState().preview).toMatchObject({ job: 'settings', next: 'refresh' });
  await store.actions.applyPreview();
  // 70.9% against 95% is on target where lower is better; 5, 6 and 13 are amber by points.
  expect(store.getState().session?.counts).toEqual({ red: 0, amber: 4, green: 5, notRated: 5 });
  expect(sheet.peek(5, 10).value).toBe('Points');
  expect(store.getState().preview).toMatchObject({ job: 'refresh' });
  expect(store.getState().session?.review.rules).toMatchObject({ live: 'off', mode: 'analyst' });
  const row = [...Array(30).keys()].find((at) => sheet.peek(at, 9).value === 'Check as you type') ?? 0;
  expect(sheet.peek(row, 10).value).toBe('Off');
});

test('manager mode chosen in the pane before there is a settings sheet is what the new sheet says', async () => {
  const book = publishedBook();
  const { store } = await openPane(book);
  await store.actions.check();
  await store.actions.previewRules({ mode: 'manager' }, []);
  await store.actions.applyPreview();
  expect(store.getState().session?.manager).toMatchObject({ because: 'chosen' });
  const { sheet } = settingsOf(book);
  const row = [...Array(30).keys()].find((at) => sheet.peek(at, 9).value === 'Mode') ?? 0;
  expect(sheet.peek(row, 10).value).toBe('Manager');
});

test('cells that hold a choice offer its words, and read back so; any other word may still be typed', async () => {
  const { book, store } = await withSettings();
  const offered = (address: string) => {
    const range = new Excel.RequestContext().workbook.worksheets
      .getItem('Scorecard settings')
      .getRange(address);
    const { dataValidation } = range;
    dataValidation.load('type,rule,errorAlert');
    return range.context.sync().then(() => ({
      type: dataValidation.type,
      words: dataValidation.rule.list?.source ?? null,
      alert: dataValidation.errorAlert?.showAlert,
    }));
  };
  expect(await offered('C5:C18')).toEqual({ type: 'List', words: 'Higher,Lower,Range,None', alert: false });
  expect(await offered('D5')).toMatchObject({ words: 'Snapshot,Year to date,Rolling year' });
  // Tolerance is a number, its kind a choice.
  expect(await offered('K5')).toMatchObject({ type: 'None' });
  expect(await offered('K6')).toMatchObject({ words: 'Relative,Points' });
  const { sheet } = settingsOf(book);
  sheet.setInput(7, 2, 'up', 'user');
  await store.actions.check();
  expect(store.getState().session?.settings.indicators[3]?.direction).toBe('higher');
});
