/** @jest-environment jsdom */
import { startRealOffice } from '../../../setup/realOffice';
import { refusal, typed } from './support';

test('sheets are added, named, placed, hidden, activated and deleted', async () => {
  const { Excel, workbook } = await startRealOffice(typed([['x']]));
  const names = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const report = worksheets.add('Commentary');
    report.tabColor = '#c00000';
    report.showGridlines = false;
    report.position = 0;
    report.activate();
    worksheets.add().visibility = 'Hidden';
    worksheets.load('items/name,items/position,items/visibility,items/tabColor');
    const count = worksheets.getCount();
    await context.sync();
    expect(count.value).toBe(3);
    const { items } = worksheets;
    const listed = items.map(({ name, position, visibility }) => `${name} ${position} ${visibility}`);
    items[2]?.delete();
    await context.sync();
    return [...listed, items[0]?.tabColor];
  });
  expect(names).toEqual(['Commentary 0 Visible', 'Sheet1 1 Visible', 'Sheet2 2 Hidden', '#C00000']);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Commentary', 'Sheet1']);
  expect(workbook.active.name).toBe('Commentary');
});

test.each([
  [
    'missing',
    (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Missing').activate(),
    'ItemNotFound',
  ],
  [
    'taken',
    (context: Excel.RequestContext) => context.workbook.worksheets.add('SHEET1'),
    'ItemAlreadyExists',
  ],
  ['bad', (context: Excel.RequestContext) => context.workbook.worksheets.add('a/b'), 'InvalidArgument'],
  [
    'last',
    (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Sheet1').delete(),
    'InvalidOperation',
  ],
])('a %s sheet is an error of Excel', async (_, act, code) => {
  const { Excel } = await startRealOffice(typed([]));
  const run = Excel.run(async (context) => {
    act(context);
    await context.sync();
  });
  await expect(refusal(run)).resolves.toMatchObject({ code });
});

test('names are added, read by what they name, and deleted', async () => {
  const { Excel } = await startRealOffice(typed([['1', '2']]));
  const read = await Excel.run(async (context) => {
    const { names } = context.workbook;
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    names.add('Judged', sheet.getRange('A1:B1'), 'the quarter');
    sheet.names.add('Own', '=Sheet1!$A$1');
    await context.sync();
    const item = names.getItem('judged').load('name,formula,value,comment,scope,visible');
    const cells = item.getRange().load('values');
    const none = names.getItemOrNullObject('Own').load('name');
    const own = sheet.names.getItem('Own').load('scope');
    await context.sync();
    const facts = [
      item.name,
      item.formula,
      item.value,
      item.comment,
      item.scope,
      cells.values,
      none.isNullObject,
      own.scope,
    ];
    item.delete();
    names.load('items/name');
    await context.sync();
    return [...facts, names.items.length];
  });
  expect(read).toEqual([
    'Judged',
    '=Sheet1!$A$1:$B$1',
    'Sheet1!A1:B1',
    'the quarter',
    'Workbook',
    [[1, 2]],
    true,
    'Worksheet',
    0,
  ]);
});

test('panes are frozen, and the page is set up', async () => {
  const { Excel, workbook } = await startRealOffice(
    typed([
      ['a', 'b'],
      ['c', 'd'],
    ]),
  );
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.freezePanes.freezeRows(2);
    const { pageLayout } = sheet;
    pageLayout.orientation = 'Landscape';
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintArea('A1:B2');
    pageLayout.setPrintTitleRows('1:1');
    await context.sync();
  });
  expect(workbook.active.freeze).toEqual({ rows: 2, columns: 0 });
  expect(workbook.active.page).toMatchObject({
    orientation: 'Landscape',
    zoom: { horizontalFitToPages: 1, verticalFitToPages: null },
    printArea: { row: 0, column: 0, rows: 2, columns: 2 },
    printTitleRows: { first: 0, last: 0 },
  });
});

test('the workbook and the application answer', async () => {
  const { Excel } = await startRealOffice(typed([['1', '=A1*2']]));
  await Excel.run(async (context) => {
    const { workbook } = context;
    workbook.load('name,readOnly');
    workbook.properties.load('author,title');
    await context.sync();
    expect([workbook.name, workbook.readOnly]).toEqual(['Scorecard.xlsx', false]);
    workbook.application.suspendApiCalculationUntilNextSync();
    workbook.application.suspendScreenUpdatingUntilNextSync();
    const sheet = workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1').values = [[5]];
    const result = sheet.getRange('B1').load('values');
    await context.sync();
    expect(result.values).toEqual([[2]]); // suspended: the value before
    result.load('values');
    await context.sync();
    expect(result.values).toEqual([[10]]);
  });
});

test('a sheet is copied beside another, with a name that is free', async () => {
  const { Excel, workbook } = await startRealOffice(typed([['x', '=A1&"y"']]));
  workbook.active.setColumnWidth(0, 120, 'user');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    context.workbook.worksheets.add('Last');
    sheet.copy('After', sheet);
    const copy = sheet.copy('End');
    copy.getRange('A1').values = [['z']];
    await context.sync();
  });
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Sheet1 (2)', 'Last', 'Sheet1 (3)']);
  await workbook.calculation.ready();
  const values = workbook.sheets.map((sheet) => [sheet.peek(0, 0).value, sheet.peek(0, 1).value]);
  expect(values).toEqual([
    ['x', 'xy'],
    ['x', 'xy'],
    [null, null],
    ['z', 'zy'],
  ]);
  expect(workbook.find('Sheet1 (2)')?.state.columnWidths.get(0)).toBe(120);
});
