import { checkCommentary } from '../../../../src/commentary/checkCommentary';
import { sayClaim, sayClaimCounts, sayLeftOut, sayTie } from '../../../../src/wording/reports/claims';
import { judgedPublished } from '../../../fixtures/judged';

const judged = judgedPublished('scorecard-2022-23-q3', 'Q3');
const said = (text: string, words: string): string => {
  const claim = checkCommentary(text, judged).find((each) => each.text === words);
  return claim ? `${sayTie(claim)}: ${sayClaim(claim)}` : 'no such claim';
};

test.each([
  ['Reviews on time: 72.9%.', '72.9%', 'indicator 4, Q3: The scorecard has 70.9% for Q3.'],
  [
    '86.7% of reviews are on time.',
    '86.7%',
    'indicator 4, Q3: This was right for an earlier time. The scorecard has 70.9% for Q3.',
  ],
  [
    'Reviews improved.',
    'improved',
    'indicator 4, Q3: By the scorecard it worsened: 86.7% at Q2, 70.9% at Q3.',
  ],
  [
    'Reviews fell by 15.8%.',
    '15.8%',
    'indicator 4, Q3: This is a difference in percentage points, not per cent: write 15.8 percentage points.',
  ],
  [
    'Reviews met the target.',
    'met the target',
    'indicator 4, Q3: By the scorecard the target was missed at Q3: 70.9%, against a target of 95%.',
  ],
  [
    'Reviews are green.',
    'green',
    'indicator 4, Q3: By the scorecard it was red at Q3: 70.9%, against a target of 95%.',
  ],
  ['The target for dental checks is 85%.', '85%', 'indicator 9, Q3: The target in force at Q3 is 90%.'],
  [
    'The England average for dental checks is 45%.',
    '45%',
    'indicator 9: That average is 40.0% on the scorecard.',
  ],
  ['We spoke to 12 schools.', '12', 'no indicator: No indicator was recognised here.'],
])('%s', (text, words, expected) => {
  expect(said(text, words)).toBe(expected);
});

test('counts', () => {
  expect(sayClaimCounts(checkCommentary('Reviews fell to 72.9%.', judged))).toBe(
    '1 agrees, 1 contradicts the scorecard, 0 not checked',
  );
});

test('a doubt is counted apart', () => {
  const [claim] = checkCommentary('Reviews on time: 72.9%.', judged);
  const doubt = claim && { ...claim, verdict: 'doubtful' as const };
  expect(doubt && sayClaimCounts([doubt])).toBe(
    '0 agree, 0 contradict the scorecard, 1 to look at, 0 not checked',
  );
});

test('lines left out are said', () => {
  expect(sayLeftOut({ table: 37, contents: 12, page: 1 })).toBe(
    '37 lines are tables, 12 are a contents list, 1 is a page number: left out.',
  );
  expect(sayLeftOut({ table: 0, contents: 0, page: 3 })).toBe('3 lines are page numbers: left out.');
  expect(sayLeftOut({ table: 0, contents: 0, page: 0 })).toBe('');
});
