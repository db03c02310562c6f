/** @jest-environment jsdom */
import { refreshFromRibbon } from '../../src/app/ribbonRefresh';
import { createExcelPort } from '../../src/host/excel/excelPort';
import { startRealOffice } from '../setup/realOffice';
import { publishedBook, tallBook } from './scorecardBook';

const NOON = (): Date => new Date(2026, 10, 22, 12, 0);

test('fourteen indicators: two syncs, then one that finds nothing to do', async () => {
  const { core } = await startRealOffice(publishedBook());
  expect(await refreshFromRibbon(createExcelPort(), NOON)).toMatchObject({ kind: 'refreshed', cells: 34 });
  expect(core.counters.syncs).toBe(2);
  expect(await refreshFromRibbon(createExcelPort(), NOON)).toEqual({ kind: 'nothing' });
  expect(core.counters.syncs).toBe(3);
});

test('a thousand indicators: two syncs, and far below the 5 MB of Excel on the web', async () => {
  const book = tallBook(1000);
  const { core } = await startRealOffice(book);
  // A fill, a status and a variance each, and two headings.
  expect(await refreshFromRibbon(createExcelPort(), NOON)).toMatchObject({ kind: 'refreshed', cells: 3002 });
  expect(core.counters.syncs).toBe(2);
  expect(book.active.peek(1000, 4).value).toBe('Amber');
  // One row's figure changes: one row is written. Before the writes were gathered the first took 1,304,222 bytes.
  const before = core.counters.requestBytes;
  // Of it some ten thousand bytes are the words to choose from on the settings sheet, twenty thousand ask for sheets that may hold a key.
  expect(before).toBeLessThan(360_000);
  book.active.setInput(500, 3, '96 (170/177)', 'user');
  expect(await refreshFromRibbon(createExcelPort(), NOON)).toMatchObject({ kind: 'refreshed', cells: 3 });
  expect(core.counters.syncs).toBe(4);
  expect(core.counters.requestBytes - before).toBeLessThan(80_000);
});
