import { forecastOf, type Forecast } from '../../../../src/domain/overTime/forecast';
import { formatDecimal, rational } from '../../../../src/domain/values/exact';
import { judgedOf, scorecardOf, type RowOfPeriods } from '../../../fixtures/anyPeriods';

const THIS_YEAR = ['Q1 2022-23', 'Q2 2022-23', 'Q3 2022-23', 'Q4 2022-23'];
const YEAR = { year: '2022-23', yearStart: 3 };

function forecast(row: RowOfPeriods, period: string, headings: readonly string[] = THIS_YEAR): Forecast {
  const judged = judgedOf(scorecardOf(YEAR, headings, [row]), [row], period);
  const [entry] = judged.indicators;
  if (!entry) throw new Error('No indicator');
  return forecastOf(entry, judged);
}

const early = (found: Forecast): boolean => found.kind === 'forecast' && found.early;

/** "straight-line 40, carried-on 40: met" */
function told(found: Forecast, decimals = 0): string {
  if (found.kind === 'none') return found.because;
  const said = found.projections.map(({ method, value }) => `${method} ${formatDecimal(value, decimals)}`);
  return `${said.join(', ')}: ${found.outlook}`;
}

const COUNT = {
  title: 'Number of foster carers approved',
  target: '40 by March',
  accumulation: 'year-to-date',
} as const;

test('30 at Q3 is 40 on the straight line, and 10 more in Q4 would meet it', () => {
  const found = forecast({ ...COUNT, figures: ['10', '20', '30', ''] }, 'Q3');
  expect(told(found)).toBe('straight-line 40, carried-on 40: met');
  expect(found.kind === 'forecast' && found.runRate).toEqual({
    sense: 'more',
    amount: rational(10),
    cases: false,
    among: null,
    periods: ['Q4'],
    remaining: 1,
    soFar: rational(10),
  });
  expect(found.kind === 'forecast' && found.range).toBeNull();
});

test('as last year went on from the same quarter', () => {
  // 27 × 32 ÷ 24 = 36; straight line 27 × 4 ÷ 3 = 36; the last quarter's 7 carried on: 34.
  const headings = ['Q1 2021-22', 'Q2 2021-22', 'Q3 2021-22', 'Q4 2021-22', ...THIS_YEAR];
  const figures = ['8', '18', '24', '32', '10', '20', '27', ''];
  expect(told(forecast({ ...COUNT, figures }, 'Q3', headings))).toBe(
    'as-last-year 36, straight-line 36, carried-on 34: missed',
  );
});

test('two past years give the range, and a range across the target is at risk', () => {
  const headings = ['2020-21', '2021-22'].flatMap((year) => [1, 2, 3, 4].map((at) => `Q${at} ${year}`));
  // 2020-21 went from 30 to 36: 30 × 36 ÷ 30 = 36. 2021-22 from 20 to 30: 45.
  const figures = ['10', '20', '30', '36', '5', '15', '20', '30', '10', '20', '30', ''];
  const found = forecast({ ...COUNT, figures }, 'Q3', [...headings, ...THIS_YEAR]);
  expect(told(found)).toBe('as-last-year 45, straight-line 40, carried-on 40: at-risk');
  expect(found.kind === 'forecast' && found.range).toEqual({
    low: rational(36),
    high: rational(45),
    years: 2,
  });
});

test('cases of a cohort that stays: 16 of 192 at Q3 against 10% or less', () => {
  // 16 × 4 ÷ 3 of 192 is 11.1%; the last quarter's 12 carried on gives 28 of 192, 14.6%. 10% of 192 allows 19: room for 3.
  const row: RowOfPeriods = {
    title: '% of CLA with 3 or more placements',
    target: 'Q1 - 2.5% Q2 - 5% Q3 - 7.5% Q4 - 10%',
    figures: ['1.1 (2/187)', '2.1 (4/191)', '8.3 (16/192)', ''],
    direction: 'lower',
    accumulation: 'year-to-date',
  };
  const found = forecast(row, 'Q3');
  expect(told(found, 1)).toBe('straight-line 11.1, carried-on 14.6: missed');
  expect(found.kind === 'forecast' && found.cohort).toBe('stays');
  expect(found.kind === 'forecast' && found.runRate).toMatchObject({
    sense: 'room',
    amount: rational(3),
    cases: true,
    among: null,
  });
});

