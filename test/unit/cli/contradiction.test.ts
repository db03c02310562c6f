import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { summariseWorkbook } from '../../../src/cli/batch/summary';
import { rawWorkbook, rowsXml } from '../../setup/rawWorkbook';

test('rows that the sheet’s own statuses contradict have no status, and wait for an answer', async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'scorecard-doubt-')), 'waste.xlsx');
  const rows = rowsXml([
    ['Ref', 'Indicator', 'Good is', 'Target', 'Q1 2025/26', 'Q2 2025/26', 'Status'],
    ['W1', '% of bins collected on time', 'High', '90%', '91.0%', '84.0%', 'Green'],
    ['W2', '% of waste recycled', 'High', '50%', '51.0%', '44.0%', 'Green'],
    ['W3', '% of streets clean', 'High', '95%', '96.0%', '97.0%', 'Green'],
    ['W4', '% of graffiti removed in a day', 'High', '80%', '81.0%', '60.0%', 'Amber'],
  ]);
  writeFileSync(file, await rawWorkbook({ sheets: [{ name: 'Waste', rows }] }));
  const { json } = await summariseWorkbook(file, { period: null, sheet: null });
  expect(json).toMatchObject({
    indicators: [
      { judged: { rag: null, notRatedBecause: 'to-be-confirmed' } },
      { judged: { rag: null, notRatedBecause: 'to-be-confirmed' } },
      { judged: { rag: 'green', notRatedBecause: null } },
      { judged: { rag: null, notRatedBecause: 'to-be-confirmed' } },
    ],
  });
});
