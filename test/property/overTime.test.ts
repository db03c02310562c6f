import fc from 'fast-check';
import { forecastOf } from '../../src/domain/overTime/forecast';
import { naturalLimits, specialCauses } from '../../src/domain/overTime/xmr';
import { judgeScorecard } from '../../src/domain/judging/judge';
import { compare, rational, type Rational } from '../../src/domain/values/exact';
import { DEFAULT_POLICY } from '../../src/domain/settings/settings';
import { figureText } from '../../src/domain/overrides/lapse';
import { judgedOf, scorecardOf, type RowOfPeriods } from '../fixtures/anyPeriods';
import { periodIn } from '../fixtures/periods';
import { seed } from './seed';

const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => `${quarter} 2022-23`);
const YEAR = { year: '2022-23', yearStart: 3 };
const tenths = fc.integer({ min: -9999, max: 9999 }).map((value): Rational => rational(value, 10));

describe(`over time (seed ${seed})`, () => {
  it('natural limits contain their mean, and lie as far from it on either side', () => {
    fc.assert(
      fc.property(fc.array(tenths, { minLength: 2, maxLength: 30 }), (values) => {
        const limits = naturalLimits(values);
        if (!limits) throw new Error('two points have limits');
        const { lower, mean, upper } = limits;
        expect([compare(lower, mean) <= 0, compare(mean, upper) <= 0]).toEqual([true, true]);
        expect(specialCauses(values, limits)).toHaveLength(values.length);
      }),
    );
  });

  it('the forecast of a constant is that constant, by every method', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 2, max: 3 }), (value, quarters) => {
        const figures = QUARTERS.map((_, at) => (at < quarters ? String(value) : ''));
        const row: RowOfPeriods = {
          title: 'Number of children waiting',
          target: '500',
          direction: 'lower',
          figures,
        };
        const judged = judgedOf(scorecardOf(YEAR, QUARTERS, [row]), [row], `Q${quarters}`);
        const [entry] = judged.indicators;
        if (!entry || entry.status.kind !== 'rated' || entry.status.decided) return;
        const forecast = forecastOf(entry, judged);
        if (forecast.kind === 'none') return;
        for (const projection of forecast.projections) expect(projection.value).toEqual(rational(value));
      }),
    );
  });

  it('an override never survives its figure', () => {
    const cases = fc.record({ n: fc.integer({ min: 0, max: 40 }), d: fc.integer({ min: 40, max: 60 }) });
    const cell = ({ n, d }: { n: number; d: number }): string => `${((n / d) * 100).toFixed(1)} (${n}/${d})`;
    fc.assert(
      fc.property(cases, cases, fc.constantFrom('red', 'amber', 'green'), (then, now, rag) => {
        const sheetWith = (text: string) =>
          scorecardOf(YEAR, QUARTERS, [
            { title: 'Reviews on time', target: '95%', figures: [text, '', '', ''] },
          ]);
        const before = sheetWith(cell(then));
        const set = {
          ref: '',
          title: 'Reviews on time',
          sheet: 'Scorecard',
          period: 'Q1',
          figure: figureText(before.indicators[0]?.periods['Q1']),
          to: { kind: 'status' as const, rag },
          reason: 'r',
          by: 'Sam',
          on: '',
          until: { kind: 'period' as const, period: 'Q4' },
        };
        const settings = {
          policy: DEFAULT_POLICY,
          indicators: [],
          overrides: { today: '2022-07-01', all: [set] },
        };
        const after = sheetWith(cell(now));
        const [entry] = judgeScorecard(after, settings, periodIn(after, 'Q1')).indicators;
        const same = then.n === now.n && then.d === now.d;
        expect(entry?.override?.kind).toBe(same ? 'in-force' : 'lapsed');
      }),
    );
  });
});