test('cases of a cohort that grows: 85 of 100 reviews at Q2 against 90%', () => {
  // The straight line keeps 85%. Carried on: 85 + 2 × 45 of 100 + 2 × 50, 87.5%. 90% of 200 is 180: 95 of the 100 to come.
  const row: RowOfPeriods = {
    title: '% of reviews held on time, year to date',
    target: '90%',
    figures: ['80.0 (40/50)', '85.0 (85/100)', '', ''],
    accumulation: 'year-to-date',
  };
  const found = forecast(row, 'Q2');
  expect(told(found, 1)).toBe('straight-line 85.0, carried-on 87.5: missed');
  expect(found.kind === 'forecast' && found.cohort).toBe('grows');
  expect(found.kind === 'forecast' && found.runRate).toMatchObject({
    sense: 'more',
    amount: rational(95),
    among: rational(100),
    periods: ['Q3', 'Q4'],
    remaining: 2,
    soFar: rational(85, 2),
  });
});

test('a snapshot stays where it is, or moves on as it did', () => {
  // 93.82, 70.90 over two quarters: 11.46 a quarter down. 95% of 189 is 179.55: 46 more.
  const row: RowOfPeriods = {
    title: 'Timeliness of reviews (%)',
    target: '95%',
    figures: ['93.8 (167/178)', '86.7 (157/181)', '70.9 (134/189)', ''],
  };
  const found = forecast(row, 'Q3');
  expect(told(found, 1)).toBe('carried-on 70.9, straight-line 59.4: missed');
  expect(found.kind === 'forecast' && found.runRate).toMatchObject({
    sense: 'more',
    amount: rational(46),
    soFar: null,
  });
});

test('a line that leaves what can be, or reaches farther than it has come, is not told but still a doubt', () => {
  const row: RowOfPeriods = {
    title: '% visited',
    target: '95%',
    figures: ['80.0 (80/100)', '96.0 (96/100)', '', ''],
  };
  // 16 a quarter would be 128% at Q4.
  expect(told(forecast(row, 'Q2'))).toBe('carried-on 96: met');
  expect(early(forecast(row, 'Q2'))).toBe(false);
  // 80, 88, 96 and 8 a quarter: 104%.
  const third = ['80.0 (80/100)', '88.0 (88/100)', '96.0 (96/100)', ''];
  expect(told(forecast({ ...row, figures: third }, 'Q3'))).toBe('carried-on 96: met');
  // 98, 96 leads to 92 two quarters on, under 95: one step is no course for two.
  const falling = { ...row, figures: ['98.0 (98/100)', '96.0 (96/100)', '', ''] };
  expect(told(forecast(falling, 'Q2'))).toBe('carried-on 96: at-risk');
  expect(early(forecast(falling, 'Q2'))).toBe(true);
  // Three of four: 98, 97, 96 leads to 95, which is told.
  const slower = ['98.0 (98/100)', '97.0 (97/100)', '96.0 (96/100)', ''];
  expect(told(forecast({ ...row, figures: slower }, 'Q3'))).toBe('carried-on 96, straight-line 95: met');
  // All 90 of a group that stays at 100 by Q2 would be 180 by Q4, or 120 with 15 a quarter: neither can be.
  const share: RowOfPeriods = {
    title: '% of carers reviewed in the year',
    target: 'Q1 - 50% Q2 - 70% Q3 - 85% Q4 - 95%',
    figures: ['60.0 (60/100)', '90.0 (90/100)', '', ''],
    accumulation: 'year-to-date',
  };
  expect(told(forecast(share, 'Q2'))).toBe('beyond');
});

