import { buildReport } from '../../../src/report/templates';
import { withHistory } from '../../../src/domain/overTime/history';
import { judgedOf, scorecardOf, type RowOfPeriods } from '../../fixtures/anyPeriods';

const QUARTERS = ['Q1', 'Q2', 'Q3'];
const rows: readonly RowOfPeriods[] = [
  {
    title: 'Reviews on time',
    target: '95%',
    figures: ['93.8 (167/178)', '86.7 (157/181)', '70.9 (134/189)'],
  },
  { title: 'Health checks', target: '95%', figures: ['93.6 (102/109)', '91.7 (100/109)', '94.9 (111/117)'] },
  {
    title: '% of CLA with 3 or more placements',
    target: 'Q1 - 2.5% Q2 - 5% Q3 - 7.5% Q4 - 10%',
    figures: ['1.1 (2/187)', '2.1 (4/191)', '8.3 (16/192)'],
    direction: 'lower',
    accumulation: 'year-to-date',
  },
];

const sheet = (year: string, of: readonly RowOfPeriods[]) =>
  scorecardOf(
    { year, yearStart: 3 },
    QUARTERS.map((quarter) => `${quarter} ${year}`),
    of,
  );

function travel(others: Parameters<typeof withHistory>[1]) {
  const judged = withHistory(judgedOf(sheet('2022-23', rows), rows, 'Q3'), others);
  const { table } = buildReport(judged, { template: 'full', columns: ['title', 'travel'] });
  return {
    heading: table.columns[1]?.heading,
    cells: table.rows.map(({ cells }) => cells[1]?.text),
    notes: table.notes,
  };
}

test('on request a column says how each moved, in words with cases, and what may be chance', () => {
  expect(travel([])).toEqual({
    heading: 'Travel to Q3',
    cells: [
      'Worsened by 15.8 points (about 30 reviews)',
      'Improved by 3.1 points (about 4 cases) [note 1]',
      'Not compared [note 2]',
    ],
    notes: [
      '[note 1] A change of this size may be chance.',
      '[note 2] A year-to-date figure counts from April: it is not compared with the quarter before.',
    ],
  });
});

test('a year-to-date figure is compared with the same quarter of last year’s sheet', () => {
  const [, , placements] = rows;
  if (!placements) throw new Error('No row');
  const last = {
    ...sheet('2021-22', [{ ...placements, figures: ['1.0 (2/200)', '2.0 (4/200)', '4.0 (8/200)'] }]),
    sheet: 'Last',
  };
  // 16/192 is 8.33%, 8/200 is 4%: 4.3 points, and of today's 192 children 16 − 7.68.
  expect(travel([last]).cells[2]).toBe('Worsened by 4.3 points (about 8 cases) since Q3 2021-22 [note 1]');
});
