import { toNumber, parseDecimal, type Rational } from '../../../../src/domain/values/exact';
import type { ScorecardCell } from '../../../../src/domain/values/cells';
import { parseCell } from '../../../../src/domain/values/parseCell';
import {
  ragByThresholds,
  readThresholds,
  isOtherTolerance,
  readTolerance,
} from '../../../../src/domain/judging/thresholds';
import { parseTarget } from '../../../../src/domain/targets/parseTarget';
import { gridCell } from '../../../fixtures/published';

const cellOf = (text: string | number, format = 'General'): ScorecardCell => ({
  address: 'C5',
  row: 4,
  column: 2,
  value: parseCell(gridCell(text, format), { xMeans: 'suppressed' }),
  formula: null,
  numberFormat: format,
});
const exactly = (text: string): Rational => parseDecimal(text) ?? { num: 0n, den: 1n };
const of = (
  green: string | number | null,
  amber: string | number | null,
  red: string | number | null = null,
) =>
  readThresholds({
    green: green === null ? null : cellOf(green),
    amber: amber === null ? null : cellOf(amber),
    red: red === null ? null : cellOf(red),
    minimum: null,
  });

test.each([
  // As a police plan has them: the cells between the bounds are amber, whatever rounding leaves out.
  ['≤300', '301–324', '>324', '306', 'lower amber'],
  ['≤300', '301–324', '>324', '300', 'lower green'],
  ['≤300', '301–324', '>324', '324.5', 'lower red'],
  ['≥90.0', '82.8–89.9', '<82.8', '94.7', 'higher green'],
  ['≥90.0', '82.8–89.9', '<82.8', '89.95', 'higher amber'],
  ['≥90.0', '82.8–89.9', '<82.8', '82.7', 'higher red'],
  // Green and amber alone: amber worse than green says which way is better.
  [95, 90, null, '92', 'higher amber'],
  [95, 90, null, '89.9', 'higher red'],
  [10, 12, null, '12', 'lower amber'],
  [10, '10.1–12', null, '12.5', 'lower red'],
  [95, null, 85, '85', 'higher red'],
])('%s, %s, %s: %s is %s', (green, amber, red, actual, expected) => {
  const thresholds = of(green, amber, red);
  expect(thresholds && `${thresholds.better} ${ragByThresholds(exactly(actual), thresholds)}`).toBe(expected);
});

test.each([
  ['≥90', '80–89', '>95'],
  ['≥90', null, '<95'],
  [null, 90, 80],
  ['Baseline', 90, 80],
  [95, 95, null],
] as const)('%s, %s, %s are no thresholds', (green, amber, red) => expect(of(green, amber, red)).toBeNull());

test.each([
  ['5%', '5 null'],
  ['±2 pp', '2 points'],
  ['+/-3%', '3 null'],
  ['10% of target', '10 relative'],
  ['2.5 points', '2.5 points'],
  ['5', '5 null'],
  ['n/a', 'null'],
  ['see note', 'null'],
  ['3 per cent', '3 null'],
  ['3 days', 'null'],
])('a tolerance of %j is %s', (text, expected) => {
  const read = readTolerance(cellOf(text));
  expect(read ? `${toNumber(read.tolerance)} ${read.toleranceKind}` : 'null').toBe(expected);
});

test.each([
  ['3 days', 'Average days to answer', '3 points'],
  ['1 working day', 'Median days to mend a road', '1 points'],
  ['2 cases', 'Number of cases open', '2 points'],
  ['3 days', 'Reviews held', 'null'],
])('a tolerance of %j where %j are counted is %s', (text, counts, expected) => {
  const read = readTolerance(cellOf(text), counts);
  expect(read ? `${toNumber(read.tolerance)} ${read.toleranceKind}` : 'null').toBe(expected);
  expect(isOtherTolerance(cellOf(text), counts)).toBe(expected === 'null');
});

test.each(['', '-', 'n/a', 'None', '5%'])('%j is no tolerance in other words', (text) =>
  expect(isOtherTolerance(cellOf(text))).toBe(false),
);

test('a tolerance cell formatted as a percentage', () =>
  expect(readTolerance(cellOf(0.05, '0%'))).toEqual({
    tolerance: { num: 5n, den: 1n },
    // Of a target in days it is of the target; of one in per cent it may be points.
    toleranceKind: null,
    saysPercent: true,
  }));

describe('amber from … to …, each end in a column of its own', () => {
  const ends = (
    better: 'higher' | 'lower' | 'range' | 'none',
    low = 14,
    high = 20,
    target: string | null = null,
  ) =>
    readThresholds(
      {
        green: null,
        amber: null,
        red: null,
        minimum: null,
        amberRange: { low: cellOf(low), high: cellOf(high) },
      },
      target === null ? null : parseTarget(gridCell(target, 'General')),
      better,
    );

  test.each([
    ['higher', '20.1', 'green'],
    ['higher', '19.9', 'amber'],
    ['higher', '14', 'amber'],
    ['higher', '13.9', 'red'],
    ['lower', '13.9', 'green'],
    ['lower', '14.1', 'amber'],
    ['lower', '20', 'amber'],
    ['lower', '20.1', 'red'],
  ] as const)('%s is better: %s is %s', (better, actual, expected) => {
    const thresholds = ends(better);
    expect(thresholds && ragByThresholds(exactly(actual), thresholds)).toBe(expected);
  });

  it('says that nothing tells what a figure is that is where green and amber meet', () => {
    expect(ends('higher')?.open).toBe(true);
    expect(ends('higher', 14, 20, '22')?.open).toBeUndefined();
  });

  it('is no rule without a way, upside down, or against the target', () => {
    expect([ends('none'), ends('range'), ends('higher', 20, 14), ends('higher', 14, 20, '18')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
