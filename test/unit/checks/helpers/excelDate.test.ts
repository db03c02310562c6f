import { describeDate, serialOf } from '../../../../src/checks/helpers/excelDate';

test.each([
  [44896, '1 December 2022', '1/12'],
  [18295, '1 February 1950', '2/50'],
  [36251, '1 April 1999', '4/99'],
  [44967, '10 February 2023', '10/2'],
  [44967.75, '10 February 2023', '10/2'],
])('serial %d is %s, from %s', (serial, date, typed) => {
  expect(describeDate(serial)).toEqual({ date, typed });
});

test.each([0, -1, 60, 2_958_466, 1e300, Number.POSITIVE_INFINITY])('serial %d is no date', (serial) => {
  expect(describeDate(serial)).toEqual({ date: null, typed: null });
});

test('a date and its serial', () => {
  expect(serialOf(2022, 12, 1)).toBe(44896);
});
