/** @jest-environment jsdom */
import { areaAt } from '../../../../src/domain/grid/area';
import { startRealOffice } from '../../../setup/realOffice';
import { typed } from './support';

function soon(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

test('onChanged tells who changed which cells, and how', async () => {
  const book = typed([
    ['1', '2'],
    ['=A1*2', ''],
  ]);
  const { Excel } = await startRealOffice(book);
  const events: Excel.WorksheetChangedEventArgs[] = [];
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(async (event) => void events.push(event));
    await context.sync();
    return added;
  });
  book.active.setInput(0, 0, '5', 'user');
  book.active.setInput(0, 1, '6', 'coauthor');
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1').values = [[7, 8]];
    await context.sync();
  });
  book.active.insertRows(0, 1, 'user');
  await soon();
  const told = events.map(({ address, source, changeType, triggerSource }) => [
    address,
    source,
    changeType,
    triggerSource,
  ]);
  expect(told).toEqual([
    ['A1', 'Local', 'RangeEdited', 'Unknown'],
    ['B1', 'Remote', 'RangeEdited', 'Unknown'],
    ['A1:B1', 'Local', 'RangeEdited', 'ThisLocalAddin'],
    ['1:1', 'Local', 'RowInserted', 'Unknown'],
  ]);
  expect(events[0]?.details).toEqual({
    valueBefore: 1,
    valueAfter: 5,
    valueTypeBefore: 'Double',
    valueTypeAfter: 'Double',
  });
  expect(events[2]?.details).toBeUndefined();
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  book.active.setInput(0, 0, '9', 'user');
  await soon();
  expect(events).toHaveLength(4);
});

test('selection, activation, added, deleted and renamed sheets raise events', async () => {
  const book = typed([['1']]);
  const { Excel } = await startRealOffice(book);
  const seen: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onSelectionChanged.add(async ({ address }) => void seen.push(`selected ${address}`));
    worksheets.onActivated.add(async () => void seen.push('activated'));
    worksheets.onAdded.add(async ({ source }) => void seen.push(`added ${source}`));
    worksheets.onDeleted.add(async () => void seen.push('deleted'));
    await context.sync();
  });
  book.select(book.active, areaAt(1, 1, 2, 2));
  const other = book.addSheet('Other');
  book.activate(other);
  book.removeSheet(other);
  await soon();
  expect(seen).toEqual(['selected B2:C3', 'added Local', 'activated', 'deleted', 'activated']);
});

test('a ribbon button runs the function given to Office.actions.associate, until it says it is done', async () => {
  const { Office, runCommand } = await startRealOffice(typed([]));
  const ran: string[] = [];
  Office.actions.associate('refresh', (event: Office.AddinCommands.Event) => {
    ran.push(event.source.id);
    event.completed();
  });
  await runCommand('refresh');
  expect(ran).toEqual(['refresh']);
});
