import { aQuarter } from '../../../fixtures/periods';
import { casesToTarget, ragWithOneCase, wilson } from '../../../../src/domain/values/cases';
import { parseTarget } from '../../../../src/domain/targets/parseTarget';
import { rational } from '../../../../src/domain/values/exact';
import { DEFAULT_POLICY, type Direction } from '../../../../src/domain/settings/settings';
import { targetInForce, type TargetInForce } from '../../../../src/domain/targets/target';
import { scorecardCell } from '../../../fixtures/indicator';
import { gridCell } from '../../../fixtures/published';

function target(text: string): TargetInForce {
  const found = targetInForce(parseTarget(gridCell(text)), aQuarter('Q3'));
  if (typeof found === 'string') throw new Error(found);
  return found;
}
const value = (entry: string): ReturnType<typeof scorecardCell>['value'] => scorecardCell(entry).value;

test.each([
  // 95% of 178 is 169.1, so 170 are needed.
  ['93.8 (167/178)', '95%', 'higher', 3n],
  ['86.7 (157/181)', '95%', 'higher', 15n],
  // 7.5% of 192 is 14.4, so 14 are allowed.
  ['8.3 (16/192)', 'Q3 - 7.5%', 'lower', 2n],
  ['22.5 (32/142)', '20%', 'lower', 4n],
  ['95.0 (132/139)', '95%', 'higher', 1n],
  // Met: cases to spare are negative, none is zero.
  ['96.3 (27/28)', '85%', 'higher', -3n],
  ['20 (20/100)', '20%', 'lower', 0n],
  // A strict bound needs one case more.
  ['20 (20/100)', 'Less than 20%', 'lower', 1n],
  ['40 (40/100)', 'More than 40%', 'higher', 1n],
  // Ranges: to the end that is missed.
  ['75 (75/100)', '80-85%', 'range', 5n],
  ['90 (90/100)', '80-85%', 'range', 5n],
  ['82 (82/100)', '80-85%', 'range', -2n],
  ['25 (25/100)', '<=20%', 'range', 5n],
  // No such count.
  ['93.8', '95%', 'higher', null],
  ['116.7 (7/6)', '95%', 'higher', null],
  ['93.8 (167/178)', '95%', 'none', null],
  ['93.8 (167/178)', '95%', 'range', null],
] as const)('%s against %s, %s: %s', (entry, text, direction, expected) =>
  expect(casesToTarget(value(entry), target(text), direction)).toBe(expected),
);

test.each([
  // 169 of 178 is 94.94 and 168 is 94.38: still amber. 171 of 180 is exactly 95; one fewer is short of it.
  ['93.8 (167/178)', '95%', 'higher', null],
  ['95.0 (171/180)', '95%', 'higher', 'amber'],
  ['94.9 (111/117)', '95%', 'higher', 'green'],
  // 27 of 41 is red by 5.9%; 28 of 41 is 68.3, amber.
  ['65.9 (27/41)', '70%', 'higher', 'amber'],
  // Either way differs: the worse is given. 5 of 6 is 83.3, amber against 85; 4 of 6 red, 6 of 6 green.
  ['83.3 (5/6)', '85%', 'higher', 'red'],
  // No case can be taken from nobody.
  ['0 (0/12)', '0', 'lower', 'red'],
  ['93.8', '95%', 'higher', null],
] as const)('one case the other way: %s against %s, %s: %s', (entry, text, direction, expected) => {
  const given = [value(entry), target(text), direction as Direction, DEFAULT_POLICY] as const;
  expect(ragWithOneCase(...given)).toBe(expected);
});

test.each([
  [167, 178, '89.3', '96.5'],
  [132, 139, '90.0', '97.5'],
  [8, 9, '56.5', '98.0'],
  [0, 12, '0.0', '24.2'],
])('Wilson interval of %d/%d: %s to %s', (numerator, denominator, low, high) => {
  const interval = wilson(rational(numerator), rational(denominator));
  expect(interval?.low.toFixed(1)).toBe(low);
  expect(interval?.high.toFixed(1)).toBe(high);
});

test('no interval of what is no proportion', () => {
  expect(wilson(rational(0), rational(0))).toBeNull();
  expect(wilson(rational(7), rational(6))).toBeNull();
});
