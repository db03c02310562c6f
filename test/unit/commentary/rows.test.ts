import { findGaps, offTarget, type CommentaryRow } from '../../../src/commentary/rows';
import { judgedPublished } from '../../fixtures/judged';

const judged = judgedPublished('scorecard-2022-23-q3', 'Q3');
const row = (ref: string, period: CommentaryRow['period'], text: string): CommentaryRow => ({
  ref,
  period,
  text,
});

test('off target at Q3: 4, 5, 6 and 13 are red, 10 is amber', () => {
  expect(offTarget(judged)).toEqual(['4', '5', '6', '10', '13']);
});

test('missing where needed, blank words being none; unchanged although the quarter’s name was', () => {
  const rows = [
    row('4', 'Q2', 'Performance in Q2 reflects late reports.'),
    row('4', 'Q3', 'Performance in Q3 reflects late reports'),
    row('5', 'Q3', 'N/A'),
    row('6', 'Q3', '27 of 41.'),
    row('6', 'Q2', '31 of 40.'),
    row('10', 'Q3', ' – '),
    row('13', 'Q2', 'See the table.'),
    row('9', 'Q2', 'Good progress.'),
    row('9', 'Q3', 'Good progress.'),
  ];
  expect(findGaps(rows, judged)).toEqual([
    { kind: 'unchanged', indicator: '4', period: 'Q3' },
    { kind: 'missing', indicator: '5', period: 'Q3' },
    { kind: 'unchanged', indicator: '9', period: 'Q3' },
    { kind: 'missing', indicator: '10', period: 'Q3' },
    { kind: 'missing', indicator: '13', period: 'Q3' },
  ]);
});

test('who needs words can be said otherwise', () => {
  expect(findGaps([], judged, ['1'])).toEqual([{ kind: 'missing', indicator: '1', period: 'Q3' }]);
});
