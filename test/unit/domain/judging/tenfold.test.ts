import { tenfolds } from '../../../../src/domain/judging/tenfold';
import { formatDecimal } from '../../../../src/domain/values/exact';
import { found, rows } from '../../layout/finding';

const HEADS = 'Ref\tIndicator\t2020-21\t2021-22\tTarget 2022/23\tQ1 2022-23\tQ2 2022-23\tQ3 2022-23';

/** "G2 meant 97.1" of every slip in a row of the sheet. */
function slips(row: string, heads = HEADS): readonly string[] {
  const [indicator] = found(rows(heads, row.replaceAll(' | ', '\t'))).indicators;
  return (indicator ? tenfolds(indicator) : []).map(
    ({ cell, meant }) => `${cell.address} meant ${formatDecimal(meant, 1)}`,
  );
}

test.each([
  ['9 | % of calls answered | 96.4 | 95.0 | 90% | 97.2 | 97.0 | 9.71', 'H2 meant 97.1'],
  ['9 | % of calls answered | 96.4 | 95.0 | 9.5% | 94.8 | 95.3 | 96.2', 'E2 meant 95.0'],
  ['9 | Average days to let a home | 21.4 | 22.0 | 200 | 21.9 | 22.6 | 21.7', 'E2 meant 20.0'],
])('%s', (row, said) => expect(slips(row)).toEqual([said]));

test.each([
  ['adds up through the year', '9 | % moved three times | 11.5 | 10.7 | 10% | 1.2 | 5.8 | 9.1'],
  ['a first quarter beside whole years', '9 | % moved three times | 11.5 | 10.7 | 10% | 1.2 |  | '],
  ['a year’s target over quarters', '9 | Number of homes built | 205 | 198 | 500 | 52 | 48 | 51'],
  ['a count that may well fall', '9 | Number of complaints | 31 | 29 | 30 | 30 | 28 | 3'],
  ['a row that is not steady', '9 | Number of visits | 410 | 900 | 1600 | 405 | 4130 | 650'],
  ['a ratio, which has its own proof', '9 | % of calls answered | 96 | 95 | 90% | 97 | 97 | 9.7 (3/31)'],
  ['too few to tell', '9 | % of calls answered |  |  | 90% |  | 97 | 9.71'],
])('%s is none', (_name, row) => expect(slips(row)).toEqual([]));

test('years beside years are held against one another and their target', () => {
  const heads = 'Measure\t2016-17\t2017-18\tTarget 2018-19\tActual 2018-19';
  expect(slips('Average cost per vehicle ($) | 98 | 101 | 1040 | 109', heads)).toEqual(['D2 meant 104.0']);
});

test('months of a count are held against one another alone', () => {
  const heads = 'Ref\tIndicator\tTarget\tApr-25\tMay-25\tJun-25\tJul-25';
  expect(slips('9 | Number of visits | 5,000 | 405 | 398 | 4130 | 420', heads)).toEqual(['F2 meant 413.0']);
});
