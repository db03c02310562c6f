import { checkCommentary } from '../../../../src/commentary/checkCommentary';
import { readLinkedTables } from '../../../../src/layout/tables/readTables';
import { judgedPublished } from '../../../fixtures/judged';
import { gridOf } from '../../../fixtures/published';
import { publishedText } from '../../../fixtures/tables';

const scorecard = judgedPublished('scorecard-2022-23-q3', 'Q3');
const grid = gridOf(publishedText('breakdowns-2022-23-q3'), 'Breakdowns');
const judged = { ...scorecard, tables: readLinkedTables([grid], scorecard.scorecard, []).breakdowns };
const read = (text: string, indicator?: string): readonly string[] =>
  checkCommentary(text, judged, indicator === undefined ? {} : { indicator }).map(
    (claim) => `${claim.text}: ${claim.indicator ?? '-'} ${claim.verdict} ${claim.expected ?? '-'}`,
  );

test('the fixture has the three breakdowns', () => {
  expect(judged.tables.map(({ breakdown, indicator }) => [breakdown.rows.length, indicator?.ref])).toEqual([
    [6, '5'],
    [3, '6'],
    [9, '13'],
  ]);
});

test('counts beside the words of a row agree, in a list as well', () => {
  expect(
    read('3 living with a parent, 2 in a Young Offenders Institute and 1 moved for safety reasons.'),
  ).toEqual(['3: 5 agrees 3', '2: 5 agrees 2', '1: 5 agrees 1']);
});

test('what does not fit is a doubt, with the row’s figure', () => {
  expect(read('7 in matched placements, 3 living with a parent.', '5')).toEqual([
    '7: 5 doubtful 6',
    '3: 5 agrees 3',
  ]);
});

test('the rows’ own sum is the whole, whatever the total says', () => {
  expect(read('9 of the 31 are in in-house fostering.')).toEqual(['9 of the 31: 13 doubtful 9/32']);
  expect(read('9 of the 32 are in in-house fostering.')).toEqual(['9 of the 32: 13 agrees 9/32']);
});

test('a share of a row: 9 of 32 is 28.1%', () => {
  expect(read('28.1% of them are in in-house fostering.')).toEqual(['28.1%: 13 agrees 28.1%']);
  expect(read('31.8% of them are in in-house fostering.')).toEqual(['31.8%: 13 doubtful 28.1%']);
});

test('a count far from the row’s is of something else', () => {
  expect(read('We met 40 kinship carers at the summer event.')).toEqual(['40: - untied -']);
});

describe('series, shares by group and yearly tables', () => {
  const card = judgedPublished('scorecard-2020-21-q1', 'Q1');
  const grids = [
    'ethnicity-mar-2019',
    'health-comparison-2019',
    'health-indicators-2018-2020',
    'missing-monthly-2019-2020',
    'placement-types-2018-2020',
    'primary-need-q1-2020-21',
    'key-stages-2019',
  ].map((name) => gridOf(publishedText(name), name));
  const { breakdowns, figures } = readLinkedTables(grids, card.scorecard, []);
  const whole = { ...card, tables: breakdowns, figures };
  const told = (text: string): readonly string[] =>
    checkCommentary(text, whole)
      .filter(({ kind }) => kind !== 'direction')
      .map((claim) => `${claim.text} ${claim.verdict} ${claim.expected ?? '-'}`);

  test.each([
    ['Abuse or neglect is the main primary need (51.8%).', ['51.8% agrees 51.8%']],
    ['Abuse or neglect is the main primary need (50.8%).', ['50.8% doubtful 51.8%']],
    ['13 children were recorded as missing in March 2019.', ['13 agrees 13']],
    ['8 children were recorded as missing in June 2019.', ['8 doubtful 11']],
    [
      'In June 2020 there were 93 children with in-house foster carers, up from 89 in March.',
      ['93 agrees 93', '89 agrees 89'],
    ],
    [
      '30.2% of our children are White, against 73.9% in England and 41.6% for statistical neighbours.',
      ['30.2% agrees 30.2%', '73.9% agrees 73.9%', '41.6% doubtful 40.6%'],
    ],
    ['In the year ending 2019, 79% were seen by a dentist.', ['79% doubtful 79.8%']],
    ['In the year ending 2019, 79.8% were seen by a dentist.', ['79.8% agrees 79.8%']],
    ['The average attainment 8 score at KS4 was 16.1 in 2018.', ['8 untied -', '16.1 agrees 16.1']],
    ['81.9% had their immunisations up to date at March 2020.', ['81.9% agrees 81.9%']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test('a figure of other children is not held against the tables', () => {
    expect(told('40 young people came to the summer event, 12 of them White.')).toEqual([
      '40 untied -',
      '12 untied -',
    ]);
  });
});
