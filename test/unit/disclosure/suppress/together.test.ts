import { suppressTogether } from '../../../../src/disclosure/suppress/together';
import { judgedGrid } from '../../../fixtures/judged';
import { gridOf } from '../../../fixtures/published';

const HEAD = 'Ref\tIndicator\tTarget 2022/23\tQ1 2022-23\tQ2 2022-23';
const sheet = (...rows: string[]) => ({
  judged: judgedGrid(gridOf([HEAD, ...rows].join('\n')), 'Q2'),
  tables: [],
});

/** Three services and the council's own scorecard, whose figure is theirs together: 3 + 40 + 61 = 104, 12 + 44 + 50 = 106. */
const NORTH = sheet('1\tChildren missing from care\t10\t12\t3');
const SOUTH = sheet('1\tChildren missing from care\t60\t44\t40');
const WEST = sheet('4\tChildren missing from care\t70\t50\t61');
const COUNCIL = sheet('9\tChildren missing from care\t120\t106\t104');

const hiddenIn = (plans: ReturnType<typeof suppressTogether>): number[] =>
  plans.map(({ hidden }) => hidden.size);

test('a total over services does not give a hidden count away: one more figure of it is hidden', () => {
  const plans = suppressTogether([NORTH, SOUTH, WEST, COUNCIL]);
  // The 3 is small; of the other three figures of Q2 one is hidden with it, or 104 − 40 − 61 is 3.
  expect(plans[0]?.hidden).toEqual(new Set(['0:Q2']));
  expect(hiddenIn(plans).reduce((sum, each) => sum + each, 0)).toBe(2);
  expect(plans.every(({ unprotected }) => unprotected.length === 0)).toBe(true);
  const second = plans.slice(1).flatMap(({ cells }) => cells.filter(({ reasons }) => reasons.length > 0));
  expect(second.map(({ reasons }) => reasons)).toEqual([[{ kind: 'gives-away-elsewhere' }]]);
});

test('each by itself the council’s figure would stay and tell it', () => {
  expect(suppressTogether([COUNCIL])[0]?.hidden.size).toBe(0);
  expect(hiddenIn(suppressTogether([NORTH, SOUTH, WEST]))).toEqual([1, 0, 0]);
});

test('the same figure in two scorecards is hidden in both', () => {
  const again = sheet('2\tChildren missing from care\t10\t12\t3');
  expect(hiddenIn(suppressTogether([NORTH, again]))).toEqual([1, 1]);
});

test('past years stand under their own year, whatever column each scorecard has them in', () => {
  const years = (head: string, row: string) => ({
    judged: judgedGrid(gridOf(`Ref\tIndicator\t${head}\tTarget 2022/23\tQ1 2022-23\n1\t${row}`), 'Q1'),
    tables: [],
  });
  const north = years('2020/21\t2021/22', 'Children missing from care\t4\t30\t10\t20');
  const council = years('2021/22', 'Children missing from care\t90\t10\t80');
  const south = years('2020/21\t2021/22', 'Children missing from care\t50\t60\t10\t60');
  const plans = suppressTogether([north, south, council]);
  // 30 + 60 = 90 of 2021/22 tells nothing of the 4 of 2020/21, of which the council says no total.
  expect(plans.map(({ hidden }) => [...hidden])).toEqual([['0:past-0'], [], []]);
});

test('a month among quarters takes nothing from what a quarter is protected by', () => {
  const months = {
    judged: judgedGrid(
      gridOf('Ref\tIndicator\tTarget\tApr 2022\tMay 2022\n1\tVisits made\t10\t20\t30'),
      'May 2022',
    ),
    tables: [],
  };
  const [alone] = suppressTogether([NORTH]);
  const [together] = suppressTogether([NORTH, months]);
  expect([...(together?.hidden ?? [])]).toEqual([...(alone?.hidden ?? [])]);
});
