import fc from 'fast-check';
import { typed, type Cases } from './typed';
import type { Row } from './reader';

/** A scorecard as typed, what everyone knows of its rows, and the truth behind them. */
export interface Typed {
  /** The sheet as it stood at the end of each quarter. */
  readonly sheets: readonly string[];
  readonly rows: readonly Row[];
  /** By row and quarter: a count, or numerator and denominator. */
  readonly truth: readonly (readonly (number | Cases)[])[];
}

interface Kind {
  readonly title: string;
  readonly target: string;
  readonly row: Omit<Row, 'opposite'>;
  /** The row it divides the children with. */
  readonly against?: string;
  cells(periods: readonly Numbers[]): readonly (number | Cases)[];
}

/** What is drawn for a quarter. */
interface Numbers {
  readonly heads: number;
  readonly leavers: number;
  readonly shares: readonly [number, number, number];
  readonly steps: readonly [number, number, number];
}

const plain = { counts: null, bare: false, yearToDate: false, target: null };
const sums = (steps: readonly number[]): number[] => {
  let sum = 0;
  return steps.map((step) => (sum += step));
};
const of = (percent: number, all: number): Cases => [Math.min(all, Math.round((percent * all) / 100)), all];

const KINDS: Readonly<Record<string, Kind>> = {
  heads: {
    title: 'Number of current CLA at end of quarter',
    target: '',
    row: { ...plain, cohort: null, counts: 'CLA' },
    cells: (periods) => periods.map(({ heads }) => heads),
  },
  placements: {
    title: '% of CLA with 3 or more placements',
    target: '20%',
    row: { ...plain, cohort: 'CLA', target: { percent: 20, higher: false } },
    cells: (periods) => periods.map(({ heads, shares }) => of(shares[0], heads)),
  },
  suitable: {
    title: '% of Care Leavers in suitable accommodation (19 - 21 year olds)',
    target: '85%',
    row: { ...plain, cohort: 'leavers', target: { percent: 85, higher: true } },
    cells: (periods) => periods.map(({ leavers, shares }) => of(shares[1], leavers)),
  },
  unsuitable: {
    title: '% of Care Leavers not in suitable accommodation (19 - 21 year olds)',
    target: '15%',
    row: { ...plain, cohort: 'leavers', target: { percent: 15, higher: false } },
    against: 'suitable',
    cells: (periods) => periods.map(({ leavers, shares }) => [leavers - of(shares[1], leavers)[0], leavers]),
  },
  touch: {
    title: '% of Care Leavers in touch (19 - 21 year olds)',
    target: '90%',
    row: { ...plain, cohort: 'leavers', target: { percent: 90, higher: true } },
    cells: (periods) => periods.map(({ leavers, shares }) => of(shares[2], leavers)),
  },
  touchPercent: {
    title: '% of Care Leavers in touch (19 - 21 year olds)',
    target: '90%',
    row: { ...plain, bare: true, cohort: 'leavers', target: { percent: 90, higher: true } },
    cells: (periods) => periods.map(({ leavers, shares }) => of(shares[2], leavers)),
  },
  adopted: {
    title: '% of children who ceased to be looked after who were adopted',
    target: '',
    row: { ...plain, cohort: 'ceased', yearToDate: true },
    cells: (periods) => ceased(periods, 0),
  },
  guardians: {
    title: '% of children who ceased to be looked after due to a special guardianship order',
    target: '',
    row: { ...plain, cohort: 'ceased', yearToDate: true },
    cells: (periods) => ceased(periods, 1),
  },
  missing: {
    title: 'Number of children with a missing episode in year',
    target: '',
    row: { ...plain, cohort: null, yearToDate: true },
    cells: (periods) => sums(periods.map(({ steps }) => steps[2])),
  },
};

function ceased(periods: readonly Numbers[], which: 0 | 1): readonly Cases[] {
  const counts = sums(periods.map(({ steps }) => steps[which]));
  const all = sums(periods.map(({ steps, shares }) => steps[0] + steps[1] + Math.round(shares[0] / 10)));
  return counts.map((count, at): Cases => [count, all[at] ?? 0]);
}

/** Numbers of which many are small and the rest not by much. */
const few = fc.oneof({ weight: 3, arbitrary: fc.nat(6) }, { weight: 1, arbitrary: fc.nat(12) });
const period: fc.Arbitrary<Numbers> = fc.record({
  heads: fc.integer({ min: 3, max: 24 }),
  leavers: fc.integer({ min: 3, max: 24 }),
  shares: fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100)),
  steps: fc.tuple(few, few, few),
});

/** One to four rows of a few quarters, of kinds that hang together. */
export const anyTyped: fc.Arbitrary<Typed> = fc
  .tuple(
    fc.subarray(Object.keys(KINDS), { minLength: 1, maxLength: 4 }),
    fc.array(period, { minLength: 1, maxLength: 3 }),
  )
  .map(([names, periods]) => typedOf(names, periods));

function typedOf(names: readonly string[], periods: readonly Numbers[]): Typed {
  const kinds = names.flatMap((name) => KINDS[name] ?? []);
  const truth = kinds.map(({ cells }) => cells(periods));
  const sheets = periods.map((_, last) => {
    const heading = ['Ref', 'Indicator', 'Target 2022/23'].concat(
      periods.slice(0, last + 1).map((__, at) => `Q${at + 1} 2022-23`),
    );
    const lines = kinds.map(({ title, target, row }, at) => [
      String(at + 1),
      title,
      target,
      ...(truth[at] ?? []).slice(0, last + 1).map((cell) => typed(cell, row.bare)),
    ]);
    return [heading, ...lines].map((line) => line.join('\t')).join('\n');
  });
  const rows = kinds.map(({ row, against }): Row => {
    const opposite = against === undefined ? -1 : names.indexOf(against);
    return { ...row, opposite: opposite < 0 ? null : opposite };
  });
  return { sheets, rows, truth };
}
