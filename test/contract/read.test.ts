/** @jest-environment jsdom */
import { createExcelPort } from '../../src/host/excel/excelPort';
import type { SheetSnapshot } from '../../src/host/port';
import { areaAt } from '../../src/domain/grid/area';
import { BLANK_CONTENT } from '../../src/workbench/model/cells/cell';
import { Workbook } from '../../src/workbench/model/workbook';
import { startRealOffice } from '../setup/realOffice';
import { publishedBook, tallBook } from './scorecardBook';

const ACTIVE = { ref: { kind: 'active' }, fills: true } as const;
const named = (sheet: string, fills = false) => ({ ref: { kind: 'named', sheet }, fills }) as const;

async function readActive(book: Workbook): Promise<SheetSnapshot> {
  await startRealOffice(book);
  const { sheets } = await createExcelPort().read({ sheets: [ACTIVE] });
  if (!sheets[0]) throw new Error('the active sheet was not read');
  return sheets[0];
}

test('whatever is asked, one request goes out and nothing is tracked', async () => {
  const book = publishedBook();
  const { core } = await startRealOffice(book);
  const port = createExcelPort();
  await port.read({ sheets: [ACTIVE] }); // the library says once, at the first request, that its handlers are ready
  core.counters.syncs = 0;
  core.counters.housekeeping = 0;
  const missing = { ref: { kind: 'defined-name', name: 'Scorecard_Table' }, fills: false } as const;
  const table = { ref: { kind: 'table', name: 'ScorecardIndicators' }, fills: false } as const;
  const snapshot = await port.read({ sheets: [ACTIVE, named('Nowhere'), missing, table] });
  expect(snapshot.sheets.map((sheet) => sheet?.name ?? null)).toEqual(['Scorecard', null, null, null]);
  expect(snapshot.activeSheet).toBe('Scorecard');
  expect(core.counters).toMatchObject({ syncs: 1, housekeeping: 0 });
  expect(core.trackedObjects).toBe(0);
});

test('cells come with value, formula, number format and error; an empty cell is not a formula that gives ""', async () => {
  const book = new Workbook();
  const sheet = book.active;
  sheet.setInput(1, 1, '93.8 (167/178)', 'user');
  sheet.setInput(1, 2, '=""', 'user');
  sheet.setInput(1, 3, '=1/0', 'user');
  sheet.setInput(2, 1, "'=1+1", 'user');
  sheet.setContent(2, 2, { ...BLANK_CONTENT, value: 0.95 }, 'user', '0%');
  await book.calculation.ready();
  const { grid } = await readActive(book);
  expect([grid.top, grid.left]).toEqual([1, 1]);
  expect(grid.cells).toEqual([
    [
      { value: '93.8 (167/178)', formula: null, numberFormat: 'General', error: false },
      { value: '', formula: '=""', numberFormat: 'General', error: false },
      { value: '#DIV/0!', formula: '=1/0', numberFormat: 'General', error: true },
    ],
    [
      { value: '=1+1', formula: null, numberFormat: 'General', error: false },
      { value: 0.95, formula: null, numberFormat: '0%', error: false },
      { value: '', formula: null, numberFormat: 'General', error: false },
    ],
  ]);
});

test('an empty sheet has no rows', async () => {
  const { grid, fills, filtered, rowsHidden } = await readActive(new Workbook());
  expect(grid.cells).toEqual([]);
  expect({ fills, filtered, rowsHidden }).toEqual({ fills: [], filtered: false, rowsHidden: false });
});

test('white is a fill, and no fill is none', async () => {
  const book = new Workbook();
  book.active.setInput(0, 0, 'a', 'user');
  book.active.setInput(0, 1, 'b', 'user');
  book.active.setInput(0, 2, 'c', 'user');
  book.active.setFormat(areaAt(0, 1), { fill: '#FFFFFF' }, 'user');
  book.active.setFormat(areaAt(0, 2), { fill: '#F4A6A0' }, 'user');
  expect((await readActive(book)).fills).toEqual([[null, '#FFFFFF', '#F4A6A0']]);
});

test('a filter that hides rows is told, hidden rows are told apart', async () => {
  const book = publishedBook();
  book.active.setRowsHidden(3, 2, true, 'user');
  expect(await readActive(book)).toMatchObject({ rowsHidden: true, filtered: false, protected: false });
});

