import { rational } from '../../../../src/domain/values/exact';
import { decimalsShown, groupDigits, readFormat } from '../../../../src/domain/values/numberFormat';

const decimals = (least: number, most = least): unknown => ({ least, most });

test.each([
  ['General', 1, 'number', null, null, false],
  ['0', 1, 'number', decimals(0), null, false],
  ['0.0', 1, 'number', decimals(1), null, false],
  ['0.0#', 1, 'number', decimals(1, 2), null, false],
  ['0%', 1, 'number', decimals(0), 'scaled', false],
  ['0.00%', 1, 'number', decimals(2), 'scaled', false],
  ['General"%"', 1, 'number', null, 'literal', false],
  ['0.0"%"', 1, 'number', decimals(1), 'literal', false],
  ['#,##0', 1, 'number', decimals(0), null, true],
  ['#,##0.0_);(#,##0.0)', 1, 'number', decimals(1), null, true],
  ['[Blue]0.0;[Red]-0.00', -1, 'number', decimals(2), null, false],
  ['0.0;-0.0;"zero"', 0, 'number', null, null, false],
  ['[>=100]0;0.0', 150, 'number', decimals(0), null, false],
  ['[>=100]0;0.0', 50, 'number', decimals(1), null, false],
  ['[<1]0.00;[<10]0.0;0', 5, 'number', decimals(1), null, false],
  ['0" days"', 1, 'number', decimals(0), null, false],
  ['0\\d', 1, 'number', decimals(0), null, false],
  ['_-* #,##0.00_-;-* #,##0.00_-', 1, 'number', decimals(2), null, true],
  ['@', 1, 'number', null, null, false],
  ['0.00E+00', 1, 'number', null, null, false],
  ['# ?/?', 1, 'number', null, null, false],
  ['', 1, 'number', null, null, false],
  ['dd/mm/yyyy', 1, 'date', null, null, false],
  ['[$-F800]dddd, mmmm dd, yyyy', 1, 'date', null, null, false],
  ['mm:ss.0', 1, 'date', null, null, false],
  ['[mm]', 1, 'date', null, null, false],
])('%s for %d', (format, value, kind, places, percent, grouping) => {
  expect(readFormat(format, value)).toEqual({ kind, decimals: places, percent, grouping });
});

test('an unclosed quote or bracket does not throw', () => {
  for (const format of ['"', '0"x', '[', '[>', '\\', '_', '*', ';;;;']) {
    expect(readFormat(format, 1).kind).toBe('number');
  }
});

test('General shows the fewest decimals, eleven characters at most', () => {
  expect(decimalsShown(rational(95), null)).toBe(0);
  expect(decimalsShown(rational(938, 10), null)).toBe(1);
  expect(decimalsShown(rational(100, 3), null)).toBe(8);
  expect(decimalsShown(rational(12345678901, 2), null)).toBe(0);
});

test.each([
  ['999', '999'],
  ['1000', '1,000'],
  ['-1234567.891', '-1,234,567.891'],
])('groups %s as %s', (text, grouped) => expect(groupDigits(text)).toBe(grouped));
