import { rational } from '../../../../src/domain/values/exact';
import { formatRatio } from '../../../../src/domain/values/ratioText';

const fixed = { text: '86.2', numerator: rational(94), denominator: rational(109) };

test.each([
  ['89.9 (94/109)', '86.2 (94/109)'],
  ['89.9% (94/109)', '86.2% (94/109)'],
  ['89.9 \n(94/109)', '86.2 \n(94/109)'],
  [' 89.9\u00a0( 94 / 109 )\r\n', ' 86.2\u00a0( 94 / 109 )\r\n'],
  ['89.9[94 of 109]*', '86.2[94 of 109]*'],
  ['８９．９（９４／１０９）', '86.2（９４／１０９）'],
  ['89.9 (98/109)', '86.2 (94/109)'],
  ['89.9', '86.2 (94/109)'],
  ['', '86.2 (94/109)'],
])('in the manner of %j', (like, expected) => expect(formatRatio(fixed, like)).toBe(expected));

test('keeps grouping where the number stays the same', () => {
  const ratio = { text: '50.1', numerator: rational(1236), denominator: rational(2468) };
  expect(formatRatio(ratio, '50.0 (1,234/2,468)')).toBe('50.1 (1236/2,468)');
});

test('writes a fraction of a child as it stands', () => {
  expect(formatRatio({ text: '50', numerator: rational(3, 2), denominator: rational(3) }, '')).toBe(
    '50 (1.5/3)',
  );
});
