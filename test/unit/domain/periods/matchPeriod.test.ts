import { matchPeriod } from '../../../../src/domain/periods/matchPeriod';
import { contextOf, periodNamed } from '../../../../src/domain/periods/namedPeriod';
import {
  byTime,
  earlierInYear,
  endsYear,
  periodAfter,
  periodBefore,
  periodsBefore,
} from '../../../../src/domain/periods/order';
import { parsePeriod } from '../../../../src/domain/periods/parsePeriod';
import type { Period } from '../../../../src/domain/periods/period';

/** A scorecard of these headings. */
function dated(year: string | null, yearStart: number, ...headings: string[]) {
  const periods = headings.flatMap((heading) => parsePeriod(heading, { year, yearStart }) ?? []);
  return { year, periods };
}
const said = (text: string): Period => {
  const period = parsePeriod(text, { year: null, yearStart: 3 });
  if (!period) throw new Error(text);
  return period;
};
const MONTHS = dated('2025-26', 3, 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov');
const ROLLING = dated('2025-26', 3, 'Jan-25', 'Feb-25', 'Mar-25', 'Apr-25', 'May-25');
const QUARTERS = dated('2025-26', 3, 'Q1', 'Q2', 'Q3');
const TERMS = dated('2025-26', 8, 'Autumn 2024', 'Spring 2025', 'Summer 2025', 'Autumn 2025');

test.each([
  [QUARTERS, 'Breakdown at Q3 2025-26', 'Q3'],
  [QUARTERS, 'Q3 2024-25', null],
  [QUARTERS, 'Q2', 'Q2'],
  // A snapshot bears the name of the month that ends its quarter.
  [QUARTERS, 'Dec-25', 'Q3'],
  [QUARTERS, '30/06/2025', 'Q1'],
  [QUARTERS, 'Nov-25', null],
  [QUARTERS, 'Dec-24', null],
  [MONTHS, 'Nov-25', 'Nov 2025'],
  [MONTHS, 'Q2 2025-26', 'Sep 2025'],
  [MONTHS, 'Q3 2025-26', null],
  [TERMS, 'Spring term 2025', 'Spring 2025'],
  [TERMS, 'Spring 2026', null],
])('%j: %s is its %s', (scorecard, text, key) =>
  expect(matchPeriod(scorecard, said(text))?.key ?? null).toBe(key),
);

test.each([
  [QUARTERS, 'q3', 'Q3'],
  [QUARTERS, 'Quarter 2', 'Q2'],
  [MONTHS, 'nov', 'Nov 2025'],
  [MONTHS, 'November 2025', 'Nov 2025'],
  [MONTHS, 'M8', 'Nov 2025'],
  [TERMS, 'autumn term 2025', 'Autumn 2025'],
  [QUARTERS, 'Q4', null],
  [QUARTERS, 'yesterday', null],
])('%j: a person who says %s means %s', (scorecard, label, key) =>
  expect(periodNamed(scorecard, label)?.key ?? null).toBe(key),
);

test('periods before, in time and in the year', () => {
  const keys = (periods: readonly Period[]): readonly string[] => periods.map(({ key }) => key);
  expect(keys(periodsBefore(ROLLING, 'Apr 2025'))).toEqual(['Jan 2025', 'Feb 2025', 'Mar 2025']);
  expect(keys(earlierInYear(ROLLING, 'Apr 2025'))).toEqual([]);
  expect(keys(earlierInYear(ROLLING, 'May 2025'))).toEqual(['Apr 2025']);
  expect(periodBefore(TERMS, 'Autumn 2024')).toBeNull();
  expect(periodBefore(TERMS, 'Autumn 2025')?.key).toBe('Summer 2025');
  expect(periodAfter(QUARTERS, 'Q2')?.key).toBe('Q3');
  expect(periodAfter(QUARTERS, 'Q3')).toBeNull();
  expect(periodsBefore(QUARTERS, 'Q4')).toEqual([]);
});

test('grains side by side are not before one another', () => {
  const both = dated('2025-26', 3, 'Apr', 'May', 'Jun', 'Q1', 'Jul');
  expect(periodBefore(both, 'Q1')).toBeNull();
  expect(periodBefore(both, 'Jul 2025')?.key).toBe('Jun 2025');
});

test('in order of time: by the month they end in, the shorter first', () => {
  const { periods } = dated('2025-26', 3, 'Q2', '2024-25', 'Jun', 'Q1', 'Apr');
  expect([...periods].sort(byTime).map(({ key }) => key)).toEqual([
    '2024-25',
    'Apr 2025',
    'Jun 2025',
    'Q1',
    'Q2',
  ]);
});

test.each([
  ['Q4', true],
  ['Q3', false],
  ['Mar', true],
  ['H2', true],
  ['Summer 2026', true],
  ['2024-25', true],
  ['YTD', false],
])('%s ends its year: %s', (text, ends) => {
  const period = parsePeriod(text, { year: '2025-26', yearStart: 3 });
  expect(period && endsYear(period)).toBe(ends);
});

test.each([
  [QUARTERS, 3],
  [dated('2025-26', 6, 'Jul', 'Aug'), 6],
  [dated('2024-25', 9, 'FY25 Q1 (Oct–Dec)', 'FY25 Q2 (Jan–Mar)'), 9],
  [dated('2025', 0, 'Q1', 'Q2'), 0],
  [TERMS, 3],
])('%j: its year begins with month %d', (scorecard, start) =>
  expect(contextOf(scorecard).yearStart).toBe(start),
);
