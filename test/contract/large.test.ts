/** @jest-environment jsdom */
import { refreshFromRibbon } from '../../src/app/ribbonRefresh';
import { createExcelPort } from '../../src/host/excel/excelPort';
import { Workbook } from '../../src/workbench/model/workbook';
import { gridOf } from '../fixtures/published';
import { startRealOffice } from '../setup/realOffice';
import { fillSheet } from './scorecardBook';

test('three hundred indicators are two syncs, too, and far below the 5 MB of Excel on the web', async () => {
  const book = new Workbook('Large.xlsx', 'Scorecard');
  const rows = Array.from(
    { length: 300 },
    (_, at) => `${at + 1}\tTimeliness of task ${at + 1}\t95%\t93.8 (167/178)`,
  );
  fillSheet(book.active, gridOf(['Ref\tIndicator\tTarget\tQ1', ...rows].join('\n')));
  const { core } = await startRealOffice(book);
  const outcome = await refreshFromRibbon(createExcelPort(), () => new Date(2026, 10, 22));
  // A fill, a status and a variance each, and two headings.
  expect(outcome).toEqual({ kind: 'refreshed', cells: 902, conflicts: 0 });
  expect(core.counters.syncs).toBe(2);
  expect(book.active.peek(300, 4).value).toBe('Amber');
  expect(core.counters.requestBytes).toBeLessThan(500_000);
  expect(core.counters.responseBytes).toBeLessThan(500_000);
}, 30_000);