test('names of ours are told; one whose sheet was deleted says so', async () => {
  const book = publishedBook();
  const { Excel } = await startRealOffice(book);
  const context = new Excel.RequestContext();
  const extra = context.workbook.worksheets.add('Extra');
  context.workbook.names.add(
    'Scorecard_Range',
    context.workbook.worksheets.getItem('Scorecard').getRange('A1:K15'),
  );
  context.workbook.names.add('Scorecard_Table', extra.getRange('A1:B2'));
  context.workbook.names.add('Theirs', extra.getRange('A1'));
  await context.sync();
  extra.delete();
  await context.sync();
  const { names } = await createExcelPort().read({ sheets: [ACTIVE] });
  expect(names).toEqual({ Scorecard_Range: 'Scorecard!$A$1:$K$15', Scorecard_Table: '#REF!' });
});

test('a sheet named with its fills has to be there', async () => {
  await startRealOffice(publishedBook());
  await expect(createExcelPort().read({ sheets: [named('Gone', true)] })).rejects.toMatchObject({
    code: 'sheet-gone',
    sheet: 'Gone',
  });
});

test('merged areas are told, also those right of the table; six hundred of them are too many to ask for', async () => {
  const book = publishedBook();
  book.active.merge(areaAt(4, 12, 2, 1), false, 'user');
  const { core } = await startRealOffice(book);
  const port = createExcelPort();
  const [sheet] = (await port.read({ sheets: [{ ...ACTIVE, merges: true }] })).sheets;
  expect(sheet?.merges).toEqual([{ row: 4, column: 12, rows: 2, columns: 1 }]);
  expect(core.counters.syncs).toBe(1);
  for (let row = 20; row < 620; row++) book.active.merge(areaAt(row, 0, 1, 2), false, 'user');
  book.active.setInput(700, 0, 'the end', 'user');
  const [many] = (await port.read({ sheets: [{ ...ACTIVE, merges: true }] })).sheets;
  expect(many?.merges).toBeUndefined();
  expect(many?.grid.cells[4]?.[0]?.value).toBe(4);
});

test('a host that does not follow null objects is read in two steps, from then on at once', async () => {
  const { core } = await startRealOffice(publishedBook());
  const answer = core.handle.bind(core);
  const bodies: string[] = [];
  core.handle = async (body) => {
    bodies.push(body);
    if (!body.includes('OrNullObject')) return answer(body);
    const error = { Code: 'ItemNotFound', Message: '', ActionIndex: 0, Location: '', HttpStatusCode: 404 };
    return JSON.stringify({ Results: [], Error: error });
  };
  const port = createExcelPort();
  const request = { sheets: [ACTIVE, named('Nowhere')] };
  const first = await port.read(request);
  expect(first.sheets.map((sheet) => sheet?.grid.cells.length ?? null)).toEqual([15, null]);
  expect(bodies).toHaveLength(3);
  await port.read(request);
  expect(bodies).toHaveLength(5);
});

test('why not Excel.run: it sends a second request to let go of its ranges', async () => {
  const { core, Excel } = await startRealOffice(publishedBook());
  core.counters.housekeeping = 0;
  core.counters.syncs = 0;
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getUsedRange(true).load('values');
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(core.counters).toMatchObject({ syncs: 1, housekeeping: 1 });
});

test('a sheet too large for one answer is read in parts, the next time without trying to have it whole', async () => {
  const { core } = await startRealOffice(tallBook(1000));
  const port = createExcelPort();
  // A thousand rows of four cells: some 400 kB. A slice that is still too large is asked for in halves.
  core.faults.payloadLimitBytes = 300_000;
  const first = await port.read({ sheets: [ACTIVE] });
  // One refused, one for the frame, one refused that asks for all rows, two for the halves.
  expect(core.counters.syncs).toBe(5);
  expect(first.sheets[0]?.grid.cells).toHaveLength(1001);
  expect(first.sheets[0]?.grid.cells[1000]?.[3]?.value).toBe('93.8 (167/178)');
  core.counters.syncs = 0;
  expect(await port.read({ sheets: [ACTIVE] })).toEqual(first);
  expect(core.counters.syncs).toBe(4);
});
