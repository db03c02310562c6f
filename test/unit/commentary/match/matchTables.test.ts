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
