/** @jest-environment jsdom */
import { areaAt } from '../../../../src/domain/grid/area';
import { startRealOffice } from '../../../setup/realOffice';
import { refusal, typed } from './support';

/** Writes one cell through the library. */
function write(excel: typeof Excel, address: string, value: string): Promise<void> {
  return excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).values = [[value]];
    await context.sync();
  });
}

test('locked cells of a protected sheet are refused in Excel’s words; unlocked ones are written', async () => {
  const book = typed([['locked', 'open']]);
  book.active.setFormat(areaAt(0, 1), { locked: false }, 'user');
  const { Excel } = await startRealOffice(book);
  await Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getActiveWorksheet();
    protection.protect({ allowFormatColumns: true });
    protection.load('protected,options');
    const locked = context.workbook.worksheets
      .getActiveWorksheet()
      .getRange('A1:B1')
      .load('format/protection/locked');
    await context.sync();
    expect(protection.protected).toBe(true);
    expect(protection.options).toMatchObject({ allowFormatColumns: true, allowFormatCells: false });
    expect(locked.format.protection.locked).toBeNull();
  });
  const refused = { code: 'AccessDenied', message: 'You cannot perform the requested operation.' };
  await expect(refusal(write(Excel, 'A1', 'x'))).resolves.toEqual(refused);
  await write(Excel, 'B1', 'x');
  expect(book.active.cell(0, 1).value).toBe('x');
  const fill = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('B1').format.fill.color = '#FF0000';
    await context.sync();
  });
  await expect(refusal(fill)).resolves.toEqual(refused);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().protection.unprotect();
    await context.sync();
  });
  await write(Excel, 'A1', 'free');
  expect(book.active.cell(0, 0).value).toBe('free');
});

test('while a cell is edited neither reads nor writes are taken', async () => {
  const { Excel, core } = await startRealOffice(typed([['a']]));
  core.faults.editMode = true;
  await expect(refusal(write(Excel, 'A1', 'x'))).resolves.toMatchObject({
    code: 'InvalidOperationInCellEditMode',
  });
  core.faults.editMode = false;
  await write(Excel, 'A1', 'x');
  expect(core.workbook.active.cell(0, 0).value).toBe('x');
});

test('requests and answers over the limit are refused', async () => {
  const { Excel, core } = await startRealOffice(typed([['x'.repeat(3000)]]));
  core.faults.payloadLimitBytes = 2000;
  const long = write(Excel, 'A1', 'y'.repeat(2000));
  await expect(refusal(long)).resolves.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  const read = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
    await context.sync();
  });
  await expect(refusal(read)).resolves.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
});

test('a request can fail midway, and a co-author can come between', async () => {
  const book = typed([['a', 'b']]);
  const { Excel, core } = await startRealOffice(book);
  core.faults.beforeNextWrite = () => book.active.setInput(0, 1, 'theirs', 'coauthor');
  const seen = await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange('B1').load('values');
    await context.sync();
    const before: unknown = cell.values[0]?.[0];
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['mine']];
    cell.load('values');
    await context.sync();
    return [before, cell.values[0]?.[0]];
  });
  expect(seen).toEqual(['b', 'theirs']);
  core.faults.failAfterActions = 2;
  await expect(refusal(write(Excel, 'A1', 'never'))).resolves.toMatchObject({ code: 'GeneralException' });
  expect(book.active.cell(0, 0).value).toBe('mine');
});

test('selecting fails while another workbook has the focus', async () => {
  const { Excel, core } = await startRealOffice(typed([]));
  core.faults.focusElsewhere = true;
  const select = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').select();
    await context.sync();
  });
  await expect(refusal(select)).resolves.toMatchObject({ code: 'InactiveWorkbook' });
});

test('a request that is never answered stays open', async () => {
  const { Excel, core } = await startRealOffice(typed([]));
  core.faults.neverAnswer = true;
  const late = new Promise((resolve) => setTimeout(() => resolve('nothing yet'), 30));
  await expect(Promise.race([write(Excel, 'A1', 'x'), late])).resolves.toBe('nothing yet');
});

test('a member that is not modelled is named, never answered', async () => {
  const { Excel } = await startRealOffice(typed([]));
  const ask = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().shapes.load('items/name');
    await context.sync();
  });
  await expect(refusal(ask)).resolves.toEqual({
    code: 'NotImplemented',
    message: 'The workbench does not model Worksheet.shapes.',
  });
});

test('the library’s own rules hold: nothing is read before it is loaded', async () => {
  const { Excel, core } = await startRealOffice(typed([]));
  const read = Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    await context.sync();
    return cell.values;
  });
  await expect(refusal(read)).resolves.toMatchObject({ code: 'PropertyNotLoaded' });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(core.trackedObjects).toBe(0);
});
