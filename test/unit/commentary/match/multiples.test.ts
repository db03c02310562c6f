import { checkCommentary } from '../../../../src/commentary/checkCommentary';
import { judgedPublished } from '../../../fixtures/judged';

const judged = judgedPublished('scorecard-2022-23-q3', 'Q3');
/** The verdict of a word in a text, with the figure offered; null where nothing is said of it. */
const said = (text: string, word: string): string | null => {
  const claim = checkCommentary(text, judged).find((each) => each.text === word);
  return claim ? [claim.indicator, claim.verdict, claim.expected].filter(Boolean).join(' ') : null;
};

// Q2 to Q3: special guardianship 2 to 7 (three and a half times), reviews on time 157 to 134 and in Q1 167; three or more
// placements 4 to 16; far away 29 to 32; adoptions 2 to 2.
test.each([
  [
    'There were three times as many special guardianship orders as in Q2.',
    'three times as many',
    '12 agrees',
  ],
  ['Four times as many children had three or more placements as in Q2.', 'Four times as many', '5 agrees'],
  ['A fifth fewer reviews were on time than in Q1.', 'A fifth fewer', '4 agrees'],
  ['A third fewer reviews were on time than in Q1.', 'A third fewer', '4 doubtful'],
  [
    'A third fewer children were placed more than 20 miles from home than in Q2.',
    'A third fewer',
    '13 doubtful',
  ],
  ['Adoptions were half as many as in Q2.', 'half as many', '11 doubtful'],
  ['There were twice as many adoptions as in Q2.', 'twice as many', '11 doubtful'],
])('so many times as many, or a part fewer: %s', (text, word, expected) => {
  expect(said(text, word)).toBe(expected);
});

test('of what is no time of the scorecard nothing is said', () => {
  const england = 'Half as many children had three or more placements as in England.';
  const expected = 'A third fewer reviews were on time than expected.';
  expect([said(england, 'Half as many'), said(expected, 'A third fewer')]).toEqual([null, null]);
});

test('an age is no count', () => {
  expect(said('Three children under five were placed more than 20 miles from home.', 'five')).toBeNull();
  expect(said('Children under 5 have regular reviews.', '5')).toBeNull();
});

test('"three times" is no count of three', () => {
  expect(said('There were three times as many special guardianship orders as in Q2.', 'three')).toBeNull();
});

// 70.9% of reviews on time, 91.5% with a dental check, 34.1% not in education, employment or training.
test.each([
  ['Nine in ten children had a dental check.', 'Nine in ten', '9 agrees 91.5%'],
  ['Nine in ten reviews were on time.', 'Nine in ten', '4 contradicts 70.9%'],
  ['Nearly three quarters of reviews were on time.', 'three quarters', '4 agrees 70.9%'],
  ['A third of care leavers are not in education, employment or training.', 'A third', '8 agrees 34.1%'],
])('a fraction: %s', (text, word, expected) => {
  expect(said(text, word)).toBe(expected);
});
