import { rational } from '../../../../src/domain/values/exact';
import { parsePeriod } from '../../../../src/domain/periods/parsePeriod';
import { shareOfYear } from '../../../../src/domain/periods/shareOfYear';
import { readYearStart } from '../../../../src/domain/periods/yearStart';

const [JAN, APR, JUL, OCT] = [0, 3, 6, 9];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const from = (first: number, count = 12): string[] =>
  Array.from({ length: count }, (_unused, at) => MONTHS[(first + at) % 12] ?? '');

test.each([
  ['quarters with their months', ['FY25 Q1 (Oct–Dec)', 'FY25 Q2 (Jan–Mar)'], [], OCT],
  ['of a July year', ['Q1 (Jul–Sep) / Target', 'Q1 (Jul–Sep) / Actual', 'Q3 (Jan–Mar) / Actual'], [], JUL],
  ['of the calendar', ['Q1 Jan-Mar', 'Q2 Apr-Jun'], [], JAN],
  ['months under quarters', ['Q1 / Apr', 'Q1 / May', 'Q1 / Jun', 'Q2 / Jul'], [], APR],
  ['quarters that end in a month', ['Q1 (Sep-25)', 'Q2 (Dec-25)'], [], JUL],
  ['quarters that contradict each other', ['Q1 (Apr–Jun)', 'Q2 (Oct–Dec)'], [], null],
  ['twelve months from April', from(APR), [], APR],
  ['twelve months from July', from(JUL), [], JUL],
  ['under a year', from(JAN).map((month) => `2025 / ${month}`), [], JAN],
  ['thirteen months roll', from(10, 13), [], null],
  ['eight months may be of any year', from(APR, 8), [], null],
  ['words', ['Q1', 'Q2'], ['Performance report, year ending 30 June 2026'], JUL],
  ['words of the calendar', ['Q1', 'Q2'], ['Calendar year 2025'], JAN],
  ['a year in words', ['Q1'], ['October 2024 to September 2025'], OCT],
  ['nothing', ['Q1', 'Q2'], ['Performance scorecard 2025-26'], null],
] as const)('%s', (_name, headings, around, expected) =>
  expect(readYearStart(headings, around)).toBe(expected),
);

test.each([
  ['Q3', APR, 3, 4],
  ['Nov', APR, 8, 12],
  ['Sep', OCT, 12, 12],
  ['H1', APR, 1, 2],
  ['Spring 2026', APR, 2, 3],
  ['2024-25', APR, 1, 1],
  ['YTD Nov 2025', APR, 8, 12],
] as const)('%s of a year from month %d: %d/%d of it', (text, yearStart, part, whole) => {
  const period = parsePeriod(text, { year: '2025-26', yearStart });
  expect(period && shareOfYear(period)).toEqual(rational(part, whole));
});

test.each(['12 months to Dec 2025', 'YTD', 'Term 2'])('%s: how much of the year is not known', (text) => {
  const period = parsePeriod(text, { year: '2025-26', yearStart: APR });
  expect(period).not.toBeNull();
  expect(period && shareOfYear(period)).toBeNull();
});
