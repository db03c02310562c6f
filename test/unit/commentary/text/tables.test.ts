import { checkCommentary } from '../../../../src/commentary/checkCommentary';
import { judgedPublished } from '../../../fixtures/judged';

const judged = judgedPublished('scorecard-2022-23-q3', 'Q3');
const read = (text: string): readonly string[] =>
  checkCommentary(text, judged).map(
    ({ text: words, indicator, quarter, year, kind, verdict }) =>
      `${words}: ${indicator ?? '-'} ${quarter ?? year ?? '-'} ${kind} ${verdict}`,
  );

test('the heading says what time a column is of', () => {
  expect(read('Indicator\tQ1\tQ2\tQ3\nReviews\t93.8%\t86.7%\t79.0%')).toEqual([
    '93.8%: 4 Q1 percentage agrees',
    '86.7%: 4 Q2 percentage agrees',
    '79.0%: 4 Q3 percentage contradicts',
  ]);
});

test('columns of target and averages, bars at the ends and a line of dashes', () => {
  const text =
    '| Measure | Q3 | Target | England |\n|---|---|---|---|\n| Dental checks | 91.5% | 95% | 40% |';
  expect(read(text)).toEqual([
    '91.5%: 9 Q3 percentage agrees',
    '95%: 9 Q3 target contradicts',
    '40%: 9 - percentage agrees',
  ]);
});

test('nothing above the names, and cells parted by spaces', () => {
  expect(read('  Q2    Q3\nNEET    35.3%    34.1%')).toEqual([
    '35.3%: 8 Q2 percentage agrees',
    '34.1%: 8 Q3 percentage agrees',
  ]);
});

test('a row that names nothing known is tied to nothing, whatever stood in the row above', () => {
  expect(
    read('Indicator | Q2 | Q3\nReviews | 86.7% | 70.9%\nFoster carers approved | 12 | 9').slice(2),
  ).toEqual(['12: - - count untied', '9: - - count untied']);
});

test('a line with another number of cells ends the table', () => {
  expect(read('Indicator | Q1 | Q2\nReviews are at 70.9%.')).toEqual(['70.9%: 4 Q3 percentage agrees']);
});