test('what is decided needs no method', () => {
  const over: RowOfPeriods = { ...COUNT, direction: 'lower', figures: ['20', '41', '', ''] };
  const found = forecast(over, 'Q2');
  expect(told(found)).toBe('straight-line 82, carried-on 83: missed');
  expect(found.kind === 'forecast' && [found.decided, found.runRate?.sense]).toEqual([true, 'over']);
  expect(told(forecast({ ...COUNT, figures: ['30', '41', '', ''] }, 'Q2'))).toMatch(/: met$/);
});

test.each<[string, RowOfPeriods, string, string]>([
  ['one quarter', { ...COUNT, figures: ['10', '', '', ''] }, 'Q1', 'one-period'],
  ['the year is over', { ...COUNT, figures: ['10', '20', '30', '38'] }, 'Q4', 'year-over'],
  [
    'a percentage without cases',
    { title: '% on time', target: '90%', figures: ['80.0', '85.0', '', ''] },
    'Q2',
    'no-cases',
  ],
  ['a total below nought', { ...COUNT, figures: ['-5', '2', '', ''] }, 'Q2', 'negative'],
  ['a total that falls', { ...COUNT, figures: ['20', '15', '', ''] }, 'Q2', 'restated'],
  [
    'a target that falls',
    { ...COUNT, target: 'Q1 - 10 Q2 - 8 Q3 - 6 Q4 - 4', figures: ['3', '5', '', ''] },
    'Q2',
    'target-falls',
  ],
  ['no target', { ...COUNT, target: 'N/A', figures: ['3', '5', '', ''] }, 'Q2', 'no-target'],
  ['no direction', { ...COUNT, direction: 'none', figures: ['3', '5', '', ''] }, 'Q2', 'no-direction'],
  ['a suppressed figure', { ...COUNT, figures: ['c', '10', '15', ''] }, 'Q3', 'hidden'],
  ['nothing yet this quarter', { ...COUNT, figures: ['3', '5', '', ''] }, 'Q3', 'no-figure'],
  [
    'twelve months that roll',
    { ...COUNT, accumulation: 'rolling-year', figures: ['30', '35', '', ''] },
    'Q2',
    'rolling-year',
  ],
  [
    'whether the target is the year’s is asked',
    { ...COUNT, target: '40', figures: ['10', '20', '', ''] },
    'Q2',
    'to-be-confirmed',
  ],
])('nothing is said: %s', (_, row, period, because) => {
  expect(forecast(row, period)).toEqual({ kind: 'none', because });
});

test('months, too: 60 in nine of twelve', () => {
  const headings = ['Apr-22', 'May-22', 'Jun-22', 'Jul-22'];
  const found = forecast(
    { ...COUNT, target: '60 by March', figures: ['5', '10', '15', '20'] },
    'Jul 2022',
    headings,
  );
  expect(told(found)).toBe('straight-line 60, carried-on 60: met');
  expect(
    found.kind === 'forecast' && [found.end.key, found.runRate?.periods, found.runRate?.remaining],
  ).toEqual(['Mar 2023', ['Mar 2023'], 8]);
});

test('a falling target of a figure by itself is held against its end', () => {
  const row: RowOfPeriods = {
    title: 'Number of children waiting',
    target: 'Q1 - 40 Q2 - 36 Q3 - 33 Q4 - 30',
    direction: 'lower',
    figures: ['39', '35', '', ''],
  };
  // 35 stays; 4 fewer a quarter would give 27, which one step is too short to tell.
  const found = forecast(row, 'Q2');
  expect(told(found)).toBe('carried-on 35: at-risk');
  expect(early(found)).toBe(true);
  expect(found.kind === 'forecast' && found.targetFalls).toBe(true);
});
