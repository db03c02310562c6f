import fc from 'fast-check';
import { DEFAULT_DISCLOSURE } from '../../src/disclosure/model/policy';
import { suppressScorecard } from '../../src/disclosure/suppress/suppress';
import { publishedFigure } from '../../src/disclosure/publish/publishedText';
import type { CountTable } from '../../src/disclosure/relations/tables';
import { judgedRow } from '../fixtures/judged';
import { seed } from './seed';

/*
 * The checker checked: readers of our own, who know nothing of models and solvers. They write down every world that
 * would print the same public table and look how far apart a hidden count lies in them.
 */

type World = readonly number[];

/** Whether some hidden count is known to within five, or exactly to someone who supposes that hidden counts are 1 to 5. */
function isTold(
  worlds: readonly World[],
  truth: World,
  hidden: readonly boolean[],
  secrets: readonly ((world: World) => number)[],
): boolean {
  return secrets.some((secret) => {
    const values = worlds.map(secret);
    if (Math.max(...values) - Math.min(...values) < 5) return true;
    const guessed = worlds.filter((world) =>
      world.every((count, at) => !hidden[at] || (count >= 1 && count <= 5)),
    );
    const left = new Set(guessed.map(secret).filter((count) => count >= 1 && count <= 5));
    return left.size === 1 && left.has(secret(truth));
  });
}

const isSmall = (count: number): boolean => count >= 1 && count <= 5;

describe(`a year-to-date count by every world (seed ${seed})`, () => {
  /** Sequences that never fall and agree with what is printed; 30 is high enough to tell far apart. */
  const worldsOf = (printed: readonly (number | null)[], from = 0): World[] => {
    const [first, ...rest] = printed;
    if (first === undefined) return [[]];
    const values =
      first === null ? Array.from({ length: Math.max(0, 31 - from) }, (_, at) => from + at) : [first];
    return values
      .filter((value) => value >= from)
      .flatMap((value) => worldsOf(rest, value).map((world) => [value, ...world]));
  };
  const secretsOf = (truth: World) => [
    ...truth.flatMap((count, at) => (isSmall(count) ? [(world: World) => world[at] ?? 0] : [])),
    ...truth.flatMap((count, at) =>
      at > 0 && isSmall(count - (truth[at - 1] ?? 0))
        ? [(world: World) => (world[at] ?? 0) - (world[at - 1] ?? 0)]
        : [],
    ),
  ];
  const told = (truth: World, hidden: readonly boolean[]): boolean => {
    const printed = truth.map((count, at) => (hidden[at] ? null : count));
    return isTold(worldsOf(printed), truth, hidden, secretsOf(truth));
  };

  it('tells nothing, and hides no quarter that could be shown', () => {
    let secondary = 0;
    fc.assert(
      fc.property(fc.array(fc.nat(8), { minLength: 1, maxLength: 4 }), (steps) => {
        let sum = 0;
        const truth = steps.map((step) => (sum += step));
        const { judged } = judgedRow('Number of children missing in year', '', truth.map(String));
        const plan = suppressScorecard(judged);
        const printed = truth.map((_, at) =>
          publishedFigure(judged, plan, 0, (['Q1', 'Q2', 'Q3', 'Q4'] as const)[at] ?? 'Q4'),
        );
        const hidden = printed.map((text) => text === '[c]');
        expect(told(truth, hidden)).toBe(false);
        truth.forEach((count, at) => {
          if (!hidden[at] || isSmall(count)) return;
          secondary += 1;
          const shown = hidden.slice(0, at + 1).map((one, place) => one && place !== at);
          expect(told(truth.slice(0, at + 1), shown)).toBe(true);
        });
      }),
      { numRuns: 150 },
    );
    expect(secondary).toBeGreaterThan(20);
  });
});

describe(`a table with its total by every world (seed ${seed})`, () => {
  const worldsOf = (truth: World, hidden: readonly boolean[], totalHidden: boolean): World[] => {
    const total = truth.reduce((sum, count) => sum + count, 0);
    const walk = (at: number, sum: number): World[] => {
      if (at === truth.length) return totalHidden || sum === total ? [[]] : [];
      const known = truth[at] ?? 0;
      const highest = totalHidden ? 12 : total - sum;
      const values = hidden[at] ? Array.from({ length: highest + 1 }, (_, count) => count) : [known];
      return values
        .filter((count) => totalHidden || sum + count <= total)
        .flatMap((count) => walk(at + 1, sum + count).map((world) => [count, ...world]));
    };
    return walk(0, 0).map((world) => [...world, world.reduce((sum, count) => sum + count, 0)]);
  };
  const told = (truth: World, hidden: readonly boolean[]): boolean => {
    const rows = truth.length;
    const whole = [...truth, truth.reduce((sum, count) => sum + count, 0)];
    const secrets = whole.flatMap((count, at) => (isSmall(count) ? [(world: World) => world[at] ?? 0] : []));
    return isTold(worldsOf(truth, hidden.slice(0, rows), hidden[rows] ?? false), whole, hidden, secrets);
  };

  it('tells nothing, and no smaller choice of rows would do', () => {
    let secondary = 0;
    const { judged } = judgedRow('Placements', '', ['50']);
    fc.assert(
      fc.property(fc.array(fc.nat(11), { minLength: 2, maxLength: 4 }), (truth) => {
        const total = truth.reduce((sum, count) => sum + count, 0);
        const cell = (count: number, at: number) => ({ address: `B${at + 2}`, count, counted: true });
        const table: CountTable = {
          period: 'Q1',
          rows: truth.map(cell),
          total: cell(total, truth.length),
          index: null,
          part: 'numerator',
        };
        const plan = suppressScorecard(judged, DEFAULT_DISCLOSURE, [table]);
        expect(plan.unprotected).toEqual([]);
        const keys = [...truth.map((_, at) => `table 0:${at}`), 'table 0:total'];
        const hidden = keys.map((key) => plan.hidden.has(key));
        expect(told(truth, hidden)).toBe(false);
        const size = hidden.filter(Boolean).length;
        const small = [...truth, total].map(isSmall);
        if (size > small.filter(Boolean).length) secondary += 1;
        for (let choice = 0; choice < 2 ** keys.length; choice += 1) {
          const other = keys.map((_, at) => small[at] === true || Math.floor(choice / 2 ** at) % 2 === 1);
          if (other.filter(Boolean).length < size) expect(told(truth, other)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
    expect(secondary).toBeGreaterThan(10);
  });
});
