import { DEFAULT_DISCLOSURE, isSmallCount, smallReasons } from '../../../../src/disclosure/model/policy';

test.each<[number, number, readonly string[]]>([
  [0, 187, []],
  [1, 187, ['small-numerator']],
  [5, 187, ['small-numerator']],
  [6, 187, []],
  // The example of the rules: 172/178 leaves 6.
  [172, 178, ['small-complement']],
  [171, 178, []],
  [177, 178, ['small-complement']],
  [178, 178, []],
  [4, 11, ['small-numerator']],
  [5, 11, ['small-numerator', 'small-complement']],
  [8, 10, ['small-complement', 'small-denominator']],
  [0, 10, ['small-denominator']],
  [10, 10, ['small-denominator']],
  [0, 11, []],
])('%i of %i: %j', (numerator, denominator, reasons) => {
  expect(smallReasons(numerator, denominator, DEFAULT_DISCLOSURE)).toEqual(reasons);
});

test('thresholds are settings', () => {
  const policy = { numeratorTo: 9, complementTo: 0, denominatorTo: 0 };
  expect(smallReasons(9, 10, policy)).toEqual(['small-numerator']);
  expect(smallReasons(10, 11, policy)).toEqual([]);
});

test('nought is not a small count: it names no one', () => {
  expect([0, 1, 5, 6].map((count) => isSmallCount(count, DEFAULT_DISCLOSURE))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
