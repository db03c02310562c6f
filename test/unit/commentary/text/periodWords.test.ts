import { findPeriods } from '../../../../src/commentary/text/periodWords';

const read = (text: string, quarter: 'Q1' | 'Q3' = 'Q3') =>
  findPeriods(text, { start: 0, end: text.length }, { quarter, year: '2022-23' }).map(({ period, role }) => {
    const when =
      period.kind === 'quarter' ? period.quarter : period.kind === 'year' ? period.year : period.kind;
    return role === 'at' ? when : `${when} base`;
  });

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
