/** @jest-environment jsdom */
import { Workbook } from '../../../../src/workbench/model/workbook';
import { startRealOffice } from '../../../setup/realOffice';

/** A workbook whose first sheet holds these inputs, typed. */
function typed(rows: readonly (readonly string[])[]): Workbook {
  const book = new Workbook('Scorecard.xlsx');
  book.transact('user', 'Set up', () => {
    rows.forEach((row, r) => row.forEach((text, c) => book.active.setInput(r, c, text, 'user')));
  });
  return book;
}

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
