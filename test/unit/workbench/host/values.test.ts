/** @jest-environment jsdom */
import { startRealOffice } from '../../../setup/realOffice';
import { column, refusal, typed } from './support';

test('reads the used range through the real Excel.run, in one request', async () => {
  const { Excel, core } = await startRealOffice(
    typed([
      ['Item', 'Qty'],
      ['apples', '3'],
      ['pears', '12.5%'],
    ]),
  );
  const read = await Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getActiveWorksheet().getUsedRange(true);
    cells.load(
      'address,values,formulas,text,numberFormat,valueTypes,rowCount,columnCount,rowIndex,cellCount',
    );
    await context.sync();
    return cells.toJSON();
  });
  expect(read).toMatchObject({
    address: 'Sheet1!A1:B3',
    values: [
      ['Item', 'Qty'],
      ['apples', 3],
      ['pears', 0.125],
    ],
    text: [
      ['Item', 'Qty'],
      ['apples', '3'],
      ['pears', '12.50%'],
    ],
    numberFormat: [
      ['General', 'General'],
      ['General', 'General'],
      ['General', '0.00%'],
    ],
    valueTypes: [
      ['String', 'String'],
      ['String', 'Double'],
      ['String', 'Double'],
    ],
    rowCount: 3,
    columnCount: 2,
    rowIndex: 0,
    cellCount: 6,
  });
  expect(core.counters.syncs).toBe(1);
});

test('null leaves a cell, an empty text clears it, and blanks read as empty text', async () => {
  const { Excel, workbook } = await startRealOffice(typed([['a', 'b', 'c']]));
  const values = await Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getActiveWorksheet().getRange('A1:C1');
    // The type of a range's values has no null, which Excel takes.
    cells.values = [[null, '', 'new']] as unknown as string[][];
    cells.load('values,valueTypes');
    await context.sync();
    return [cells.values, cells.valueTypes];
  });
  expect(values).toEqual([[['a', '', 'new']], [['String', 'Empty', 'String']]]);
  expect(workbook.active.cell(0, 1).value).toBeNull();
});

test('texts that look like numbers, dates and formulas are read as if typed, unless the cell is text', async () => {
  const { Excel } = await startRealOffice(typed([]));
  const read = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('B1').numberFormat = [['@']];
    sheet.getRange('A1:B1').values = [['12.5', '12.5']];
    sheet.getRange('A2:C2').values = [["'12.5", '=1+1', '5%']];
    sheet.getRange('A3:C3').values = [['-', '+A1', '89.9 (94/109)']];
    const cells = sheet.getRange('A1:C3').load('values,formulas');
    await context.sync();
    return [cells.values, cells.formulas];
  });
  expect(read).toEqual([
    [
      [12.5, '12.5', ''],
      ['12.5', 2, 0.05],
      ['-', 12.5, '89.9 (94/109)'],
    ],
    [
      [12.5, '12.5', ''],
      ['12.5', '=1+1', 0.05],
      ['-', '=+A1', '89.9 (94/109)'],
    ],
  ]);
});

test('errors and formulas giving an empty text can be told from blanks', async () => {
  const { Excel } = await startRealOffice(typed([['=1/0', '=""', '']]));
  const read = await Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getActiveWorksheet().getRange('A1:C1');
    cells.load('values,formulas,valueTypes');
    await context.sync();
    return [cells.values, cells.formulas, cells.valueTypes];
  });
  expect(read).toEqual([[['#DIV/0!', '', '']], [['=1/0', '=""', '']], [['Error', 'String', 'Empty']]]);
});

test('an array of the wrong size is refused, and what the batch wrote before stays', async () => {
  const { Excel, workbook } = await startRealOffice(typed([['a']]));
  const error = await refusal(
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').values = [['written']];
      sheet.getRange('B1:C2').values = [[1]];
      await context.sync();
    }),
  );
  expect(error).toEqual({
    code: 'InvalidArgument',
    message:
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  });
  expect(workbook.active.cell(0, 0).value).toBe('written');
  workbook.undo();
  expect(workbook.active.cell(0, 0).value).toBe('a');
});

test('a block written over filtered rows goes to the visible ones, in order', async () => {
  const book = typed([
    ['Status', 'Note'],
    ['Red', ''],
    ['Green', ''],
    ['Red', ''],
  ]);
  const { Excel } = await startRealOffice(book);
  const filtered = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.autoFilter.apply('A1:B4', 0, { filterOn: 'Values', values: ['Red'] });
    sheet.autoFilter.load('enabled,isDataFiltered');
    await context.sync();
    sheet.getRange('B2:B4').values = [['one'], ['two'], ['three']];
    await context.sync();
    return [sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered];
  });
  expect(filtered).toEqual([true, true]);
  expect(column(book, 1, 4)).toEqual(['Note', 'one', null, 'two']);
});

test('spilled cells are known, and cannot be written', async () => {
  const { Excel } = await startRealOffice(typed([['=SEQUENCE(2)']]));
  await Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A2');
    cells.load('values,hasSpill');
    await context.sync();
    expect(cells.values).toEqual([[1], [2]]);
    expect(cells.hasSpill).toBeNull();
  });
  const write = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A2').values = [[9]];
    await context.sync();
  });
  await expect(refusal(write)).resolves.toMatchObject({ code: 'InvalidOperation' });
});

test('a block of more than 1,500 cells, which the library sends in parts, is one request and one step of undo', async () => {
  const { Excel, core, workbook } = await startRealOffice(typed([['before']]));
  await Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1000');
    cells.values = Array.from({ length: 1000 }, (_, row) => [row, `row ${row}`]);
    await context.sync();
  });
  expect(core.counters.syncs).toBe(1);
  expect([workbook.active.cell(999, 0).value, workbook.active.cell(999, 1).value]).toEqual([999, 'row 999']);
  workbook.undo();
  expect(workbook.active.usedArea()).toEqual({ row: 0, column: 0, rows: 1, columns: 1 });
  const wrong = Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B999');
    cells.values = Array.from({ length: 1000 }, (_, row) => [row, row]);
    await context.sync();
  });
  await expect(refusal(wrong)).resolves.toMatchObject({ code: 'InvalidArgument' });
});
