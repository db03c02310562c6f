/** @jest-environment jsdom */
import { refreshFromRibbon } from '../../src/app/ribbonRefresh';
import { createExcelPort } from '../../src/host/excel/excelPort';
import { startRealOffice } from '../setup/realOffice';
import { tallBook } from './scorecardBook';

const NOON = (): Date => new Date(2026, 10, 22, 12, 0);

test('twenty thousand indicators: the first Refresh makes the settings sheet, too, in parts that fit', async () => {
  const book = tallBook(20_000);
  await startRealOffice(book);
  const parts: string[] = [];
  const port = createExcelPort();
  const outcome = await refreshFromRibbon(
    {
      ...port,
      apply: (plan) => port.apply(plan, { onPart: (part, of) => parts.push(`${part} of ${of}`) }),
    },
    NOON,
  );
  expect(outcome).toMatchObject({ kind: 'refreshed', cells: 60_002 });
  // Seventeen for the scorecard, as without a settings sheet, then the new sheet with its first rows, then the rest.
  expect(parts.at(-1)).toBe('26 of 26');
  const sheet = book.find('Scorecard settings');
  // Headings stand in row 4: the last indicator of both tables is in row 20,004.
  expect(sheet?.peek(20_003, 1).value).toBe('Timeliness of task 20000');
  expect(sheet?.peek(20_003, 15).value).toBe('Timeliness of task 20000');
  expect(sheet?.tables.map(({ name, area }) => [name, area.rows])).toEqual([
    ['ScorecardIndicators', 20_001],
    ['ScorecardPolicy', 16],
    ['ScorecardLastSeen', 20_001],
  ]);
});
