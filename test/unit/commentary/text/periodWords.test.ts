import { findPeriods, type Present } from '../../../../src/commentary/text/periodWords';
import { parsePeriod } from '../../../../src/domain/periods/parsePeriod';
import type { Period } from '../../../../src/domain/periods/period';

const say = (text: string, present: Present) =>
  findPeriods(text, { start: 0, end: text.length }, present).map(({ period, role }) => {
    const when =
      period.kind === 'quarter' ? period.quarter : period.kind === 'year' ? period.year : period.kind;
    return role === 'at' ? when : `${when} base`;
  });

const read = (text: string, quarter: 'Q1' | 'Q3' = 'Q3') =>
  say(text, { quarter, periods: [], year: '2022-23' });

const periodsOf = (labels: readonly string[]): readonly Period[] =>
  labels.flatMap((label) => parsePeriod(label, { year: '2025-26', yearStart: 3 }) ?? []);
const months = periodsOf(['Sep 2025', 'Oct 2025', 'Nov 2025']);
const terms = periodsOf(['Autumn 2024', 'Spring 2025', 'Autumn 2025']);

test.each([
  ['It was 86.7% in Q2.', ['Q2']],
  ['It was 86.7% in the second quarter.', ['Q2']],
  ['It was 86.7% the previous quarter.', ['Q2']],
  ['At the end of December', ['Q3']],
  ['At 31 December 2022', ['Q3']],
  ['Between July and September', ['Q2']],
  ['In September 2021', ['other']],
  ['It was 89.8% at the end of 2021-22', ['2021-22']],
  ['Last year it was 89.8%', ['2021-22']],
  ['In March 2022 it was 89.8%', ['2021-22']],
  ['It fell since Q1.', ['Q1 base']],
  ['It is lower than in Q2.', ['Q2 base']],
  ['In Q3 of last year', ['other']],
  ['In Q3 2022-23', ['Q3']],
  ['In the same quarter last year', ['other']],
  ['It fell for the third quarter running.', []],
  ['It fell for a second consecutive quarter.', []],
  ['We expect this by March.', ['future']],
  ['Back on target by Q4', ['future']],
  ['In 2022-23 so far', ['start base']],
  ['a quarter of children', []],
])('%s', (text, periods) => {
  expect(read(text)).toEqual(periods);
});

test('there is no quarter before the first', () => {
  expect(read('last quarter', 'Q1')).toEqual(['other']);
});

test.each([
  ['It was 86.7% in October.', ['Oct 2025']],
  ['It was 86.7% in October 2025.', ['Oct 2025']],
  ['It was 86.7% in October 2024.', ['other']],
  ['It rose since last month.', ['Oct 2025 base']],
  ['It is better than the month before.', ['Oct 2025 base']],
  ['It rose since last quarter.', ['other base']],
  ['It was 86.7% this month, 85% a month ago', ['Nov 2025', 'Oct 2025']],
  ['It fell for the third month running.', []],
  ['In 2024-25 it was 80%', ['2024-25']],
])('a scorecard by months: %s', (text, periods) => {
  expect(say(text, { quarter: 'Nov 2025', periods: months, year: '2025-26' })).toEqual(periods);
});

test.each([
  ['It was 86.7% in the autumn term 2024.', ['Autumn 2024']],
  ['It was 86.7% in the spring term of 2025.', ['Spring 2025']],
  ['It rose since last term.', ['Spring 2025 base']],
])('a scorecard by terms: %s', (text, periods) => {
  expect(say(text, { quarter: 'Autumn 2025', periods: terms, year: '2025-26' })).toEqual(periods);
});
