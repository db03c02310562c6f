import { found, rows } from './finding';

const titles = (...lines: string[]) =>
  found(rows(...lines, 'Indicator\tQ1 2022-23', 'Timeliness\t91')).titles;

test('a line above the headings says which year the sheet is of', () => {
  expect(titles('Corporate parenting scorecard 2021/22', '')).toEqual([
    { text: 'Corporate parenting scorecard 2021/22', year: '2021-22', address: 'A1' },
  ]);
});

test.each([
  ['no year', 'Corporate parenting scorecard'],
  ['two years', 'Performance 2021-22 and 2022-23'],
  ['a span of years', 'Performance scorecard 2021-25'],
  ['the year of something else', 'Scorecard, population estimates 2021-22'],
  ['another sheet’s matter', 'Corporate plan 2021-22: performance'],
  ['no title', 'Revised in 2021-22'],
])('%s: “%s” says nothing of the sheet’s year', (_why, line) => {
  expect(titles(line)).toBeUndefined();
});
