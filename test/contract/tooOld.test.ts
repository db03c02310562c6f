/** @jest-environment jsdom */
import { createExcelPort } from '../../src/host/excel/excelPort';
import { startRealOffice } from '../setup/realOffice';
import { publishedBook } from './scorecardBook';

test('an Excel without ExcelApi 1.9 is told apart before anything is asked of it', async () => {
  const { core } = await startRealOffice(publishedBook(), { ExcelApi: '1.8', AddinCommands: '1.1' });
  const read = createExcelPort().read({ sheets: [{ ref: { kind: 'active' }, fills: true }] });
  await expect(read).rejects.toMatchObject({ code: 'too-old' });
  expect(core.counters.syncs).toBe(0);
});
