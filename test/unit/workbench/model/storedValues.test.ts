import { openWorkbook, saveWorkbook } from '../../../../src/workbench/xlsx';
import type { Workbook } from '../../../../src/workbench/model/workbook';
import { rawWorkbook, rowsXml, type RawCell } from '../../../setup/rawWorkbook';

async function open(...rows: (readonly RawCell[])[]): Promise<Workbook> {
  return openWorkbook(await rawWorkbook({ sheets: [{ name: 'S', rows: rowsXml(rows) }] }), 'Stored.xlsx');
}

const valuesOf = (book: Workbook, row: number, columns: number) =>
  Array.from({ length: columns }, (_, column) => book.active.cell(row, column).value);

test('every stored value stands as the file has it, whatever its formula', async () => {
  const book = await open([
    1,
    { f: 'GETPIVOTDATA("x",A1)', v: 92 },
    { f: "'[Other.xlsx]S'!A1", v: 19.7 },
    { f: 'CUBEVALUE("m","x")', v: 83.3 },
    { f: 'MyMacro(A1)', v: 'yes' },
    { f: 'A1+1', v: 7 },
  ]);
  await book.calculation.ready();
  expect(valuesOf(book, 0, 6)).toEqual([1, 92, 19.7, 83.3, 'yes', 7]);
});

test('an edit recalculates what depends on it, and nothing else', async () => {
  // B1 was stored when A1 was something else; C1 and D1 depend on B1 and on nothing that is edited.
  const book = await open([10, { f: 'A1*2', v: 99 }, 5, { f: 'C1*2', v: 77 }]);
  await book.calculation.ready();
  book.active.setInput(0, 0, '11', 'user');
  expect(valuesOf(book, 0, 4)).toEqual([11, 22, 5, 77]);
});

test('a formula the engine does not know keeps its value and is marked; what is built on it is worked out from that value', async () => {
  const book = await open([
    10,
    { f: 'MyMacro(A1)', v: 5 },
    { f: 'B1*A1', v: 50 },
    { f: 'IFERROR(B1,0)+A1', v: 15 },
  ]);
  await book.calculation.ready();
  book.active.setInput(0, 0, '20', 'user');
  expect(valuesOf(book, 0, 4)).toEqual([20, 5, 100, 25]);
  expect([0, 1, 2, 3].map((column) => book.active.cell(0, column).origin)).toEqual([
    undefined,
    'kept',
    undefined,
    undefined,
  ]);
});

test('undo gives back the stored value', async () => {
  const book = await open([10, { f: 'A1*2', v: 99 }]);
  await book.calculation.ready();
  book.active.setInput(0, 0, '11', 'user');
  expect(book.active.cell(0, 1).value).toBe(22);
  book.undo();
  expect(valuesOf(book, 0, 2)).toEqual([10, 99]);
});

test('rows put in move stored values along', async () => {
  const book = await open([1], [10, { f: 'MyMacro(A2)', v: 5 }, { f: 'A1+A2', v: 99 }]);
  await book.calculation.ready();
  book.active.insertRows(1, 1, 'user');
  expect(valuesOf(book, 2, 3)).toEqual([10, 5, 99]);
});

test('a formula typed anew is calculated, also over a stored one', async () => {
  const book = await open([10, { f: 'MyMacro(A1)', v: 5 }]);
  await book.calculation.ready();
  book.active.setInput(0, 1, '=A1+1', 'user');
  expect(book.active.cell(0, 1)).toMatchObject({ value: 11, formula: '=A1+1' });
  expect(book.active.cell(0, 1).origin).toBeUndefined();
});

test('a formula without a stored value is calculated on opening', async () => {
  const book = await open([10, { f: 'A1+1', v: null }, { f: 'A1+1', v: 99 }]);
  await book.calculation.ready();
  expect(valuesOf(book, 0, 3)).toEqual([10, 11, 99]);
});

test('700 formulas that each point at the row below: opened, edited and saved, whatever the engine makes of them', async () => {
  const rows = Array.from({ length: 700 }, (_, row): RawCell[] => [{ f: `A${row + 2}+1`, v: 701 - row }]);
  const book = await open(...rows, [1]);
  await book.calculation.ready();
  expect(book.active.cell(0, 0).value).toBe(701);
  book.active.setInput(0, 1, 'edited', 'user');
  expect(book.active.cell(0, 0).value).toBe(701);
  const again = await openWorkbook(await saveWorkbook(book), 'Stored.xlsx');
  expect(again.active.cell(0, 0)).toMatchObject({ value: 701, formula: '=A2+1' });
});
