/** @jest-environment jsdom */
import { areaAt } from '../../../../src/domain/grid/area';
import { startRealOffice } from '../../../setup/realOffice';
import { refusal, typed } from './support';

type Step = (range: Excel.Range) => Excel.Range;

const STEPS: readonly (readonly [string, Step, string])[] = [
  ['getCell', (range) => range.getCell(1, 2), 'Sheet1!D3'],
  ['getRow', (range) => range.getRow(1), 'Sheet1!B3:D3'],
  ['getResizedRange', (range) => range.getResizedRange(1, -1), 'Sheet1!B2:C5'],
  ['getOffsetRange', (range) => range.getOffsetRange(-1, 2), 'Sheet1!D1:F3'],
  ['getBoundingRect', (range) => range.getBoundingRect('F9'), 'Sheet1!B2:F9'],
  ['getLastCell', (range) => range.getLastCell(), 'Sheet1!D4'],
  ['getUsedRange', (range) => range.getUsedRange(true), 'Sheet1!B2:C2'],
  ['getIntersectionOrNullObject', (range) => range.getIntersectionOrNullObject('A1:B3'), 'Sheet1!B2:B3'],
];

test.each(STEPS)('%s of B2:D4', async (_, step, address) => {
  const { Excel } = await startRealOffice(typed([[], ['', '1', '2']]));
  const found = await Excel.run(async (context) => {
    const range = step(context.workbook.worksheets.getActiveWorksheet().getRange('B2:D4'));
    range.load('address');
    await context.sync();
    return range.address;
  });
  expect(found).toBe(address);
});

test('what does not meet is a null object', async () => {
  const { Excel } = await startRealOffice(typed([]));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const apart = sheet.getRange('A1').getIntersectionOrNullObject('B2').load('address');
    const unused = sheet.getUsedRangeOrNullObject(true).load('address');
    const none = context.workbook.worksheets.getItemOrNullObject('Commentary').load('name');
    await context.sync();
    expect([apart.isNullObject, unused.isNullObject, none.isNullObject]).toEqual([true, true, true]);
  });
});

test.each(['nonsense', 'A0', 'XFE1', 'A1048577'])('the address %s is refused', async (address) => {
  const { Excel } = await startRealOffice(typed([]));
  const read = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).load('values');
    await context.sync();
  });
  await expect(refusal(read)).resolves.toEqual({
    code: 'InvalidArgument',
    message: 'The argument is invalid or missing or has an incorrect format.',
  });
});

test('rows inserted move formulas, names and merges; deleted ones too', async () => {
  const book = typed([['1'], ['2'], ['=SUM(A1:A2)']]);
  const { Excel } = await startRealOffice(book);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    context.workbook.names.add('Total', sheet.getRange('A3'));
    sheet.getRange('B2:C2').merge();
    sheet.getRange('2:2').insert('Down');
    await context.sync();
  });
  expect(book.active.cell(3, 0)).toMatchObject({ formula: '=SUM(A1:A3)', value: 3 });
  expect(book.names.get('Total')?.formula).toBe('=Sheet1!$A$4');
  expect(book.active.merges).toEqual([areaAt(2, 1, 1, 2)]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('1:2').delete('Up');
    await context.sync();
  });
  expect(book.active.cell(1, 0)).toMatchObject({ formula: '=SUM(A1:A1)', value: 2 });
});

test('merging keeps the first cell only, and the merged areas can be asked for', async () => {
  const book = typed([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  const { Excel } = await startRealOffice(book);
  const [values, areas] = await Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
    cells.merge();
    cells.load('values');
    const merged = cells.getMergedAreasOrNullObject().load('address');
    const none = context.workbook.worksheets.getActiveWorksheet().getRange('D4').getMergedAreasOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
    return [cells.values, merged.address];
  });
  expect(values).toEqual([
    ['a', ''],
    ['', ''],
  ]);
  expect(areas).toBe('Sheet1!A1:B2');
});

test('several ranges share a fill, and a selection is made and read', async () => {
  const { Excel, workbook } = await startRealOffice(typed([]));
  const [address, selected] = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const areas = sheet.getRanges('A1,C3:D4');
    areas.format.fill.color = '#f8d7da';
    areas.load('address');
    sheet.getRange('C3:D4').select();
    const selection = context.workbook.getSelectedRange().load('address');
    await context.sync();
    return [areas.address, selection.address];
  });
  expect(address).toBe('Sheet1!A1,Sheet1!C3:D4');
  expect(selected).toBe('Sheet1!C3:D4');
  expect(workbook.active.cell(3, 3).format.fill).toBe('#F8D7DA');
  expect(workbook.active.cell(1, 1).format.fill).toBeNull();
});
