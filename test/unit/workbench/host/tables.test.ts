/** @jest-environment jsdom */
import { areaAt } from '../../../../src/domain/grid/area';
import { startRealOffice } from '../../../setup/realOffice';
import { refusal, typed } from './support';

const ROWS = [
  ['Ref', 'Title'],
  ['4', 'Plans'],
  ['9', 'Visits'],
];

test('a table is made, styled, found by name and read', async () => {
  const { Excel, workbook } = await startRealOffice(typed(ROWS));
  const read = await Excel.run(async (context) => {
    const table = context.workbook.worksheets.getActiveWorksheet().tables.add('A1:B3', true);
    table.name = 'Indicators';
    table.style = 'TableStyleLight1';
    table.showBandedRows = false;
    table.showFilterButton = false;
    await context.sync();
    const found = context.workbook.tables.getItem('indicators');
    const body = found.getDataBodyRange().load('address,values');
    const header = found.getHeaderRowRange().load('values');
    const columns = found.columns.load('items/name');
    const count = found.rows.getCount();
    const none = context.workbook.tables.getItemOrNullObject('Policy').load('name');
    found.load('name,style,showHeaders');
    await context.sync();
    const names = columns.items.map(({ name }) => name);
    return [found.name, found.style, body.address, header.values, names, count.value, none.isNullObject];
  });
  expect(read).toEqual([
    'Indicators',
    'TableStyleLight1',
    'Sheet1!A2:B3',
    [['Ref', 'Title']],
    ['Ref', 'Title'],
    2,
    true,
  ]);
  expect(workbook.active.tables[0]).toMatchObject({ showBandedRows: false, showFilterButton: false });
});

test('rows are added at the end and what is below moves down', async () => {
  const { Excel, workbook } = await startRealOffice(typed([...ROWS, ['below']]));
  await Excel.run(async (context) => {
    const table = context.workbook.worksheets.getActiveWorksheet().tables.add('A1:B3', true);
    table.rows.add(undefined, [['12', 'Reviews']]);
    await context.sync();
  });
  const sheet = workbook.active;
  expect(sheet.tables[0]?.area).toEqual(areaAt(0, 0, 4, 2));
  expect([0, 1, 2, 3, 4].map((row) => sheet.cell(row, 0).value)).toEqual(['Ref', 4, 9, 12, 'below']);
});

test('a table is resized, turned into a range, or deleted with its cells', async () => {
  const { Excel, workbook } = await startRealOffice(typed(ROWS));
  await Excel.run(async (context) => {
    const table = context.workbook.worksheets.getActiveWorksheet().tables.add('A1:B2', true);
    table.resize('A1:B3');
    await context.sync();
    expect(workbook.active.tables[0]?.area).toEqual(areaAt(0, 0, 3, 2));
    table.convertToRange();
    await context.sync();
    expect(workbook.active.tables).toEqual([]);
    context.workbook.worksheets.getActiveWorksheet().tables.add('A1:B3', true).delete();
    await context.sync();
  });
  expect(workbook.active.usedArea()).toBeNull();
});

test('tables may not overlap, nor share a name', async () => {
  const { Excel } = await startRealOffice(typed(ROWS));
  const overlap = Excel.run(async (context) => {
    const { tables } = context.workbook.worksheets.getActiveWorksheet();
    tables.add('A1:A3', true).name = 'One';
    tables.add('A3:B5', true);
    await context.sync();
  });
  await expect(refusal(overlap)).resolves.toMatchObject({ code: 'MergedRangeConflict' });
  const twice = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().tables.add('D1:D3', true).name = 'ONE';
    await context.sync();
  });
  await expect(refusal(twice)).resolves.toMatchObject({ code: 'ItemAlreadyExists' });
});

test('a table has a filter of its own', async () => {
  const { Excel, workbook } = await startRealOffice(typed(ROWS));
  const filtered = await Excel.run(async (context) => {
    const table = context.workbook.worksheets.getActiveWorksheet().tables.add('A1:B3', true);
    table.autoFilter.load('isDataFiltered');
    await context.sync();
    const before = table.autoFilter.isDataFiltered;
    table.autoFilter.apply(table.getRange(), 0, { filterOn: 'Custom', criterion1: '>5' });
    table.autoFilter.load('isDataFiltered');
    await context.sync();
    return [before, table.autoFilter.isDataFiltered];
  });
  expect(filtered).toEqual([false, true]);
  expect([1, 2].map((row) => workbook.active.isRowHidden(row))).toEqual([true, false]);
});

test('a heading written in a cell renames the column', async () => {
  const { Excel } = await startRealOffice(typed(ROWS));
  const names = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const table = sheet.tables.add('A1:B3', true);
    sheet.getRange('B1').values = [['Ref']];
    const columns = table.columns.load('items/name');
    await context.sync();
    return columns.items.map(({ name }) => name);
  });
  expect(names).toEqual(['Ref', 'Ref2']);
});
