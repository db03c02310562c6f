import { nextYear, shiftYears, yearBefore } from '../../../../src/domain/periods/yearText';

test('years one after the other', () => {
  expect(nextYear('2022-23')).toBe('2023-24');
  expect(nextYear('2029-30')).toBe('2030-31');
  expect(yearBefore('2022-23')).toBe('2021-22');
});

test.each([
  ['Harrow target 2022/23', 'Harrow target 2023/24'],
  ['Harrow Q1 2022-23', 'Harrow Q1 2023-24'],
  ['Harrow\n2021–2022', 'Harrow\n2022–2023'],
  ['Q3 (Oct-Dec 2022)', 'Q3 (Oct-Dec 2023)'],
  ['Jun-22', 'Jun-23'],
  ["June '22", "June '23"],
  ['31 March 2023', '31 March 2024'],
  ['March 31, 2023', 'March 31, 2024'],
  ['As at 30/06/2022', 'As at 30/06/2023'],
  ['Outturn 22/23', 'Outturn 23/24'],
  ['Target 2022', 'Target 2023'],
  ['Care leavers 18-19 year olds', 'Care leavers 18-19 year olds'],
  ['2019-2022', '2019-2022'],
  ['Q1', 'Q1'],
  ['', ''],
])('%s → %s', (before, after) => {
  expect(shiftYears(before, 1)).toBe(after);
});

test('there and back again', () => {
  expect(shiftYears(shiftYears('Harrow Q4 2029/30, Jun-99', 1), -1)).toBe('Harrow Q4 2029/30, Jun-99');
});
