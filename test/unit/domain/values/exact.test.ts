import {
  ceiling,
  compare,
  divide,
  floor,
  formatDecimal,
  fromNumber,
  parseDecimal,
  rational,
  round,
  toNumber,
  truncate,
} from '../../../../src/domain/values/exact';

test('lowest terms, the sign above the line', () => {
  expect(rational(6, -4)).toEqual({ num: -3n, den: 2n });
  expect(rational(0, 7)).toEqual({ num: 0n, den: 1n });
  expect(() => rational(1, 0)).toThrow(RangeError);
  expect(() => divide(rational(1), rational(0))).toThrow(RangeError);
});

test.each([
  [7, 2, 3n, 4n],
  [-7, 2, -4n, -3n],
  [6, 2, 3n, 3n],
  [-6, 2, -3n, -3n],
])('%d/%d lies from %d to %d', (num, den, below, above) => {
  expect(floor(rational(num, den))).toBe(below);
  expect(ceiling(rational(num, den))).toBe(above);
});

test('rounds half away from zero, and truncates towards it', () => {
  expect(round(rational(25, 10), 0)).toEqual(rational(3));
  expect(round(rational(-25, 10), 0)).toEqual(rational(-3));
  // 102 of 109 is 93.577…
  expect(formatDecimal(rational(10200, 109), 1)).toBe('93.6');
  expect(toNumber(truncate(rational(10200, 109), 1))).toBe(93.5);
  expect(formatDecimal(rational(9400, 109), 1)).toBe('86.2');
  expect(formatDecimal(rational(-4, 100), 1)).toBe('0.0');
  expect(formatDecimal(rational(-19, 10), 1)).toBe('-1.9');
  expect(formatDecimal(rational(5, 100), 1)).toBe('0.1');
});

test("reads a cell's float as the decimal it stands for", () => {
  expect(fromNumber(0.938)).toEqual(rational(938, 1000));
  expect(fromNumber(0.1 + 0.2)).toEqual(rational(3, 10));
  expect(fromNumber(1e21)).toEqual(rational(10n ** 21n));
  expect(fromNumber(-2.5e-7)).toEqual(rational(-25, 10n ** 8n));
  expect(fromNumber(0)).toEqual(rational(0));
  expect(fromNumber(NaN)).toBeNull();
});

test('plain decimals only', () => {
  expect(parseDecimal('93.80')).toEqual(rational(938, 10));
  expect(parseDecimal('-0.5')).toEqual(rational(-1, 2));
  expect(['1,234', '1e3', '', '.', '5.', 'x'].map(parseDecimal)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('21/100 against 20 is exactly 5% off, which floats miss', () => {
  expect(compare(divide(rational(1), rational(20)), rational(5, 100))).toBe(0);
  expect((0.21 - 0.2) / 0.2).not.toBe(0.05);
});

test('lowest terms where one part, or both, are beyond what floats hold exactly', () => {
  const huge = 10n ** 20n;
  expect(rational(3n, 3n * huge)).toEqual({ num: 1n, den: huge });
  expect(rational(-3n * huge, 6n)).toEqual({ num: -50_000_000_000_000_000_000n, den: 1n });
  // 2^53 + 1 is no float: it would be taken for 2^53, and halved with 2. It is 3 · 107 · 28,059,810,762,433.
  expect(rational(9_007_199_254_740_993n, 2n)).toEqual({ num: 9_007_199_254_740_993n, den: 2n });
  expect(rational(9_007_199_254_740_993n, 321n)).toEqual({ num: 28_059_810_762_433n, den: 1n });
  expect(rational(2n, 9_007_199_254_740_993n)).toEqual({ num: 2n, den: 9_007_199_254_740_993n });
  expect(rational(12n * huge, 18n * huge)).toEqual({ num: 2n, den: 3n });
});
