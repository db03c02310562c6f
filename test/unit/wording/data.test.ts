import { composeScorecard } from '../../../src/domain/plan/compose';
import { findDataTable } from '../../../src/layout/findDataTable';
import { placeOfIssue, sayDataIssue } from '../../../src/wording/data';
import { judgedGrid } from '../../fixtures/judged';
import { gridCell, gridOf } from '../../fixtures/published';

const CARD = gridOf(
  [
    'Ref\tIndicator\tTarget 2022/23\tQ1 2022-23\tQ2 2022-23\tQ3 2022-23',
    '4\tReviews on time\t95%\t93.8 (167/178)\t86.7 (157/181)\t',
    '7\tAverage days to adoption\t\t440\t450\t',
  ].join('\n'),
);

function issues(
  rows: readonly string[],
  change: (row: number, column: number) => typeof formula | null = () => null,
) {
  const cells = CARD.cells.map((row, r) => row.map((cell, c) => change(r, c) ?? cell));
  const text = ['Ref | Indicator | Period | Numerator | Denominator | Value', ...rows]
    .map((row) => row.split(' | ').join('\t'))
    .join('\n');
  const table = findDataTable(gridOf(text, 'Case data'), null);
  if (!table) throw new Error('no table');
  return composeScorecard(judgedGrid({ ...CARD, cells }, 'Q1').scorecard, [table]).issues;
}
const said = (...rows: string[]): readonly string[] => issues(rows).map(sayDataIssue);
const formula = { ...gridCell('86.7 (157/181)'), formula: '=X1' };

test('every reason in a sentence that says where, what, and what to do', () => {
  expect([
    ...said('4 |  | Q3 | 134 | 189', '4 |  | Q3 | 134 | 189'),
    ...said('4 |  | Q3 | 134 | 189', '4 |  | Q3 | 135 | 189', '4 |  | Q3 | 136 | 189'),
    ...said('9 |  | Q3 | 134 | 189', ' | Immunised | Q3 | 1 | 2'),
    ...said('8 |  | Q3 | 134 | 189'),
    ...said('4 | Dental checks | Q3 | 134 | 189'),
    ...said('4 |  | Q4 | 134 | 189'),
    ...said('4 |  | Q3 | 190 | 189'),
    ...said('4 |  | Q3 | 134 | 189 | 79.0'),
    ...said('4 |  | Q3 | 134'),
    ...said('4 |  | Q2 |  |  | 80.0'),
    ...said('7 |  | Q3 | 4260 | 10'),
    ...said('4 |  | Q3 2022 | 1 | 2', '4 |  | Q3 | some | 2', ' |  | Q3 | 1 | 2'),
    ...issues(['4 |  | Q2 | 150 | 181'], (r, c) => (r === 1 && c === 4 ? formula : null)).map(sayDataIssue),
    ...issues(['4 |  | Q2 | 2 | 9'], (r, c) =>
      r === 1 && c === 4 ? { ...formula, value: '[c]', formula: null as never } : null,
    ).map(sayDataIssue),
  ]).toEqual([
    "'Case data'!C2 and 'Case data'!C3 give Q3 of indicator 4 twice, with the same numbers. Keep one row; nothing was taken from them.",
    "'Case data'!C2, 'Case data'!C3 and 'Case data'!C4 give Q3 of indicator 4 different numbers. Keep the right row; nothing was taken from them.",
    "Not on the scorecard: reference 9 and “Immunised” ('Case data'!C2 and 'Case data'!C3).",
    "Not on the scorecard: reference 8 ('Case data'!C2).",
    "'Case data'!C2: reference 4 is another indicator on the scorecard than “Dental checks”. Correct one of them.",
    "The data have Q4 ('Case data'!C2), but the scorecard has no column for it.",
    "'Case data'!C2 gives 190 of 189 for Q3 of indicator 4, which cannot be. Check both numbers.",
    "'Case data'!C2 gives 79.0 beside 134 of 189 for Q3 of indicator 4, and the two do not agree.",
    "'Case data'!C2 gives no denominator for Q3 of indicator 4, a percentage.",
    "'Case data'!C2 gives 80.0 without numerator and denominator, but E2 shows them. Add both.",
    "'Case data'!C2 gives two numbers for Q3 of indicator 7, which is neither a percentage nor a rate. Give its value.",
    "'Case data'!C2 says “Q3 2022”, which names no single period. Write Q1 2022-23 or Jun-22.",
    "'Case data'!D3 says “some”, which is no number.",
    "'Case data'!A4: the row has figures, but neither a reference nor a description.",
    "E2 is a formula and says “86.7 (157/181)”; the data ('Case data'!C2) say 150 of 181. Mend the formula.",
    "E2 is suppressed and stays so, though the data have a figure ('Case data'!C2).",
  ]);
});

test('a note leads to the row of data', () => {
  const [first] = issues(['4 |  | Q3 | 190 | 189']);
  expect(first && placeOfIssue(first)).toEqual({ sheet: 'Case data', address: 'C2' });
  const [unread] = issues(['4 |  | Q3 2022 | 1 | 2']);
  expect(unread && placeOfIssue(unread)).toMatchObject({ sheet: 'Case data', address: 'C2' });
});
