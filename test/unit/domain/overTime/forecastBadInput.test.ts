import { forecastOf } from '../../../../src/domain/overTime/forecast';
import { formatDecimal } from '../../../../src/domain/values/exact';
import { judgedOf, scorecardOf, type RowOfPeriods } from '../../../fixtures/anyPeriods';

const YEAR = { year: '2022-23', yearStart: 3 };
const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => `${quarter} 2022-23`);
const LAST = ['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => `${quarter} 2021-22`);
const MONTHS = ['Apr-22', 'May-22', 'Jun-22', 'Jul-22'];

/** "straight-line 40, carried-on 40: met", or why nothing is said. */
function told(row: RowOfPeriods, headings: readonly string[], period: string): string {
  const judged = judgedOf(scorecardOf(YEAR, headings, [row]), [row], period);
  const [entry] = judged.indicators;
  if (!entry) throw new Error('No indicator');
  const found = forecastOf(entry, judged);
  if (found.kind === 'none') return found.because;
  const said = found.projections.map(({ method, value }) => `${method} ${formatDecimal(value, 1)}`);
  return `${said.join(', ')}: ${found.outlook}`;
}

const TOTAL = {
  title: 'Number of carers approved',
  target: '40 by March',
  accumulation: 'year-to-date',
} as const;
const WAITING = { title: 'Number of children waiting', direction: 'lower' } as const;
const SHARE = { title: '% on time', target: '90%' } as const;
const FALLING = 'Q1 - 40 Q2 - 36 Q3 - 33 Q4 - 30';

test.each<[string, RowOfPeriods, string]>([
  // A running total cannot come down to a target that does.
  [
    'falls',
    { ...TOTAL, target: 'Q1 - 10 Q2 - 8 Q3 - 6 Q4 - 4', figures: ['3', '5', '', ''] },
    'target-falls',
  ],
  [
    'falls at the end',
    { ...TOTAL, target: 'Q1 - 5 Q2 - 10 Q3 - 12 Q4 - 4', figures: ['3', '5', '8', ''] },
    'target-falls',
  ],
  // It dips and ends higher: 9 × 4 ÷ 3 = 12, and 9 + 3 = 12.
  [
    'dips on its way up',
    { ...TOTAL, target: 'Q1 - 5 Q2 - 4 Q3 - 6 Q4 - 8', figures: ['3', '6', '9', ''] },
    'straight-line 12.0, carried-on 12.0: met',
  ],
  // 39 to 34 is 2.5 a quarter: 31.5, over 30.
  [
    'falls, and the figure too slowly',
    { ...WAITING, target: FALLING, figures: ['39', '36', '34', ''] },
    'carried-on 34.0, straight-line 31.5: missed',
  ],
  // 39 to 29 is 5 a quarter: 24.
  [
    'falls, and the figure below it',
    { ...WAITING, target: FALLING, figures: ['39', '34', '29', ''] },
    'carried-on 29.0, straight-line 24.0: met',
  ],
])('a target that %s', (_, row, expected) => {
  const period = row.figures[2] === '' ? 'Q2' : 'Q3';
  expect(told(row, QUARTERS, period)).toBe(expected);
});

test.each<[string, RowOfPeriods, string]>([
  ['a total that begins below nought', { ...TOTAL, figures: ['-5', '2', '4', ''] }, 'negative'],
  ['a total that ends below nought', { ...TOTAL, figures: ['5', '3', '-2', ''] }, 'negative'],
  ['a total below nought throughout', { ...TOTAL, figures: ['-9', '-8', '-5', ''] }, 'negative'],
  // One up a quarter: nought at Q4.
  [
    'a gap that closes',
    { title: 'Gap to England', target: '0', figures: ['-3', '-2', '-1', ''] },
    'carried-on -1.0, straight-line 0.0: at-risk',
  ],
  // 2 to -1 is 1.5 a quarter down: -2.5. It has been below nought, so it may go on there.
  [
    'a gap that goes below',
    { ...WAITING, title: 'Gap to England', target: '0', figures: ['2', '1', '-1', ''] },
    'carried-on -1.0, straight-line -2.5: met',
  ],
])('%s', (_, row, expected) => {
  expect(told(row, QUARTERS, 'Q3')).toBe(expected);
});

test.each<[string, RowOfPeriods, readonly string[], string]>([
  ['this year’s total falls at Q2', { ...TOTAL, figures: ['20', '15', '16', ''] }, QUARTERS, 'restated'],
  ['this year’s total falls at Q3', { ...TOTAL, figures: ['10', '20', '18', ''] }, QUARTERS, 'restated'],
  // 27 × 4 ÷ 3 = 36; 27 + 7 = 34: last year, which fell at Q3, is not followed.
  [
    'last year’s total fell',
    { ...TOTAL, figures: ['8', '18', '16', '32', '10', '20', '27', ''] },
    [...LAST, ...QUARTERS],
    'straight-line 36.0, carried-on 34.0: missed',
  ],
  [
    'last year’s total began below nought',
    { ...TOTAL, figures: ['-8', '18', '20', '32', '10', '20', '27', ''] },
    [...LAST, ...QUARTERS],
    'straight-line 36.0, carried-on 34.0: missed',
  ],
  // 85 stays; six points more, as from 74 to 80; 75 to 85 is 5 a quarter.
  [
    'last year told percentages alone',
    { ...SHARE, figures: ['70', '72', '74', '80', '75.0 (75/100)', '80.0 (80/100)', '85.0 (85/100)', ''] },
    [...LAST, ...QUARTERS],
    'carried-on 85.0, as-last-year 91.0, straight-line 90.0: at-risk',
  ],
])('restated: %s', (_, row, headings, expected) => {
  expect(told(row, headings, headings.length > 4 ? 'Q3 2022-23' : 'Q3')).toBe(expected);
});

const CASES = ['80.0 (80/100)', '85.0 (85/100)', '90.0 (90/100)'];
test.each<[string, RowOfPeriods, string]>([
  ['throughout', { ...SHARE, figures: ['80.0', '85.0', '90.0', ''] }, 'no-cases'],
  ['in the first quarter', { ...SHARE, figures: ['80.0', ...CASES.slice(1), ''] }, 'no-cases'],
  ['in the latest quarter', { ...SHARE, figures: [...CASES.slice(0, 2), '90.0', ''] }, 'no-cases'],
  [
    'so far',
    {
      ...SHARE,
      target: 'Q1 - 10% Q2 - 20% Q3 - 30% Q4 - 40%',
      accumulation: 'year-to-date',
      figures: ['10%', '20%', '30%', ''],
    },
    'no-cases',
  ],
  // With them: 90, and 5 a quarter more.
  ['in none', { ...SHARE, figures: [...CASES, ''] }, 'carried-on 90.0, straight-line 95.0: met'],
])('a percentage without its cases %s', (_, row, expected) => {
  expect(told(row, QUARTERS, 'Q3')).toBe(expected);
});

test.each<[string, RowOfPeriods, string, string]>([
  // 15 × 12 ÷ 3 = 60; 10 in two months is 5 a month, nine times: 45 more.
  [
    'one of a total',
    { ...TOTAL, target: '60 by March', figures: ['5', '', '15', ''] },
    'Jun 2022',
    'straight-line 60.0, carried-on 60.0: met',
  ],
  // 24 × 12 ÷ 4 = 72; 18 in three months is 6 a month, eight times: 48 more.
  [
    'two of a total',
    { ...TOTAL, target: '73 by March', figures: ['6', '', '', '24'] },
    'Jul 2022',
    'straight-line 72.0, carried-on 72.0: missed',
  ],
  ['the latest', { ...TOTAL, target: '60 by March', figures: ['5', '10', '', ''] }, 'Jun 2022', 'no-figure'],
  ['all but one', { ...TOTAL, target: '60 by March', figures: ['', '', '15', ''] }, 'Jun 2022', 'one-period'],
  // What each month adds to the year is not known of May.
  [
    'one of what is added up',
    { title: 'Number of carers approved', target: '60 by March', figures: ['5', '', '5', ''] },
    'Jun 2022',
    'no-figure',
  ],
])('months with a gap: %s', (_, row, period, expected) => {
  expect(told(row, MONTHS, period)).toBe(expected);
});

const EACH = { title: 'Number of carers approved', target: '40 by March' } as const;
test.each<[string, RowOfPeriods, string]>([
  // 10 + 12 + 9 = 31: × 4 ÷ 3 = 41.3; and 9 more, 40.
  [
    'of each quarter’s own',
    { ...EACH, figures: ['10', '12', '9', ''] },
    'straight-line 41.3, carried-on 40.0: met',
  ],
  [
    'as a limit',
    { ...EACH, direction: 'lower', figures: ['10', '12', '9', ''] },
    'straight-line 41.3, carried-on 40.0: at-risk',
  ],
  // 14 + 14 + 13 = 41 is over already: 54.7, 54.
  [
    'as a limit that is exceeded',
    { ...EACH, direction: 'lower', figures: ['14', '14', '13', ''] },
    'straight-line 54.7, carried-on 54.0: missed',
  ],
  // 30 × 4 ÷ 3; 30 + 10.
  [
    'of a running total',
    { ...TOTAL, figures: ['10', '20', '30', ''] },
    'straight-line 40.0, carried-on 40.0: met',
  ],
  ['that does not say so', { ...TOTAL, target: '40', figures: ['10', '20', '30', ''] }, 'to-be-confirmed'],
])('a target for the year alone: %s', (_, row, expected) => {
  expect(told(row, QUARTERS, 'Q3')).toBe(expected);
});
