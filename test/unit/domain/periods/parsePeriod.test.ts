import { monthLabel } from '../../../../src/domain/periods/months';
import { parsePeriod } from '../../../../src/domain/periods/parsePeriod';
import type { PeriodContext } from '../../../../src/domain/periods/years';

const APRIL: PeriodContext = { year: '2025-26', yearStart: 3 };
const OCTOBER: PeriodContext = { year: '2024-25', yearStart: 9 };
const JULY: PeriodContext = { year: '2025-26', yearStart: 6 };
const JANUARY: PeriodContext = { year: '2025', yearStart: 0 };
const UNKNOWN: PeriodContext = { year: null, yearStart: 3 };

/** "Q3 | quarter 3/4 of 2025-26 | Oct 2025 to Dec 2025". */
function say(source: Parameters<typeof parsePeriod>[0], context: PeriodContext): string | null {
  const period = parsePeriod(source, context);
  if (!period) return null;
  const { key, grain, year, place, perYear, months } = period;
  const at = place === null ? '' : ` ${place}/${perYear ?? '?'}`;
  const span = months ? `${monthLabel(months.first)} to ${monthLabel(months.last)}` : 'not known';
  return `${key} | ${grain}${at} of ${year ?? '?'} | ${span}`;
}

describe('months of an April year', () => {
  const APR = 'Apr 2025 | month 1/12 of 2025-26 | Apr 2025 to Apr 2025';
  const NOV = 'Nov 2025 | month 8/12 of 2025-26 | Nov 2025 to Nov 2025';
  const JAN = 'Jan 2026 | month 10/12 of 2025-26 | Jan 2026 to Jan 2026';
  test.each([
    ['Apr', APR],
    ['Apr-25', APR],
    ['April 2025', APR],
    ["Apr '25", APR],
    ['2025/26 / Apr', APR],
    ['M1', APR],
    ['Month 1', APR],
    ['Apr Actual', APR],
    ['Nov', NOV],
    ['P8', NOV],
    ['Trajectory Nov-25', NOV],
    ['30/11/2025', NOV],
    ['2025-11-30', NOV],
    ['As at 30 November', NOV],
    ['Harrow actual Nov', NOV],
    ['Jan', JAN],
    ['Jan-26', JAN],
    ['M10', JAN],
    // Thirteen months that roll: each has its own year.
    ['Nov-24', 'Nov 2024 | month 8/12 of 2024-25 | Nov 2024 to Nov 2024'],
    ['May be revised', null],
    ['13/13/2025', null],
  ])('%s', (text, expected) => expect(say(text, APRIL)).toBe(expected));

  test.each([
    // 1 April 2025, 5 December 2025, and 18 June 2022: what Excel makes of a typed "Jun-18".
    [45748, 'mmm-yy', APR],
    [45748, 'dd/mm/yyyy', APR],
    [45996, 'mmm yy', 'Dec 2025 | month 9/12 of 2025-26 | Dec 2025 to Dec 2025'],
    [44730, 'd-mmm', 'Jun 2018 | month 3/12 of 2018-19 | Jun 2018 to Jun 2018'],
    [12, 'General', null],
  ])('the date %d formatted %s', (value, numberFormat, expected) =>
    expect(say({ value, numberFormat }, APRIL)).toBe(expected),
  );

  test('without a year a month has its name alone', () => {
    expect(say('Nov', UNKNOWN)).toBe('Nov | month 8/12 of ? | not known');
    expect(say('M8', UNKNOWN)).toBe('Nov | month 8/12 of ? | not known');
  });
});

describe('quarters', () => {
  const Q3 = 'Q3 | quarter 3/4 of 2025-26 | Oct 2025 to Dec 2025';
  test.each([
    ['Q3', Q3],
    ['Quarter 3', Q3],
    ['3rd quarter', Q3],
    ['Q3 2025/26', Q3],
    ['Q3 25/26', Q3],
    ['2025-26 / Q3', Q3],
    ['Q3 Num', Q3],
    ['Ch3 / Q3', Q3],
    ['Chwarter 3', Q3],
    ['Oct–Dec', Q3],
    ['October to December 2025', Q3],
    ['Q3 YTD', Q3],
    ['Q3 2024-25', 'Q3 2024-25 | quarter 3/4 of 2024-25 | Oct 2024 to Dec 2024'],
    ['Jan-Mar 2025', 'Q4 2024-25 | quarter 4/4 of 2024-25 | Jan 2025 to Mar 2025'],
    ['Q5', null],
  ])('of an April year: %s', (text, expected) => expect(say(text, APRIL)).toBe(expected));

  test.each([
    ['FY25 Q1 (Oct–Dec)', 'Q1 | quarter 1/4 of 2024-25 | Oct 2024 to Dec 2024'],
    ['FY25 Q4 (Jul–Sep)', 'Q4 | quarter 4/4 of 2024-25 | Jul 2025 to Sep 2025'],
    ['Q3', 'Q3 | quarter 3/4 of 2024-25 | Apr 2025 to Jun 2025'],
    ['Q3 FY24', 'Q3 2023-24 | quarter 3/4 of 2023-24 | Apr 2024 to Jun 2024'],
  ])('of an October year: %s', (text, expected) => expect(say(text, OCTOBER)).toBe(expected));

  test.each([
    ['Q1 (Jul–Sep) / Target', 'Q1 | quarter 1/4 of 2025-26 | Jul 2025 to Sep 2025'],
    ['Q3 Jan–Mar', 'Q3 | quarter 3/4 of 2025-26 | Jan 2026 to Mar 2026'],
    ['Q4', 'Q4 | quarter 4/4 of 2025-26 | Apr 2026 to Jun 2026'],
  ])('of a July year: %s', (text, expected) => expect(say(text, JULY)).toBe(expected));

  test.each([
    ['Q3', 'Q3 | quarter 3/4 of 2025 | Jul 2025 to Sep 2025'],
    ['Q3 2025', 'Q3 | quarter 3/4 of 2025 | Jul 2025 to Sep 2025'],
    ['Q1 2024', 'Q1 2024 | quarter 1/4 of 2024 | Jan 2024 to Mar 2024'],
    ['Apr-Jun', 'Q2 | quarter 2/4 of 2025 | Apr 2025 to Jun 2025'],
  ])('of the calendar year: %s', (text, expected) => expect(say(text, JANUARY)).toBe(expected));

  test('months beside the quarter say where its year begins, whatever is thought', () => {
    expect(say('Q3 (Jan–Mar) 2025/26', APRIL)).toBe('Q3 | quarter 3/4 of 2025-26 | Jan 2026 to Mar 2026');
  });

  test('where no year is known, the year a quarter names is in its name', () => {
    expect(say('Q1 2022-23', UNKNOWN)).toBe('Q1 2022-23 | quarter 1/4 of 2022-23 | Apr 2022 to Jun 2022');
    // Of which of two years it is, nobody can say.
    expect(say('Q1 2025', UNKNOWN)).toBe('Q1 | quarter 1/4 of ? | not known');
  });
});

