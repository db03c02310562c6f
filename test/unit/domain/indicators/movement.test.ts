import { FOUR_QUARTERS, aQuarter } from '../../../fixtures/periods';
import { formatDecimal } from '../../../../src/domain/values/exact';
import {
  comparePeriods,
  samePeriodLastYear,
  type Movement,
} from '../../../../src/domain/indicators/movement';
import { indicatorOf, settingOf } from '../../../fixtures/indicator';

function say(movement: Movement): string {
  if (movement.kind === 'not-comparable') return movement.because;
  const cases = movement.cases === null ? '' : ` ${movement.cases} cases`;
  return `${movement.kind} ${formatDecimal(movement.points, 1)}${cases}`;
}

test.each([
  // 43 of 51 is 84.3; of today's 88 that is 74.2, and there are 78: 4 more.
  ['84.3 (43/51)', '88.6 (78/88)', 'higher', 'improved 4.3 4 cases'],
  ['86.7 (157/181)', '70.9 (134/189)', 'higher', 'worsened -15.8 -30 cases'],
  ['20.4 (29/142)', '22.5 (32/142)', 'lower', 'worsened 2.1 3 cases'],
  ['20.9 (29/139)', '20.4 (29/142)', 'lower', 'improved -0.4 -1 cases'],
  // The same percentage of another cohort.
  ['50 (10/20)', '50 (11/22)', 'higher', 'no-change 0.0 0 cases'],
  // 89.9 is repeated by mistake; the cases show that it fell.
  ['89.9 (98/109)', '89.9 (94/109)', 'higher', 'worsened -3.7 -4 cases'],
  ['31.2', '31.8', 'lower', 'worsened 0.6'],
  ['31.2', '31.2', 'lower', 'no-change 0.0'],
  ['31.2', '31.8', 'none', 'no-direction'],
  ['x', '31.8', 'lower', 'no-value'],
  ['116.7 (7/6)', '100 (6/6)', 'higher', 'no-value'],
] as const)('%s then %s, %s: %s', (Q1, Q2, direction, expected) =>
  expect(
    say(comparePeriods(FOUR_QUARTERS, indicatorOf({ Q1, Q2 }), aQuarter('Q2'), settingOf(direction))),
  ).toBe(expected),
);

test('a range: nearer to it is better', () => {
  const move = (Q1: string, Q2: string): string =>
    say(
      comparePeriods(
        FOUR_QUARTERS,
        indicatorOf({ Q1, Q2, target: '80-85%' }),
        aQuarter('Q2'),
        settingOf('range'),
      ),
    );
  expect(move('90', '86')).toBe('improved -4.0');
  expect(move('81', '79')).toBe('worsened -2.0');
  expect(move('81', '84')).toBe('no-change 3.0');
});

test('a year-to-date value is never compared with the quarter before', () => {
  const indicator = indicatorOf({ Q1: '1.1 (2/187)', Q2: '2.1 (4/191)', target: 'Q1 - 2.5% Q2 - 5%' });
  const ytd = settingOf('lower', { accumulation: 'year-to-date' });
  expect(say(comparePeriods(FOUR_QUARTERS, indicator, aQuarter('Q2'), ytd))).toBe('year-to-date');
  const lastYear = indicatorOf({ Q2: '4.0 (8/200)' });
  // 4% of 191 is 7.64; there are 4.
  expect(say(samePeriodLastYear(indicator, lastYear, aQuarter('Q2'), ytd))).toBe('improved -1.9 -4 cases');
});

test('what cannot be compared says why', () => {
  const indicator = indicatorOf({ Q1: '1.1', Q2: '2.1' });
  expect(say(comparePeriods(FOUR_QUARTERS, indicator, aQuarter('Q1'), settingOf('lower')))).toBe(
    'no-period-before',
  );
  expect(say(samePeriodLastYear(indicator, indicatorOf({}), aQuarter('Q2'), settingOf('lower')))).toBe(
    'no-value',
  );
});
