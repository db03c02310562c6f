import { parseBreakdownPeriod, readDateHeading } from '../../../../src/domain/periods/breakdownPeriod';

const quarter = (quarter: string, year: string | null) => ({ kind: 'quarter', quarter, year });

test.each([
  ['Breakdown of indicator 5 at Q3 2022-23: % of CLA', quarter('Q3', '2022-23')],
  ['Q1', quarter('Q1', null)],
  ['Jun-20', quarter('Q1', '2020-21')],
  ['Mar-18', quarter('Q4', '2017-18')],
  ['September 2019', quarter('Q2', '2019-20')],
  ['as at 31/12/2022', quarter('Q3', '2022-23')],
  ['Apr-Jun 2020', quarter('Q1', '2020-21')],
  ['Jan to Mar 21', quarter('Q4', '2020-21')],
  ['Jul-20', { kind: 'month', month: expect.objectContaining({ key: 'Jul 2020' }) }],
  ['2021/22', { kind: 'year', year: '2021-22' }],
  ['Number of children', null],
  ['CLA 2.5 years + aged 10-15', null],
  ['31/13/2022', null],
])('%s', (text, period) => {
  expect(parseBreakdownPeriod(text)).toEqual(period);
});

test.each([
  // 1 March 2018.
  [43160, 'mmm-yy', { text: 'Mar-18', period: quarter('Q4', '2017-18') }],
  // 18 June 2023, what Excel makes of "Jun-18" in 2023.
  [45095, 'd-mmm', { text: 'Jun-18', period: quarter('Q1', '2018-19') }],
  // 31 July 2020.
  [
    44043,
    'dd/mm/yyyy',
    { text: 'Jul-20', period: { kind: 'month', month: expect.objectContaining({ key: 'Jul 2020' }) } },
  ],
  [5, 'mmm-yy', null],
  [1e9, 'mmm-yy', null],
  [Number.NaN, 'mmm-yy', null],
])('a heading held as the date %d formatted %s', (serial, numberFormat, expected) => {
  expect(readDateHeading({ numberFormat }, serial)).toEqual(expected);
});
