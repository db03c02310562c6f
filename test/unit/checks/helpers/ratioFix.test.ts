import type { Settings } from '../../../../src/domain/settings/settings';
import { runChecks } from '../../../../src/checks/runChecks';
import { planFixes } from '../../../../src/app/refresh/fixes';
import type { Grid } from '../../../../src/domain/grid/grid';
import { gridCell } from '../../../fixtures/published';
import { gridOfRows } from '../../../fixtures/strangers/rows';
import { contextOf } from '../runExample';

const NONE: Settings | null = null;
/** The edits of the ratio checks' fixes: cell, what is written, the number format it changes. */
function edits(grid: Grid): readonly (readonly [string, string | number, string | null])[] {
  const { findings } = runChecks(contextOf(grid, 'Latest', NONE));
  const fixes = findings.flatMap(({ id, fix }) => (fix && id.startsWith('ratio-') ? [fix] : []));
  return planFixes(grid, fixes).map(({ address, to, numberFormat }) => [address, to, numberFormat ?? null]);
}

const HEAD = 'Ref | Measure | Num | Den | Value | Target';
const sheet = (...rows: string[]): Grid =>
  gridOfRows([
    HEAD,
    '1 | % of reviews on time | 45 | 50 | 90.0 | 95',
    '2 | % of visits on time | 30 | 40 | 75.0 | 90',
    ...rows,
  ]);

test('a percentage in a cell of its own is mended as a number, never as a text with its ratio', () => {
  // 33 of 48 is 68.75.
  expect(edits(sheet('3 | % of plans on time | 33 | 48 | 86.8 | 90'))).toEqual([['E4', 68.8, null]]);
});

test('under a format of per cent it is written as the share it is', () => {
  const grid = sheet('3 | % of plans on time | 33 | 48 | 86.8 | 90');
  const percent = { ...grid, cells: grid.cells.map((row) => [...row]) };
  for (const [at, share] of [0.9, 0.75, 0.86813].entries()) {
    const row = percent.cells[at + 1];
    if (row) row[4] = gridCell(share, '0.0%');
  }
  // Its cell holds more decimals than it shows.
  expect(edits(percent)).toEqual([['E4', 0.688, null]]);
});

test('beside “33/48” in one cell too', () => {
  const grid = gridOfRows([
    'Ref | Measure | Value | n/N | Target',
    '1 | % of reviews on time | 90.0 | 45/50 | 95',
    '2 | % of visits on time | 75.0 | 30/40 | 90',
    '3 | % of plans on time | 86.8 | 33/48 | 90',
  ]);
  expect(edits(grid)).toEqual([['C4', 68.8, null]]);
});
