/** @jest-environment jsdom */
import { areaAt } from '../../src/domain/grid/area';
import { refreshFromRibbon } from '../../src/app/ribbonRefresh';
import { createExcelPort } from '../../src/host/excel/excelPort';
import { browserTimer } from '../../src/host/excel/timeLimit';
import type { ApplyReport } from '../../src/host/port';
import { startRealOffice } from '../setup/realOffice';
import { tallBook } from './scorecardBook';

const NOON = (): Date => new Date(2026, 10, 22, 12, 0);

test('twenty thousand indicators: seven syncs, each within the limit, and Restore gives all of it back', async () => {
  const book = tallBook(20_000);
  // What stands where the new columns will: letters that Restore has to bring back, and nothing else.
  book.active.setFormat(areaAt(1, 4, 20_000, 2), { italic: true }, 'user');
  const { core } = await startRealOffice(book);
  const parts: string[] = [];
  const reports: ApplyReport[] = [];
  // No time limit that a busy machine could reach: how long an answer may take is tested with a clock turned by hand.
  const port = createExcelPort({ milliseconds: 3_600_000, timer: browserTimer });
  const kept: typeof port = {
    ...port,
    apply: async (plan) => {
      const report = await port.apply(plan, { onPart: (part, of) => parts.push(`${part} of ${of}`) });
      reports.push(report);
      return report;
    },
  };
  expect(await refreshFromRibbon(kept, NOON)).toMatchObject({ kind: 'refreshed', cells: 60_002 });
  // 80,004 cells are too many for one answer: one refused, one that asks where the cells lie, two of half the rows each.
  // One looks how the new columns look, for Restore; one writes them; one makes the settings sheet.
  expect(core.counters.syncs).toBe(7);
  expect(parts).toEqual(['1 of 2', '2 of 2']);
  expect(book.active.peek(20_000, 4).value).toBe('Amber');
  const sheet = book.find('Scorecard settings');
  // Headings stand in row 4: the last indicator of both tables is in row 20,004.
  expect(sheet?.peek(20_003, 1).value).toBe('Timeliness of task 20000');
  expect(sheet?.peek(20_003, 15).value).toBe('Timeliness of task 20000');
  expect(sheet?.tables.map(({ name, area }) => [name, area.rows])).toEqual([
    ['ScorecardIndicators', 20_001],
    ['ScorecardPolicy', 16],
    ['ScorecardLastSeen', 20_001],
  ]);

  const point = reports[0]?.restore;
  if (!point) throw new Error('nothing to restore');
  const report = await port.restore(point);
  expect(report.kept).toEqual([]);
  expect(book.find('Scorecard settings')).toBeNull();
  for (const row of [0, 1, 500, 20_000])
    expect([book.active.peek(row, 4).value ?? '', book.active.peek(row, 5).value ?? '']).toEqual(['', '']);
  expect(book.active.peek(20_000, 4).format).toMatchObject({
    italic: true,
    fill: null,
    horizontal: 'General',
  });
  expect(book.active.peek(20_000, 3).format.fill).toBeNull();
});
