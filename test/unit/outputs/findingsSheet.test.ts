import { planFindingsSheet } from '../../../src/outputs/findingsSheet';
import type { FindingRow } from '../../../src/report/findingRows';
import { applyPlan, sheetOf } from '../../setup/applyPlan';

const row = (cell: string, says: string): FindingRow => ({
  severity: 'Wrong',
  title: 'Percentage does not match its ratio',
  sheet: 'Scorecard',
  cell,
  ref: '9',
  indicator: 'Dental checks',
  period: 'Q2',
  says,
  now: '89.9 (94/109)',
  fix: '',
  state: 'Open',
  reason: '',
  by: '',
  on: '',
  check: 'ratio-mismatch',
});
const TWO = [row('J10', '=first'), row('K10', 'second')];
const written = () => applyPlan(planFindingsSheet(TWO, null, ['Scorecard']), 'Scorecard findings', null);

test('a new sheet holds one table; no text can become a formula', () => {
  const sheet = written();
  expect(sheet.tables).toEqual([
    { name: 'ScorecardFindings', area: { row: 0, column: 0, rows: 3, columns: 15 } },
  ]);
  expect(sheet.grid.cells[0]?.[0]?.value).toBe('Severity');
  expect(sheet.grid.cells[1]?.[7]?.value).toBe(' =first');
});

test('the same list again changes nothing; a shorter one empties the rows it no longer needs', () => {
  const sheet = written();
  expect(planFindingsSheet(TWO, sheet, ['Scorecard findings']).edits).toEqual([]);
  const { edits } = planFindingsSheet(TWO.slice(0, 1), sheet, ['Scorecard findings']);
  const values = edits.filter((edit) => edit.kind === 'value');
  expect(values.every(({ address, to }) => /^[A-O]3$/.test(address) && to === '')).toBe(true);
  expect(edits).toContainEqual({
    kind: 'table',
    sheet: 'Scorecard findings',
    name: 'ScorecardFindings',
    address: 'A1:O2',
    create: false,
  });
});

test('a sheet someone has written on beside the list is left alone, and said to be', () => {
  const sheet = written();
  const cells = sheet.grid.cells.map((line, index) =>
    index === 1 ? [...line, { value: 'ask Jo', formula: null, numberFormat: 'General', error: false }] : line,
  );
  const plan = planFindingsSheet([], { ...sheet, grid: { ...sheet.grid, cells } }, ['Scorecard findings']);
  expect(plan.edits).toEqual([]);
  expect(plan.blocked).toContain('“Scorecard findings” holds more than the list of findings');
});

test('a sheet of that name without our table is someone else’s', () => {
  expect(sheetOf('Scorecard findings', [['mine']]).tables).toEqual([]);
  const { edits } = planFindingsSheet(TWO, null, ['Scorecard', 'scorecard findings']);
  expect(edits[0]).toEqual({ kind: 'add-sheet', sheet: 'Scorecard findings 2' });
});
