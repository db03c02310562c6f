/** @jest-environment jsdom */
import { startRealOffice } from '../../../setup/realOffice';
import { column, refusal, typed } from './support';

const ROWS = [
  ['Ref', 'Title', 'Cases'],
  ['4', 'Plans', '30'],
  ['9', 'Visits', '7'],
  ['2', 'plans kept', '100'],
];
const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();

test('methods of a null object are ignored, as Microsoft’s samples begin; loading it says that it is none', async () => {
  const { Excel, workbook } = await startRealOffice(typed(ROWS));
  const nothing = await Excel.run(async (context) => {
    const sample = context.workbook.worksheets.getItemOrNullObject('Sample');
    sample.delete();
    sample.getRange('A1:B2').clear();
    context.workbook.tables.getItemOrNullObject('Sales').delete();
    context.workbook.worksheets.add('Sample').getRange('A1').values = [['made']];
    await context.sync();
    const none = context.workbook.worksheets.getItemOrNullObject('None').getRange('A1').load('values');
    await context.sync();
    return none.isNullObject;
  });
  expect(nothing).toBe(true);
  expect(workbook.find('Sample')?.cell(0, 0).value).toBe('made');
});

test('setting a property of a null object is still refused', async () => {
  const { Excel } = await startRealOffice(typed(ROWS));
  const setting = Excel.run(async (context) => {
    context.workbook.worksheets.getItemOrNullObject('None').name = 'Other';
    await context.sync();
  });
  expect((await refusal(setting)).code).toBe('InvalidObjectPath');
});

test('rows added to a table of headings alone leave no blank row; further ones go below', async () => {
  const { Excel, workbook } = await startRealOffice(typed([['Date', 'Amount']]));
  await Excel.run(async (context) => {
    const table = sheetOf(context).tables.add('A1:B1', true);
    table.rows.add(undefined, [
      ['May', 5],
      ['June', 6],
    ]);
    await context.sync();
    table.rows.add(undefined, [['July', 7]]);
    await context.sync();
  });
  expect(column(workbook, 0, 5)).toEqual(['Date', 'May', 'June', 'July', null]);
  expect(workbook.active.tables[0]?.area).toMatchObject({ row: 0, rows: 4 });
});

test('a blank row that a table has of its own stays when rows are added', async () => {
  const { Excel, workbook } = await startRealOffice(typed([['Date', 'Amount'], [''], ['May', '5']]));
  await Excel.run(async (context) => {
    sheetOf(context)
      .tables.add('A1:B3', true)
      .rows.add(undefined, [['June', 6]]);
    await context.sync();
  });
  expect(column(workbook, 0, 4)).toEqual(['Date', null, 'May', 'June']);
});

test('one number format for several cells is spread, and an empty one is General', async () => {
  const { Excel, workbook } = await startRealOffice(typed(ROWS));
  const format = (row: number, at: number) => workbook.active.cell(row, at).format.numberFormat;
  await Excel.run(async (context) => {
    sheetOf(context).getRange('A2:C3').numberFormat = [['0.00']];
    await context.sync();
  });
  expect([format(1, 0), format(2, 2), format(3, 0)]).toEqual(['0.00', '0.00', 'General']);
  await Excel.run(async (context) => {
    sheetOf(context).getRange('A2').numberFormat = [['']];
    await context.sync();
  });
  expect([format(1, 0), format(1, 1)]).toEqual(['General', '0.00']);
});

test('rows of values that are not the range’s are refused, and so is no value at all', async () => {
  const { Excel } = await startRealOffice(typed(ROWS));
  const set = (values: unknown) =>
    refusal(
      Excel.run(async (context) => {
        sheetOf(context).getRange('A2:C3').values = values as never;
        await context.sync();
      }),
    );
  expect((await set(null)).code).toBe('InvalidArgument');
  expect((await set([['one']])).code).toBe('InvalidArgument');
});

test.each([
  ['rebeccapurple', '#663399'],
  ['DarkOrange', '#FF8C00'],
  ['FFA500', '#FFA500'],
  ['#ffa500', '#FFA500'],
])('the colour %s is %s', async (given, kept) => {
  const { Excel, workbook } = await startRealOffice(typed(ROWS));
  await Excel.run(async (context) => {
    sheetOf(context).getRange('A1').format.fill.color = given;
    await context.sync();
  });
  expect(workbook.active.cell(0, 0).format.fill).toBe(kept);
});

test('no colour at all is refused', async () => {
  const { Excel } = await startRealOffice(typed(ROWS));
  const colouring = Excel.run(async (context) => {
    sheetOf(context).getRange('A1').format.fill.color = 'colourless';
    await context.sync();
  });
  expect((await refusal(colouring)).code).toBe('InvalidArgument');
});

async function watched() {
  const { Excel, workbook } = await startRealOffice(typed(ROWS));
  const seen: string[] = [];
  const name = (id: string): string => workbook.find(id)?.name ?? 'gone';
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(async ({ worksheetId }) => void seen.push(`added ${name(worksheetId)}`));
    worksheets.onActivated.add(async ({ worksheetId }) => void seen.push(`activated ${name(worksheetId)}`));
    worksheets.onDeactivated.add(async ({ worksheetId }) => void seen.push(`left ${name(worksheetId)}`));
    worksheets.onDeleted.add(async () => void seen.push('deleted'));
    await context.sync();
  });
  return { Excel, seen };
}

