import { aQuarter } from '../../../fixtures/periods';
import { againstAverage } from '../../../../src/report/averages';
import { asAtDate, sayAsAt } from '../../../../src/report/period';
import { isMuchMoved, travelOf } from '../../../../src/report/indicator/travel';
import { parseCell } from '../../../../src/domain/values/parseCell';
import { DEFAULT_POLICY } from '../../../../src/domain/settings/settings';
import { judgedRow } from '../../../fixtures/judged';
import { gridCell } from '../../../fixtures/published';

function moved(title: string, periods: readonly string[]): boolean | null {
  const { entry, judged } = judgedRow(title, 'N/A', periods);
  const travel = travelOf(entry, judged);
  return travel && isMuchMoved(entry, travel);
}

test.each<[string, readonly string[], boolean | null]>([
  // 5 points, and 5 of 100 cases.
  ['% of CLA with a plan', ['80.0 (80/100)', '85.0 (85/100)'], true],
  ['% of CLA with a plan', ['80.0 (80/100)', '84.0 (84/100)'], false],
  // 12.5 points, but one child of 8.
  ['% of CLA with a plan', ['87.5 (7/8)', '100.0 (8/8)'], false],
  ['% of CLA with a plan', ['80.0', '85.0'], true],
  // A tenth of what it was.
  ['Number of current CLA', ['200', '220'], true],
  ['Number of current CLA', ['200', '219'], false],
  ['Number of current CLA', ['200', '180'], true],
  // Year to date is never compared with the quarter before.
  ['% of all CLA with a missing episode in year', ['5.0 (10/200)', '15.0 (30/200)'], null],
  ['% of CLA with a plan', ['c', '85.0'], null],
])('%s from %j: much moved is %s', (title, periods, expected) => {
  expect(moved(title, periods)).toBe(expected);
});

test.each([
  // 27/41 is 65.9%, its interval 50.5 to 78.4.
  ['65.9 (27/41)', '70.0', 'higher', 'similar'],
  ['65.9 (27/41)', '80.0', 'higher', 'worse'],
  ['65.9 (27/41)', '40.0', 'higher', 'better'],
  ['22.5 (32/142)', '16.0', 'lower', 'worse'],
  ['57.5', '39.0', 'lower', 'worse'],
  ['57.5', '57.5', 'lower', 'similar'],
  ['57.5', 'Not Published', 'lower', null],
  ['57.5', '39.0', 'none', null],
] as const)('%s against %s, %s is better: %s', (value, average, direction, expected) => {
  const read = (text: string) => parseCell(gridCell(text), DEFAULT_POLICY);
  expect(againstAverage(read(value), read(average), direction)).toBe(expected);
});

test.each([
  ['Q1', '30 June 2022'],
  ['Q2', '30 September 2022'],
  ['Q3', '31 December 2022'],
  ['Q4', '31 March 2023'],
] as const)('%s of 2022-23 ends on %s', (period, date) => {
  expect(asAtDate(aQuarter(period, '2022-23'))).toBe(date);
});

test('without a year no date is made up', () => {
  expect(sayAsAt(aQuarter('Q3'))).toBe('Position at the end of Q3.');
});
