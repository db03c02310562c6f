import { MOST_STEPS } from '../../../src/disclosure/attack/attack';
import { StepBudget } from '../../../src/disclosure/attack/puzzle';
import { prepare } from '../../../src/disclosure/attack/solve';
import { spreadOf } from '../../../src/disclosure/attack/spread';
import { suppressScorecard } from '../../../src/disclosure/suppress/suppress';
import { judgedGrid } from '../../fixtures/judged';
import { gridOf } from '../../fixtures/published';
import { ordinarySheet, tangledSheet } from '../../property/plainArithmetic/large';

/** x + y = 9 and x − y = 3: x is 6. */
const puzzle = (most: number) => ({
  low: [0, 0],
  high: [100, 100],
  relations: [
    {
      terms: [
        { variable: 0, times: 1 },
        { variable: 1, times: 1 },
      ],
      least: 9,
      most: 9,
    },
    {
      terms: [
        { variable: 0, times: 1 },
        { variable: 1, times: -1 },
      ],
      least: 3,
      most: 3,
    },
  ],
  work: new StepBudget(most),
});

test('a puzzle that may take no more steps has no answer, rather than a wrong one', () => {
  expect(spreadOf(puzzle(1000), [{ variable: 0, times: 1 }], 5)).toEqual({ kind: 'narrow', low: 6, high: 6 });
  expect(spreadOf(puzzle(1), [{ variable: 0, times: 1 }], 5)).toEqual({ kind: 'unsure' });
});

test('several questions of one puzzle are each answered as if it stood alone', () => {
  const ready = prepare(puzzle(1000));
  const ask = (least: number) => ready.solve({ terms: [{ variable: 0, times: 1 }], least, most: null }).kind;
  expect([ask(6), ask(7), ask(6)]).toEqual(['yes', 'no', 'yes']);
  const sum = {
    terms: [
      { variable: 0, times: -1 },
      { variable: 1, times: -1 },
    ],
    least: -8,
    most: null,
  };
  expect(ready.solve(sum).kind).toBe('no');
  expect(ready.solve().kind).toBe('yes');
});

test('the steps of a tangled scorecard stay within the limit: five parts of the work have one each', () => {
  const plan = suppressScorecard(judgedGrid(gridOf(tangledSheet(150)), 'Q3'));
  expect(plan.steps).toBeGreaterThan(1000);
  expect(plan.steps).toBeLessThan(5 * MOST_STEPS);
});

test('an ordinary scorecard of 300 rows is planned exactly, with a twentieth of the steps', () => {
  const plan = suppressScorecard(judgedGrid(gridOf(ordinarySheet(300)), 'Q3'));
  expect(plan).toMatchObject({ method: 'exact', unprotected: [] });
  expect(plan.steps).toBeLessThan(MOST_STEPS / 20);
});
