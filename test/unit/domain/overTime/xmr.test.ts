import { naturalLimits, specialCauses } from '../../../../src/domain/overTime/xmr';
import { parseDecimal, rational, type Rational } from '../../../../src/domain/values/exact';

const series = (text: string): readonly Rational[] =>
  text.split(/\s+/).map((each) => parseDecimal(each) ?? rational(0));

/** Which points break which rules: "6 shift", the first being 1. */
function causes(text: string): readonly string[] {
  const values = series(text);
  const limits = naturalLimits(values);
  if (!limits) throw new Error('No limits');
  return specialCauses(values, limits).flatMap((found, at) => found.map((cause) => `${at + 1} ${cause}`));
}

/** Exact fractions, worked out by hand from each source's figures; its own rounded results stand in the comment. */
test.each([
  {
    // 632 ÷ 31 and 141 ÷ 30; the source gives 20.39, 4.7 and an upper limit of 32.89.
    named: 'Wheeler, Making Sense of Data: in-process inventory, 31 months',
    figures: '19 27 20 16 18 25 22 24 17 25 15 17 20 22 19 16 22 19 25 22 18 20 16 17 20 15 27 25 17 19 28',
    mean: rational(632, 31),
    range: rational(47, 10),
    lower: rational(122219, 15500),
    upper: rational(509781, 15500),
  },
  {
    // 508.1 ÷ 10 and 16.9 ÷ 9; the handbook divides by 1.128 and has 50.81, 1.8778, 45.8159 and 55.8041.
    named: 'NIST/SEMATECH e-Handbook 6.3.2.2: flow rate, 10 batches',
    figures: '49.6 47.6 49.9 51.3 47.8 51.2 52.6 52.4 53.6 52.1',
    mean: rational(5081, 100),
    range: rational(169, 90),
    lower: rational(51542, 1125),
    upper: rational(125561, 2250),
  },
  {
    // 502.85 ÷ 15 and 6.73 ÷ 14; the textbook has 33.52, 0.48, 32.24 and 34.80.
    named:
      'Montgomery, Introduction to Statistical Quality Control: viscosity of aircraft primer paint, 15 batches',
    figures: '33.75 33.05 34.00 33.81 33.46 34.02 33.68 33.27 33.49 33.20 33.62 33.00 33.54 33.12 33.84',
    mean: rational(10057, 300),
    range: rational(673, 1400),
    lower: rational(967339, 30000),
    upper: rational(1044061, 30000),
  },
  {
    // 1607.8 ÷ 20 and 101.2 ÷ 19.
    named: 'SAS/QC sample library SHWIR1: jet engine diameters, 20 engines',
    figures:
      '78.4 80.1 84.4 79.1 80.4 83.5 73.8 83.5 75.0 76.8 70.5 80.3 82.4 79.4 86.4 90.5 77.7 82.5 79.9 83.2',
    mean: rational(8039, 100),
    range: rational(506, 95),
    lower: rational(33111, 500),
    upper: rational(47279, 500),
  },
  {
    // 35 ÷ 18 and 32 ÷ 17: with outlying ranges kept, as in the Excel tool of Making data count.
    named: 'NHSRplotthedots, Deviations from Excel defaults: one outlier in 18 days',
    figures: '1 2 1 2 10 1 2 1 2 1 2 1 2 1 2 1 2 1',
    mean: rational(35, 18),
    range: rational(32, 17),
    lower: rational(-23429, 7650),
    upper: rational(53179, 7650),
  },
])('limits of $named', ({ figures, mean, range, lower, upper }) => {
  expect(naturalLimits(series(figures))).toEqual({ mean, movingRange: range, lower, upper });
});

test('what breaks no rule in the textbooks breaks none here', () => {
  expect(
    causes('19 27 20 16 18 25 22 24 17 25 15 17 20 22 19 16 22 19 25 22 18 20 16 17 20 15 27 25 17 19 28'),
  ).toEqual([]);
  expect(
    causes('33.75 33.05 34.00 33.81 33.46 34.02 33.68 33.27 33.49 33.20 33.62 33.00 33.54 33.12 33.84'),
  ).toEqual([]);
});

test('a point beyond a limit', () => {
  // Mean 1.94, limits −3.06 and 6.95.
  expect(causes('1 2 1 2 10 1 2 1 2 1 2 1 2 1 2 1 2 1')).toEqual(['5 outside']);
});

test('seven in a row on one side of the mean are a shift, six are none', () => {
  // Mean 5.5 of 14, ranges 1 but for the one of 9 between: 21 ÷ 13, limits 1.2 and 9.8.
  const seven = '1 2 1 2 1 2 1 10 9 10 9 10 9 10';
  expect(causes(seven).filter((each) => each.endsWith('shift'))).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14].map((at) => `${at} shift`),
  );
  expect(causes('1 2 1 2 1 2 10 9 10 9 10 9').filter((each) => each.endsWith('shift'))).toEqual([]);
});

test('seven each above the one before are a trend, six are none, and one that stands still ends it', () => {
  const trends = (text: string) => causes(text).filter((each) => each.endsWith('trend'));
  expect(trends('5 1 2 3 4 5 6 7 5')).toEqual([2, 3, 4, 5, 6, 7, 8].map((at) => `${at} trend`));
  expect(trends('7 1 2 3 4 5 6 5')).toEqual([]);
  expect(trends('9 1 2 3 4 4 5 6 7 5')).toEqual([]);
});

test('two of three in the outer third, all three on one side', () => {
  // Mean 5, ranges 2 2 2 2 2 2 4.5 1.5 1 4.5 2 2 2: by hand below.
  const text = '4 6 4 6 4 6 4 9 6 9 4 6 4 6 4 6';
  // Sum 88, mean 5.5; ranges 2×6, 5, 3, 3, 5, 2×5 = 38 ÷ 15 = 2.533; limits −1.24 and 12.24; outer third from 9.99.
  expect(causes(text)).toEqual([]);
  // 10 and 10 lie beyond: sum 90, mean 5.625; ranges 12 + 6 + 4 + 4 + 6 + 10 = 42 ÷ 15 = 2.8; reach 7.448, third 4.965 → 10.59.
  expect(causes('4 6 4 6 4 6 4 10 6 10 4 6 4 6 4 6')).toEqual([]);
  // Longer quiet before: 24 points of 5 and 6, then 8.4, 6, 8.4.
  // Mean (24×5.5 + 22.8) ÷ 27 = 5.733; ranges 23×1 + 2.4 + 2.4 + 2.4 = 30.2 ÷ 26 = 1.1615; reach 3.0897, limit 8.823, third from 7.793.
  const quiet = Array.from({ length: 12 }, () => '5 6').join(' ');
  expect(causes(`${quiet} 8.4 6 8.4`)).toEqual(['25 two-of-three', '27 two-of-three']);
  // With the one between on the other side of the mean it is none.
  expect(causes(`${quiet} 8.4 5 8.4`).filter((each) => each.endsWith('two-of-three'))).toEqual([]);
});

test('a process without any variation has its mean for limits, and one point none', () => {
  expect(naturalLimits(series('4 4 4 4 4'))).toEqual({
    mean: rational(4),
    movingRange: rational(0),
    lower: rational(4),
    upper: rational(4),
  });
  expect(causes('4 4 4 4 4 4 4 4')).toEqual([]);
  expect(naturalLimits(series('4'))).toBeNull();
});
