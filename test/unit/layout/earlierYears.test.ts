import { latestPeriod } from '../../../src/domain/indicators/scorecard';
import { gridOfRows } from '../../fixtures/strangers/rows';
import { found } from './finding';
import { judged } from './judged';

/** Last time's figures are green where this time's are red, and the other way round. */
const LOOMS = ['% of looms threaded on time', 'Complaints per 1,000 weavers'] as const;
const THEN_NOW = [
  [90, 96, 71.5],
  [12, 19, 11.4],
] as const;

const sheet = (
  title: string,
  heads: string,
  cells = (then: number, now: number): string => `${then} | ${now}`,
) =>
  gridOfRows([
    title,
    '',
    `Measure | Target | ${heads}`,
    ...THEN_NOW.map(([target, then, now], at) => `${LOOMS[at] ?? ''} | ${target} | ${cells(then, now)}`),
  ]);

const OF_NOW = { [LOOMS[0]]: 'red', [LOOMS[1]]: 'green' };
const ASKED = { [LOOMS[0]]: 'to-be-confirmed', [LOOMS[1]]: 'to-be-confirmed' };

describe('a period without a year beside the same period of an earlier one is this year’s', () => {
  test.each([
    ['Mill scorecard 2023/24 Quarter 3', 'Q3 2022/23 | Q3'],
    ['Mill scorecard 2023/24', 'Q3 22/23 | Q3'],
    ['Mill scorecard', 'Q3 2022/23 | Q3'],
    ['Mill scorecard', 'Q3 2022/23 result | Q3'],
    ['Mill scorecard', 'Nov-22 | Nov'],
    ['Mill scorecard November 2023', 'Nov-22 | Nov'],
    ['Mill scorecard 2023/24 Quarter 3', 'Q3 2022/23 | Quarter 3'],
    ['Mill scorecard 2023/24 Quarter 3', 'Q3 2022/23 | Actual'],
    ['Mill scorecard 2023/24 Quarter 3', 'Q3 2022/23 | Current quarter'],
    ['Mill scorecard', 'Q3 2022/23 | Current quarter'],
    // The last quarter of the year before stands before the first of this one.
    ['Mill scorecard 2023/24', 'Q4 2022/23 | Q1'],
    ['Mill scorecard', 'Q4 2022/23 | Q1'],
    ['Mill scorecard Quarter 2 2023/24', 'Q1 2023/24 | Actual'],
  ])('“%s”: %s', (title, heads) => expect(judged(sheet(title, heads))).toEqual(OF_NOW));

  test('also with the quarters between, and with what it is made of', () => {
    expect(
      judged(sheet('Mill', 'Q2 2022/23 | Q1 | Q2', (then, now) => `${then} | ${then} | ${now}`)),
    ).toEqual(OF_NOW);
    expect(
      judged(
        gridOfRows([
          'Mill scorecard 2023/24',
          'Measure | Target | Q2 2022/23 | Q2 Number | Q2 Cohort | Q2 %',
          '% of looms threaded on time | 90 | 96 | 143 | 200 | 71.5',
          '% of shuttles returned on time | 60 | 41 | 63 | 90 | 70',
          '% of lids turned on time | 60 | 41 | 33 | 50 | 66',
        ]),
      ),
    ).toEqual({
      '% of looms threaded on time': 'red',
      '% of shuttles returned on time': 'green',
      '% of lids turned on time': 'green',
    });
  });

  test('years that go on without a gap are all kept', () => {
    const scorecard = found(
      sheet(
        'Mill',
        'Q3 2022/23 | Q4 2022/23 | Q1 | Q2',
        (then, now) => `${then} | ${then} | ${then} | ${now}`,
      ),
    );
    expect(scorecard.periods.map(({ key, year }) => `${key} of ${year}`)).toEqual([
      'Q3 2022-23 of 2022-23',
      'Q4 2022-23 of 2022-23',
      'Q1 of 2023-24',
      'Q2 of 2023-24',
    ]);
    expect(latestPeriod(scorecard)?.key).toBe('Q2');
  });
});

describe('where nothing says which is this year’s it is asked', () => {
  test.each([
    // The title speaks of the year of the dated one.
    ['Mill scorecard 2022/23', 'Q3 2022/23 | Q3'],
    ['Mill scorecard', 'Q3 2022/23 | Actual'],
  ])('“%s”: %s', (title, heads) => expect(judged(sheet(title, heads))).toEqual(ASKED));
});

test('a year said once is that of the quarters after it', () => {
  const scorecard = found(sheet('Mill', 'Q1 2022/23 | Q2'));
  expect(scorecard.periods.map(({ key, year }) => `${key} of ${year}`)).toEqual([
    'Q1 of 2022-23',
    'Q2 of 2022-23',
  ]);
});
