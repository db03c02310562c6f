import { checkCommentary } from '../../../../src/commentary/checkCommentary';
import { judgedPublished } from '../../../fixtures/judged';

const judged = judgedPublished('scorecard-2022-23-q3', 'Q3');
const saying =
  (...verdicts: readonly string[]) =>
  (text: string): readonly string[] =>
    checkCommentary(text, judged)
      .filter(({ verdict }) => verdicts.includes(verdict))
      .map(({ text: words }) => words);
const wrong = saying('contradicts');
const seen = saying('contradicts', 'doubtful');

test.each([
  [
    'another time of the same indicator',
    'Reviews: 70.9% against 86.7% last quarter and 93.8% the one before.',
  ],
  [
    'a distance whose word stands further off',
    'The gap on reviews went from 1.2 points in Q1 to 8.3 in Q2 and 24.1 now.',
  ],
  ['an average named once for a list', 'England averages: stability 70%, NEET 41%, dental checks 40%.'],
  ['part of the cohort', 'Review timeliness for children under five was 88% and for over-16s 61%.'],
  ['single months', 'During October 60% of reviews were in time and in December 82%.'],
  ['a round share beside the figure itself', 'Two thirds of reviews (70.9%) were in time.'],
  ['a figure of the next year', 'The panel set a target of 98% for reviews in 2023-24 and a floor of 90%.'],
  [
    'a part of the children placed',
    'Two thirds of children placed more than 20 miles away are in residential care.',
  ],
  ['of what the name only qualifies', 'A quarter of dental practices have closed their lists.'],
  [
    'of children spoken of by another name',
    'Three quarters of the young people in staying put arrangements are over 19.',
  ],
  ['who came to the reviews', 'Parents attended 64% of reviews.'],
  ['the size of the cohort', 'The number of reviews due rose from 178 in Q1 to 189 in Q3.'],
  ['a clause about now after one about then', 'Suitable accommodation fell in Q2 but is back above target.'],
])('%s is no contradiction', (_, text) => {
  expect(wrong(text)).toEqual([]);
});

test.each([
  ['put as now', 'Reviews improved from 70.9% to 86.7%.', ['improved', '86.7%']],
  ['of its own time', 'Reviews: 70.9% against 89.8% last quarter.', ['89.8%']],
  ['a wrong average beside its name', 'Dental: 91.5% up to date; SN 41.7%, England 44%.', ['44%']],
  ['beside a ratio', '32 of 142 children (25.2%) live more than 20 miles away.', ['25.2%']],
  ['a change in words of its own', 'Reviews fell by 12.8 points since September.', ['12.8 points']],
])('still seen: %s', (_, text, words) => {
  expect(seen(text)).toEqual(words);
});

test('a list right after a word is what it speaks of', () => {
  const text =
    'Two improved (dental checks, health checks) and two worsened (reviews, suitable accommodation).';
  expect(seen(text)).toContain('worsened');
  const claims = checkCommentary(text, judged).map(
    ({ indicator, verdict }) => `${indicator ?? '-'} ${verdict}`,
  );
  expect(claims).toEqual(expect.arrayContaining(['9 agrees', '10 agrees', '4 agrees', '7 doubtful']));
});

test.each([
  ['13', 'A third of the children live with relatives.'],
  ['6', 'Most moves were planned: 60% were to adoptive homes.'],
  ['13', 'Residential care accounts for 40% and kinship care for 25%.'],
])('in the commentary of %s, what is said of something else is no contradiction: %s', (indicator, text) => {
  const claims = checkCommentary(text, judged, { indicator });
  expect(claims.filter(({ verdict }) => verdict === 'contradicts')).toEqual([]);
});
