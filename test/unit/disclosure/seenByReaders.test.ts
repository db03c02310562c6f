import { renderTableHtml } from '../../../src/outputs/html';
import { makeReport } from '../../../src/report/makeReport';
import { judgedGrid } from '../../fixtures/judged';
import { gridOf } from '../../fixtures/published';
import { COLUMNS } from '../../property/plainArithmetic/measure';
import { rowsOfHtml } from '../../property/plainArithmetic/reader';

/** The public table of a sheet, a row of texts for each row. */
function publicTable(lines: readonly string[], quarter: 'Q1' | 'Q3'): readonly (readonly string[])[] {
  const text = lines.map((line) => line.replaceAll(' | ', '\t')).join('\n');
  const options = { template: 'full', columns: COLUMNS, version: 'public' } as const;
  const made = makeReport(judgedGrid(gridOf(text), quarter), [], options);
  if (made.kind !== 'made') throw new Error('No public version.');
  return rowsOfHtml(renderTableHtml(made.report.table));
}

test('a rate is protected whichever of two populations the figures allow is the true one', () => {
  // 157 of 65.4 for each 10,000 are 24,000 children, of whom 2.1 for each 10,000 are five; 5 of 65.4, by chance, are 765.
  const [, ...rows] = publicTable(
    [
      'Ref | Indicator | 2020-21 | Target 2022-23 | Q1 2022-23',
      '1 | Number Cedar | 6 |  | 5',
      '2 | Number Hazel | 185 |  | 157',
      '3 | Rate of CLA per 10,000 children aged under 18 | 77.1 |  | 65.4',
      '4 | Rate of UASC per 10,000 children aged under 18 | 0.0 |  | 2.1',
    ],
    'Q1',
  );
  expect(rows.map((row) => row[4])).toEqual(['[c]', '157', expect.anything(), '[c]']);
});

test('a row that is the same as another throughout gives away what that one hides', () => {
  // 14 in supported lodgings, and 14 whose activity is unknown: 141 less 123 less 14 are four.
  const [, ...rows] = publicTable(
    [
      'Ref | Indicator | Target 2022-23 | Q1 2022-23 | Q2 2022-23 | Q3 2022-23',
      '1 | Number of children placed with foster carers |  | 41 | 167 | 24',
      '2 | Number of children placed in residential homes |  | 9 | 4 | 9',
      '3 | Number of children placed with parents |  | 0 | 5 | 5',
      '4 | Number of children placed in supported lodgings |  | 0 | 14 | 0',
      '5 | Number of children placed |  | 50 | 190 | 38',
      '6 | % of Care Leavers in education, employment or training |  | 21.0 (30/143) | 87.2 (123/141) | 60.7 (122/201)',
      '7 | % of Care Leavers not in education, employment or training |  | 79.0 (113/143) | 2.8 (4/141) | 39.3 (79/201)',
      '8 | % of Care Leavers whose activity is unknown |  | 0.0 (0/143) | 9.9 (14/141) | 0.0 (0/201)',
      '9 | % of CLA placed within 20 miles of home (snapshot) |  | 93.8 (30/32) | 98.8 (160/162) | 96.7 (29/30)',
      '10 | % of CLA placed more than 20 miles away from home (snapshot) |  | 6.3 (2/32) | 1.2 (2/162) | 3.3 (1/30)',
    ],
    'Q3',
  );
  const second = rows.map((row) => row[4]);
  expect(second[6]).toBe('[c]');
  expect(second[3] === '[c]' || second[5] === '[c]').toBe(true);
});
