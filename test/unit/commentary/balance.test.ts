import { findBalance } from '../../../src/commentary/balance';
import { checkCommentary } from '../../../src/commentary/checkCommentary';
import { sayBalance } from '../../../src/wording/reports/balance';
import { judgedPublished } from '../../fixtures/judged';

// At Q3 4, 5, 6 and 13 are red and 10 is amber (the worked statuses of the domain rules).
const judged = judgedPublished('scorecard-2022-23-q3', 'Q3');
const said = (text: string): readonly string[] =>
  sayBalance(findBalance(text, judged, checkCommentary(text, judged)));

test('the reds and ambers a text never mentions', () => {
  expect(said('Dental checks rose to 91.5%. Reviews fell to 70.9%.')).toEqual([
    '3 of 4 reds are not mentioned: 5, 6, 13.',
    'The one amber is not mentioned: 10.',
  ]);
});

test('a text that mentions them all passes nothing over', () => {
  const text =
    'Reviews fell to 70.9%. 8.3% of children had three or more placements; long-term stability is 65.9%; 22.5% live over 20 miles away. Health checks are at 94.9%.';
  expect(said(text)).toEqual([]);
});

test('a success claimed of a figure that is off target, and not one that is said with its but', () => {
  const rest = 'Indicators 4, 5, 6, 10 and 13 are in the table.';
  expect(said(`We are proud of the stability in the same placement that our children have. ${rest}`)).toEqual(
    [
      'A success is claimed of indicator 6, which is off target: “We are proud of the stability in the same placement that our children have.”',
    ],
  );
  expect(said(`We are proud of our carers, but children in the same placement are fewer. ${rest}`)).toEqual(
    [],
  );
  expect(said(`We are proud of dental checks. ${rest}`)).toEqual([]);
});

test('a text of another period only', () => {
  const rest = 'Indicators 4, 5, 6, 10 and 13 are in the table.';
  expect(said(`In Q2 reviews were at 86.7%. ${rest}`)).toEqual(['It speaks of Q2 only.']);
  expect(said(`In Q2 reviews were at 86.7%, and in Q3 at 70.9%. ${rest}`)).toEqual([]);
});
