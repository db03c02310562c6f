import fc from 'fast-check';
import { attackModel, attackPlan } from '../../src/disclosure/attack/attack';
import { buildModel } from '../../src/disclosure/relations/buildModel';
import { publishedFigure } from '../../src/disclosure/publish/publishedText';
import { DEFAULT_DISCLOSURE, smallReasons } from '../../src/disclosure/model/policy';
import { keyOf, type FigurePeriod, type SuppressionPlan } from '../../src/disclosure/model/plan';
import { suppressScorecard } from '../../src/disclosure/suppress/suppress';
import type { JudgedScorecard } from '../../src/domain/judging/judged';
import { formatDecimal, rational } from '../../src/domain/values/exact';
import { judgedGrid } from '../fixtures/judged';
import { gridOf } from '../fixtures/published';
import { seed } from './seed';

type Cases = readonly [numerator: number, denominator: number];

const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'] as const;
const typed = ([n, d]: Cases): string =>
  d === 0 ? 'N/A' : `${formatDecimal(rational(100 * n, d), 1)} (${n}/${d})`;

/** Children in numbers of which many are small, and many of the rest not by much. */
const few = fc.oneof({ weight: 3, arbitrary: fc.nat(9) }, { weight: 2, arbitrary: fc.nat(40) });
const three = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> =>
  fc.array(of, { minLength: 1, maxLength: 4 });
const sums = (steps: readonly number[]): number[] => {
  let sum = 0;
  return steps.map((step) => (sum += step));
};

/** A scorecard with rows of every kind that hang together: a headcount, two cohorts, year to date, a rate, opposites. */
const anyScorecard: fc.Arbitrary<string> = three(
  fc.record({
    heads: fc.integer({ min: 4, max: 60 }),
    leavers: fc.integer({ min: 4, max: 40 }),
    parts: fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100)),
    ceased: few,
    adopted: few,
    guardians: few,
    episodes: few,
    fraction: fc.boolean(),
  }),
).map((quarters) => {
  const ceased = sums(quarters.map((q) => q.ceased + Math.min(q.adopted, 20) + Math.min(q.guardians, 20)));
  const adopted = sums(quarters.map((q) => Math.min(q.adopted, 20)));
  const guardians = sums(quarters.map((q) => Math.min(q.guardians, 20)));
  const episodes = sums(quarters.map((q) => q.episodes));
  const share = (percent: number, of: number): Cases => [Math.round((percent * of) / 100), of];
  const row = (title: string, target: string, cells: readonly string[]) =>
    [title, target, ...cells].join('\t');
  const each = (cell: (quarter: (typeof quarters)[number], at: number) => string) => quarters.map(cell);
  const rows = [
    row(
      'Number of current CLA at end of quarter',
      '',
      each(({ heads }) => String(heads)),
    ),
    row(
      'Rate of CLA per 10,000 children',
      '',
      each(({ heads }) => (heads / 5.7).toFixed(1)),
    ),
    row(
      '% of CLA with 3 or more placements',
      '20%',
      each((q) => typed(share(q.parts[0], q.heads))),
    ),
    row(
      '% of Care Leavers in suitable accommodation (19 - 21 year olds)',
      '85%',
      each((q) => typed(share(q.parts[1], q.leavers))),
    ),
    row(
      '% of Care Leavers not in suitable accommodation (19 - 21 year olds)',
      '15%',
      each((q) => typed([q.leavers - (share(q.parts[1], q.leavers)[0] ?? 0), q.leavers])),
    ),
    row(
      '% of Care Leavers in touch (19 - 21 year olds)',
      '90%',
      each((q) =>
        q.fraction
          ? typed(share(q.parts[2], q.leavers))
          : formatDecimal(rational(100 * (share(q.parts[2], q.leavers)[0] ?? 0), q.leavers), 1),
      ),
    ),
    row(
      '% of children who ceased to be looked after who were adopted',
      '20%',
      each((_, at) => typed([adopted[at] ?? 0, ceased[at] ?? 0])),
    ),
    row(
      '% children who ceased to be looked after due to a special guardianship order',
      '',
      each((_, at) => typed([guardians[at] ?? 0, ceased[at] ?? 0])),
    ),
    row(
      'Number of children with a missing episode in year',
      '',
      each((_, at) => String(episodes[at])),
    ),
  ];
  const names = QUARTERS.slice(0, quarters.length);
  const heading = ['Ref', 'Indicator', 'Target 2022/23', ...names.map((name) => `${name} 2022-23`)];
  return [heading.join('\t'), ...rows.map((cells, at) => `${at + 1}\t${cells}`)].join('\n');
});

const judgedOf = (tsv: string): JudgedScorecard => judgedGrid(gridOf(tsv), 'Q1');

describe(`suppressing (seed ${seed})`, () => {
  it('leaves no hidden count to be recovered, and prints no figure that is too small by itself', () => {
    fc.assert(
      fc.property(anyScorecard, (tsv) => {
        const judged = judgedOf(tsv);
        const plan = suppressScorecard(judged);
        expect(plan.unprotected).toEqual([]);
        expect(attackPlan(judged, plan)).toEqual([]);
        judged.indicators.forEach((_, index) =>
          QUARTERS.forEach((quarter) => {
            const [, n, d] = /\((\d+)\/(\d+)\)/.exec(publishedFigure(judged, plan, index, quarter)) ?? [];
            if (n !== undefined) expect(smallReasons(Number(n), Number(d), DEFAULT_DISCLOSURE)).toEqual([]);
          }),
        );
      }),
      { numRuns: 12 },
    );
  });

  it('hides nothing for another’s sake without need: any one of them shown, something is recovered', () => {
    let tried = 0;
    fc.assert(
      fc.property(anyScorecard, (tsv) => {
        const judged = judgedOf(tsv);
        const plan = suppressScorecard(judged);
        const model = buildModel(judged, DEFAULT_DISCLOSURE, []);
        for (const { place, reasons } of plan.cells) {
          if (!reasons.some(({ kind }) => kind === 'gives-away') || place.kind !== 'indicator') continue;
          tried += 1;
          expect(attackModel(model, asAt(plan, place.period, keyOf(place))).length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 12 },
    );
    expect(tried).toBeGreaterThan(3);
  });

  it('keeps what it published: the plan of a quarter is part of the next one’s', () => {
    fc.assert(
      fc.property(anyScorecard, (tsv) => {
        const lines = tsv.split('\n').map((line) => line.split('\t'));
        if ((lines[0]?.length ?? 0) < 5) return;
        const before = suppressScorecard(
          judgedOf(lines.map((cells) => cells.slice(0, -1).join('\t')).join('\n')),
        );
        const after = suppressScorecard(judgedOf(tsv));
        const last = QUARTERS[(lines[0]?.length ?? 0) - 4] ?? 'Q4';
        const kept = [...after.hidden].filter((key) => !key.endsWith(last));
        expect(kept.sort()).toEqual([...before.hidden].sort());
      }),
      { numRuns: 8 },
    );
  });
});

/** What was public when a period was, but for one figure shown. */
function asAt(plan: SuppressionPlan, period: FigurePeriod, shown: string) {
  const released = new Set<FigurePeriod>(
    QUARTERS.slice(0, QUARTERS.findIndex((quarter) => quarter === period) + 1),
  );
  const earlier = [...plan.statusShown].filter((key) => !key.endsWith(period));
  return {
    hidden: new Set([...plan.hidden].filter((key) => key !== shown)),
    statusShown: new Set(earlier),
    released,
  };
}