describe('halves, terms and years', () => {
  test.each([
    ['H1', 'H1 | half-year 1/2 of 2025-26 | Apr 2025 to Sep 2025'],
    ['H2 2024/25', 'H2 2024-25 | half-year 2/2 of 2024-25 | Oct 2024 to Mar 2025'],
    ['First half year', 'H1 | half-year 1/2 of 2025-26 | Apr 2025 to Sep 2025'],
    ['Apr–Sep', 'H1 | half-year 1/2 of 2025-26 | Apr 2025 to Sep 2025'],
    ['Autumn 2025 term', 'Autumn 2025 | term 1/3 of 2025-26 | Sep 2025 to Dec 2025'],
    ['Spring term 2025', 'Spring 2025 | term 2/3 of 2024-25 | Jan 2025 to Mar 2025'],
    ['Summer 2025/26', 'Summer 2026 | term 3/3 of 2025-26 | Apr 2026 to Jul 2026'],
    ['Autumn 25', 'Autumn 2025 | term 1/3 of 2025-26 | Sep 2025 to Dec 2025'],
    ['Autumn 1', 'Autumn 1 2025 | half-term 1/6 of 2025-26 | Sep 2025 to Oct 2025'],
    ['Spring 2 2026', 'Spring 2 2026 | half-term 4/6 of 2025-26 | Mar 2026 to Mar 2026'],
    ['HT6', 'Summer 2 2026 | half-term 6/6 of 2025-26 | Jun 2026 to Jul 2026'],
    ['Term 2', 'Term 2 | term 2/? of 2025-26 | not known'],
    ['2024', '2024 | year 1/1 of 2024 | Jan 2024 to Dec 2024'],
    ['2024-25', '2024-25 | year 1/1 of 2024-25 | Apr 2024 to Mar 2025'],
    ['24/25', '2024-25 | year 1/1 of 2024-25 | Apr 2024 to Mar 2025'],
    ['2024/2025', '2024-25 | year 1/1 of 2024-25 | Apr 2024 to Mar 2025'],
    ['2023 - 24', '2023-24 | year 1/1 of 2023-24 | Apr 2023 to Mar 2024'],
    ['FY25', '2024-25 | year 1/1 of 2024-25 | Apr 2024 to Mar 2025'],
    ['Year ending March 2025', '2024-25 | year 1/1 of 2024-25 | Apr 2024 to Mar 2025'],
    ['Outturn 2019-20 (Mar-20)', '2019-20 | year 1/1 of 2019-20 | Apr 2019 to Mar 2020'],
    ['2024/25 academic year', '2024-25 | year 1/1 of 2024-25 | Sep 2024 to Aug 2025'],
    ['17-18 year olds', null],
    ['Summer schemes run', null],
    ['2022/24', null],
    ['Owner', null],
    ['', null],
  ])('%s', (text, expected) => expect(say(text, APRIL)).toBe(expected));
});

describe('windows that roll, and the year so far', () => {
  test.each([
    ['12 months to Dec 2025', '12 months to Dec 2025 | rolling-year of 2025-26 | Jan 2025 to Dec 2025'],
    [
      'Rolling 12 months to 31/12/2025',
      '12 months to Dec 2025 | rolling-year of 2025-26 | Jan 2025 to Dec 2025',
    ],
    ['Year to Dec 2025', '12 months to Dec 2025 | rolling-year of 2025-26 | Jan 2025 to Dec 2025'],
    ['Rolling 12 months', 'Rolling 12 months | rolling-year of ? | not known'],
    ['YTD', 'YTD | to-date of 2025-26 | not known'],
    ['Year to date', 'YTD | to-date of 2025-26 | not known'],
    ['YTD 2024-25', 'YTD 2024-25 | to-date of 2024-25 | not known'],
    ['YTD Nov 2025', 'YTD Nov 2025 | to-date of 2025-26 | Apr 2025 to Nov 2025'],
    ['Apr–Nov 2025', 'YTD Nov 2025 | to-date of 2025-26 | Apr 2025 to Nov 2025'],
  ])('%s', (text, expected) => expect(say(text, APRIL)).toBe(expected));
});