test('in one request events come in the order of the calls: added, then activated', async () => {
  const { Excel, seen } = await watched();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('New').activate();
    await context.sync();
  });
  expect(seen).toEqual(['added New', 'left Sheet1', 'activated New']);
});

test('deleting the active sheet activates another, and says so', async () => {
  const { Excel, seen } = await watched();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('New').activate();
    await context.sync();
    seen.length = 0;
    context.workbook.worksheets.getItem('New').delete();
    await context.sync();
  });
  expect(seen).toEqual(['left gone', 'deleted', 'activated Sheet1']);
});

test('a change by inserting or deleting says which way the cells went, another does not', async () => {
  const { Excel } = await startRealOffice(typed(ROWS));
  const seen: unknown[] = [];
  await Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.onChanged.add(async ({ changeType, changeDirectionState }) => {
      seen.push([changeType, changeDirectionState]);
    });
    await context.sync();
    for (const change of [
      () => sheet.getRange('2:2').insert('Down'),
      () => sheet.getRange('B:B').delete('Left'),
      () => sheet.getRange('A2').insert('Right'),
      () => sheet.getRange('A2').delete('Up'),
    ]) {
      change();
      await context.sync();
    }
    sheet.getRange('A1').values = [['x']];
    await context.sync();
  });
  expect(seen).toEqual([
    ['RowInserted', { insertShiftDirection: 'Down' }],
    ['ColumnDeleted', { deleteShiftDirection: 'Left' }],
    ['CellInserted', { insertShiftDirection: 'Right' }],
    ['CellDeleted', { deleteShiftDirection: 'Up' }],
    ['RangeEdited', undefined],
  ]);
});

test('find gives the first cell with a text, without regard to case unless asked, or none', async () => {
  const { Excel } = await startRealOffice(typed(ROWS));
  const found = await Excel.run(async (context) => {
    const cells = sheetOf(context).getRange('A1:C4');
    const first = cells.find('PLANS', {}).load('address');
    const whole = cells.find('plans kept', { completeMatch: true }).load('address');
    const last = cells.find('plans', { searchDirection: 'Backwards' }).load('address');
    const none = cells.findOrNullObject('PLANS', { matchCase: true }).load('address');
    const all = sheetOf(context).findAll('plans', {}).load('address');
    await context.sync();
    return [first.address, whole.address, last.address, none.isNullObject, all.address];
  });
  expect(found).toEqual(['Sheet1!B2', 'Sheet1!B4', 'Sheet1!B4', true, 'Sheet1!B2,Sheet1!B4']);
  const failing = Excel.run(async (context) => {
    sheetOf(context).getRange('A1:C4').find('nowhere', {});
    await context.sync();
  });
  expect((await refusal(failing)).code).toBe('ItemNotFound');
});

test('tables and ranges are sorted by columns: numbers before texts, blanks last', async () => {
  const { Excel, workbook } = await startRealOffice(typed([...ROWS, ['x', '', '']]));
  await Excel.run(async (context) => {
    const table = sheetOf(context).tables.add('A1:C5', true);
    table.sort.apply([{ key: 2, ascending: false }]);
    await context.sync();
  });
  expect(column(workbook, 0, 5)).toEqual(['Ref', 2, 4, 9, 'x']);
  await Excel.run(async (context) => {
    sheetOf(context)
      .getRange('A1:C5')
      .sort.apply([{ key: 0, ascending: true }], false, true);
    await context.sync();
  });
  expect(column(workbook, 0, 5)).toEqual(['Ref', 2, 4, 9, 'x']);
  expect(column(workbook, 2, 5)).toEqual(['Cases', 100, 30, 7, null]);
});

test('a table’s column is filtered by values or a condition, and cleared', async () => {
  const { Excel, workbook } = await startRealOffice(typed(ROWS));
  const hidden = () => [1, 2, 3].filter((row) => workbook.active.isRowHidden(row));
  const filter = (change: (filter: Excel.Filter) => void) =>
    Excel.run(async (context) => {
      const table = sheetOf(context).tables.getItem('Table1');
      change(table.columns.getItem('Cases').filter);
      await context.sync();
    });
  await Excel.run(async (context) => {
    sheetOf(context).tables.add('A1:C4', true);
    await context.sync();
  });
  await filter((each) => each.applyValuesFilter(['30']));
  expect(hidden()).toEqual([2, 3]);
  await filter((each) => each.applyCustomFilter('>=30'));
  expect(hidden()).toEqual([2]);
  await filter((each) => each.clear());
  expect(hidden()).toEqual([]);
});

test('there are no comments, and their count says so', async () => {
  const { Excel } = await startRealOffice(typed(ROWS));
  const counts = await Excel.run(async (context) => {
    const all = context.workbook.comments.getCount();
    const here = sheetOf(context).comments.getCount();
    const items = context.workbook.comments.load('items');
    await context.sync();
    return [all.value, here.value, items.items.length];
  });
  expect(counts).toEqual([0, 0, 0]);
});
