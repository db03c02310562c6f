/** @jest-environment jsdom */
import type { SheetSnapshot } from '../../src/host/port';
import { createExcelPort } from '../../src/host/excel/excelPort';
import { planRollForward } from '../../src/outputs/rollForward';
import type { Sheet } from '../../src/workbench/model/sheets/sheet';
import type { Workbook } from '../../src/workbench/model/workbook';
import { judgedGrid } from '../fixtures/judged';
import { startRealOffice } from '../setup/realOffice';
import { everything } from './pane';
import { publishedBook } from './scorecardBook';

const row = (sheet: Sheet, index: number) =>
  Array.from({ length: 11 }, (_, column) => sheet.peek(index, column).value);

async function rolled(book: Workbook) {
  const { core } = await startRealOffice(book);
  const port = createExcelPort();
  const { sheets } = await port.read({ sheets: [{ ref: { kind: 'active' }, fills: true }] });
  const snapshot: SheetSnapshot | null | undefined = sheets[0];
  if (!snapshot) throw new Error('the active sheet was not read');
  const roll = planRollForward(judgedGrid(snapshot.grid, 'Q3'), snapshot, [snapshot.name]);
  if (roll.kind !== 'planned') throw new Error(roll.kind);
  core.counters.syncs = 0;
  const report = await port.apply(roll.plan);
  const sheet = book.find('Scorecard 2023-24');
  if (!sheet) throw new Error('no new sheet');
  return { core, port, roll, report, sheet };
}

test('the new sheet stands beside the old one, in one sync, and is in view', async () => {
  const book = publishedBook();
  book.addSheet('Notes');
  const { core, report } = await rolled(book);
  expect(book.sheets.map(({ name }) => name)).toEqual(['Scorecard', 'Scorecard 2023-24', 'Notes']);
  expect(book.active.name).toBe('Scorecard 2023-24');
  expect(report.conflicts).toEqual([]);
  expect(core.counters.syncs).toBe(1);
});

test('figures, formats, fills and widths of the new sheet', async () => {
  const book = publishedBook();
  book.active.setColumnWidth(1, 240, 'user');
  const { sheet } = await rolled(book);
  expect(row(sheet, 0).slice(4, 9)).toEqual([
    'Harrow 2020-21',
    'Harrow 2021-22',
    'Harrow 2022-23',
    'Harrow target 2023/24',
    'Harrow Q1 2023-24',
  ]);
  expect(row(sheet, 4)).toEqual([
    4,
    'Timeliness of Reviews of Looked After Children',
    'Not Published',
    'Not Published',
    97.1,
    89.8,
    null,
    0.95,
    null,
    null,
    null,
  ]);
  expect(sheet.peek(3, 4)).toMatchObject({ value: 30, text: '30.0' });
  expect(sheet.peek(0, 0).format).toMatchObject({ bold: true, fill: '#D9E6EE' });
  expect([sheet.peek(4, 7).format.fill, sheet.peek(4, 6).format.fill]).toEqual(['#FFF8E1', '#FFF8E1']);
  expect(sheet.state.columnWidths.get(1)).toBe(240);
  expect(sheet.peek(16, 0).value).toBe(
    'Rolled forward from “Scorecard” (2022-23). Delete these lines when 2023-24 is ready.',
  );
});

test('the old sheet is untouched', async () => {
  const book = publishedBook();
  book.active.setInput(4, 10, '="70.9 (134/189)"', 'user');
  await book.calculation.ready();
  const before = everything(book);
  const { sheet } = await rolled(book);
  expect(sheet.peek(4, 10)).toMatchObject({ value: null, formula: null });
  book.removeSheet(sheet);
  expect(everything(book)).toBe(before);
});

test('a table on the sheet goes along under a name of its own', async () => {
  const book = publishedBook();
  book.active.addTable({ row: 0, column: 0, rows: 15, columns: 11 }, true, 'user', 'Card');
  const { sheet } = await rolled(book);
  expect(book.sheets.flatMap(({ tables }) => tables.map(({ name }) => name))).toEqual(['Card', 'Card2']);
  expect(sheet.tables[0]?.columns.slice(4, 7)).toEqual([
    'Harrow 2020-21',
    'Harrow 2021-22',
    'Harrow 2022-23',
  ]);
});

test('a name taken meanwhile stops it', async () => {
  const book = publishedBook();
  book.addSheet('Scorecard 2023-24');
  await expect(rolled(book)).rejects.toMatchObject({ code: 'name-taken' });
});
