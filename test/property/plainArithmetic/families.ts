/* eslint-disable max-lines -- a list: one entry for each way in which rows hang together */
import fc from 'fast-check';
import type { Cell, Link, Quantity, Sheet, SheetRow } from './sheet';

/** What is drawn for one period of a family: shares of a hundred, a size, and numbers of which many are small. */
interface Draw {
  readonly size: number;
  readonly few: readonly [number, number, number, number];
  readonly shares: readonly [number, number, number];
}

/** Rows that hang together, and how: terms by the family's own rows, this period (0) or the one before (-1). */
interface Family {
  readonly rows: readonly (Omit<SheetRow, 'cells' | 'target'> & { readonly target?: string })[];
  cells(draws: readonly Draw[], heads: readonly number[]): readonly (readonly Cell[])[];
  readonly links: readonly (readonly (readonly [row: number, part: 'n' | 'd', times: number, back?: -1])[])[];
}

const row = (title: string, target = ''): { title: string; target: string; yearToDate: boolean } => ({
  title,
  target,
  yearToDate: false,
});
const sinceApril = (title: string) => ({ ...row(title), yearToDate: true });
const count = (n: number): Cell => ({ kind: 'count', n });
const ratio = (n: number, d: number): Cell => ({ kind: 'ratio', n, d });
const share = (percent: number, all: number): number => Math.round((percent * all) / 100);
const HEADS = 'Number of current CLA at end of quarter';
const sumsOf = (steps: readonly number[]): number[] => {
  let sum = 0;
  return steps.map((step) => (sum += step));
};
const eachPeriod = (
  draws: readonly Draw[],
  of: (draw: Draw, at: number) => readonly Cell[],
): readonly (readonly Cell[])[] => {
  const byPeriod = draws.map(of);
  return (byPeriod[0] ?? []).map((_, at) => byPeriod.map((cells) => cells[at] ?? count(0)));
};

/** Every way of hanging together that the rule names. Titles as councils write them. */
const FAMILIES: Readonly<Record<string, Family>> = {
  partsOfTwo: {
    rows: [
      row(HEADS),
      row('Number of CLA at end of quarter who are UASC'),
      row('Number of CLA at end of quarter who are not UASC'),
    ],
    cells: (draws, heads) =>
      eachPeriod(draws, ({ few }, at) => [
        count(heads[at] ?? 0),
        count(few[0]),
        count((heads[at] ?? 0) - few[0]),
      ]),
    links: [
      [
        [0, 'n', 1],
        [1, 'n', -1],
        [2, 'n', -1],
      ],
    ],
  },
  partsOfThree: {
    rows: [
      row('Number of referrals from police'),
      row('Number of referrals from schools'),
      row('Number of referrals from health services'),
      row('Total number of referrals'),
    ],
    cells: (draws) =>
      eachPeriod(draws, ({ size, few }) => [
        count(few[0]),
        count(size),
        count(few[1]),
        count(size + few[0] + few[1]),
      ]),
    links: [
      [
        [3, 'n', 1],
        [0, 'n', -1],
        [1, 'n', -1],
        [2, 'n', -1],
      ],
    ],
  },
  partsOfFour: {
    rows: [
      row('Number of children placed with foster carers'),
      row('Number of children placed in residential homes'),
      row('Number of children placed with parents'),
      row('Number of children placed in supported lodgings'),
      row('Number of children placed'),
    ],
    cells: (draws) =>
      eachPeriod(draws, ({ size, few }) => [
        count(size),
        count(few[0] + 4),
        count(few[1]),
        count(few[2]),
        count(size + 4 + few[0] + few[1] + few[2]),
      ]),
    links: [
      [
        [4, 'n', 1],
        [0, 'n', -1],
        [1, 'n', -1],
        [2, 'n', -1],
        [3, 'n', -1],
      ],
    ],
  },
  splitOfThree: {
    rows: [
      row('% of Care Leavers in education, employment or training (19 - 21 year olds)', '60%'),
      row('% of Care Leavers not in education, employment or training (19 - 21 year olds)', '30%'),
      row('% of Care Leavers whose activity is unknown (19 - 21 year olds)'),
    ],
    cells: (draws) =>
      eachPeriod(draws, ({ size, few, shares }) => {
        const [a, b] = [share(shares[0], size), few[0]];
        const d = size + few[0] + few[1];
        return [ratio(a + few[1], d), ratio(size - a, d), ratio(b, d)];
      }),
    links: [
      [
        [0, 'd', 1],
        [0, 'n', -1],
        [1, 'n', -1],
        [2, 'n', -1],
      ],
      [
        [0, 'd', 1],
        [1, 'd', -1],
      ],
      [
        [0, 'd', 1],
        [2, 'd', -1],
      ],
    ],
  },
  splitOfFour: {
    rows: [
      row('% of CLA by legal status: full care order'),
      row('% of CLA by legal status: interim care order'),
      row('% of CLA by legal status: accommodated under section 20'),
      row('% of CLA by legal status: placement order'),
    ],
    cells: (draws, heads) =>
      eachPeriod(draws, ({ few }, at) => {
        const d = heads[at] ?? 0;
        const [b, c] = [few[0] + 6, few[1]];
        const e = few[2];
        return [ratio(d - b - c - e, d), ratio(b, d), ratio(c, d), ratio(e, d)];
      }),
    links: [
      [
        [0, 'd', 1],
        [0, 'n', -1],
        [1, 'n', -1],
        [2, 'n', -1],
        [3, 'n', -1],
      ],
      [
        [0, 'd', 1],
        [1, 'd', -1],
      ],
      [
        [0, 'd', 1],
        [2, 'd', -1],
      ],
      [
        [0, 'd', 1],
        [3, 'd', -1],
      ],
    ],
  },
  barePercentage: {
    rows: [row(HEADS), row('% of CLA at end of quarter with a missing episode', '5%')],
    cells: (draws, heads) =>
      eachPeriod(draws, ({ few }, at) => [
        count(heads[at] ?? 0),
        { kind: 'bare', n: few[0], d: heads[at] ?? 0 },
      ]),
    links: [
      [
        [0, 'n', 1],
        [1, 'd', -1],
      ],
    ],
  },
  stockAndFlow: {
    rows: [
      row('Number of child protection plans open at end of quarter'),
      row('Number of child protection plans started in the quarter'),
      row('Number of child protection plans ended in the quarter'),
    ],
    cells: (draws) => {
      let stock = 60;
      return eachPeriod(draws, ({ few, shares }, at) => {
        const [started, ended] =
          at % 2 === 0 ? [few[0], share(shares[0], 20)] : [share(shares[1], 20), few[1]];
        stock += started - ended;
        return [count(stock), count(started), count(ended)];
      });
    },
    links: [
      [
        [0, 'n', 1],
        [0, 'n', -1, -1],
        [1, 'n', -1],
        [2, 'n', 1],
      ],
    ],
  },
  startAndEnd: {
    rows: [
      row('Number of open cases at start of quarter'),
      row('Number of cases opened in the quarter'),
      row('Number of cases closed in the quarter'),
      row('Number of open cases at end of quarter'),
    ],
    cells: (draws) => {
      let stock = 80;
      return eachPeriod(draws, ({ few, shares }) => {
        const [start, opened, closed] = [stock, few[0], share(shares[0], 30)];
        stock += opened - closed;
        return [count(start), count(opened), count(closed), count(stock)];
      });
    },
    links: [
      [
        [0, 'n', 1],
        [1, 'n', 1],
        [2, 'n', -1],
        [3, 'n', -1],
      ],
      [
        [0, 'n', 1],
        [3, 'n', -1, -1],
      ],
    ],
  },
  opposites: {
    rows: [
      row('% of CLA placed within 20 miles of home (snapshot)', '80%'),
      row('% of CLA placed more than 20 miles away from home (snapshot)'),
    ],
    cells: (draws, heads) =>
      eachPeriod(draws, ({ few }, at) => {
        const d = heads[at] ?? 0;
        return [ratio(d - few[0], d), ratio(few[0], d)];
      }),
    links: [
      [
        [0, 'd', 1],
        [0, 'n', -1],
        [1, 'n', -1],
      ],
      [
        [0, 'd', 1],
        [1, 'd', -1],
      ],
    ],
  },
  late: {
    rows: [
      row('% of assessments completed within 45 working days', '85%'),
      row('% of assessments taking longer than 45 working days'),
    ],
    cells: (draws) =>
      eachPeriod(draws, ({ size, few }) => [ratio(size, size + few[0]), ratio(few[0], size + few[0])]),
    links: [
      [
        [0, 'd', 1],
        [0, 'n', -1],
        [1, 'n', -1],
      ],
      [
        [0, 'd', 1],
        [1, 'd', -1],
      ],
    ],
  },
  nested: {
    rows: [
      row('% of CLA looked after for a year or more'),
      row('% of CLA looked after for a year or more with an up to date health check', '90%'),
    ],
    cells: (draws, heads) =>
      eachPeriod(draws, ({ few, shares }, at) => {
        const d = heads[at] ?? 0;
        const n = Math.max(1, d - few[0]);
        return [ratio(n, d), ratio(share(50 + shares[0] / 2, n), n)];
      }),
    links: [
      [
        [0, 'n', 1],
        [1, 'd', -1],
      ],
    ],
  },
  boysAndGirls: {
    rows: [
      row('% of boys aged 10 or over who offended'),
      row('% of girls aged 10 or over who offended'),
      row('% of children aged 10 or over who offended'),
    ],
    cells: (draws) =>
      eachPeriod(draws, ({ size, few, shares }) => {
        const [boys, girls] = [size, Math.max(1, share(shares[0], size)) + 8];
        const [b, g] = [Math.min(few[0] + 6, boys), Math.min(few[1], girls)];
        return [ratio(b, boys), ratio(g, girls), ratio(b + g, boys + girls)];
      }),
    links: [
      [
        [2, 'n', 1],
        [0, 'n', -1],
        [1, 'n', -1],
      ],
      [
        [2, 'd', 1],
        [0, 'd', -1],
        [1, 'd', -1],
      ],
    ],
  },
  rate: {
    rows: [
      row(HEADS),
      row('Rate of CLA per 10,000 children aged under 18'),
      row('Rate of UASC per 10,000 children aged under 18'),
    ],
    cells: (draws, heads) =>
      eachPeriod(draws, ({ few }, at) => [
        count(heads[at] ?? 0),
        { kind: 'rate', n: heads[at] ?? 0, population: 24_000 },
        { kind: 'rate', n: few[0], population: 24_000 },
      ]),
    links: [
      [
        [0, 'n', 1],
        [1, 'n', -1],
      ],
    ],
  },
  sinceApril: {
    rows: [
      sinceApril('Number of children with a missing episode in year'),
      sinceApril('% of children who ceased to be looked after who were adopted'),
      sinceApril('% Children who ceased to be looked after due to a Special Guardianship Order'),
    ],
    cells: (draws) => {
      const [episodes, adopted, guardians] = [0, 1, 2].map((at) =>
        sumsOf(draws.map(({ few }) => few[at] ?? 0)),
      );
      const ceased = sumsOf(draws.map(({ few, shares }) => few[1] + few[2] + share(shares[0], 20)));
      const of = (counts: number[] = []) => counts.map((n, at) => ratio(n, ceased[at] ?? 0));
      return [(episodes ?? []).map(count), of(adopted), of(guardians)];
    },
    links: [
      [
        [1, 'd', 1],
        [2, 'd', -1],
      ],
    ],
  },
  plain: {
    rows: [
      row('Timeliness of reviews', '95%'),
      row('Average days between referral and assessment', '45'),
      row('% of pupils with a personal education plan this term', '95%'),
    ],
    cells: (draws) =>
      eachPeriod(draws, ({ size, few, shares }) => [
        ratio(share(shares[0], size), size),
        { kind: 'other', text: `${shares[1]}.5` },
        ratio(size + 20 - few[0], size + 20),
      ]),
    links: [],
  },
};

/** Titles that say nothing of what the rows have to do with each other. */
const NAMELESS =
  'Ash Beech Cedar Dogwood Elm Fir Gorse Hazel Ivy Juniper Kerria Larch Maple Nutmeg Oak Pine'.split(' ');

const few = fc.oneof({ weight: 4, arbitrary: fc.nat(6) }, { weight: 1, arbitrary: fc.nat(14) });
const draw: fc.Arbitrary<Draw> = fc.record({
  size: fc.integer({ min: 14, max: 190 }),
  few: fc.tuple(few, few, few, few),
  shares: fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100)),
});
const PAST = ['2020-21', '2021-22'];
const QUARTERS = ['Q1 2022-23', 'Q2 2022-23', 'Q3 2022-23', 'Q4 2022-23'];

/** A scorecard of one to three families over one to six periods. */
export const anySheet: fc.Arbitrary<Sheet> = fc
  .record({
    names: fc.subarray(Object.keys(FAMILIES), { minLength: 1, maxLength: 3 }),
    quarters: fc.oneof(
      { weight: 2, arbitrary: fc.constant(1) },
      { weight: 3, arbitrary: fc.integer({ min: 2, max: 4 }) },
    ),
    past: fc.oneof(
      { weight: 3, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 2 }) },
    ),
    draws: fc.array(fc.array(draw, { minLength: 6, maxLength: 6 }), { minLength: 3, maxLength: 3 }),
    heads: fc.array(fc.integer({ min: 30, max: 240 }), { minLength: 6, maxLength: 6 }),
    nameless: fc.nat(3),
  })
  .map(({ names, quarters, past, draws, heads, nameless }) => {
    const periods = [...PAST.slice(0, past), ...QUARTERS.slice(0, quarters)];
    const bare = nameless === 0 && periods.length > 1;
    return sheetOf(names, periods, past, draws, heads, bare);
  });

/** Puts families together; rows of one name are one row. */
function sheetOf(
  names: readonly string[],
  periods: readonly string[],
  past: number,
  draws: readonly (readonly Draw[])[],
  heads: readonly number[],
  nameless: boolean,
): Sheet {
  const rows: SheetRow[] = [];
  const links: Link[] = [];
  names.forEach((name, number) => {
    const family = FAMILIES[name];
    if (!family) return;
    const flow = family.rows.some(({ yearToDate }) => yearToDate);
    const made = family.cells((draws[number] ?? []).slice(0, periods.length), heads.slice(0, periods.length));
    const places = family.rows.map(({ title, target = '', yearToDate }, at) => {
      const old = rows.findIndex((other) => other.title === title);
      if (old >= 0) return old;
      const cells = (made[at] ?? []).map((cell, period): Cell | null => {
        if (period >= past) return cell;
        // What counts from April has no figure of a past year here; past years are percentages alone.
        return flow ? null : cell.kind === 'ratio' ? { ...cell, kind: 'bare' } : cell;
      });
      return rows.push({ title, target, yearToDate, cells }) - 1;
    });
    for (const terms of family.links) {
      const own: Link[] = [];
      periods.forEach((_, period) => {
        const found = terms.map(([at, part, times, back = 0]) => {
          const of: Quantity = { row: places[at] ?? -1, period: period + back, part };
          return { of, times };
        });
        if (found.every(({ of }) => of.period >= 0)) own.push({ family: name, terms: found });
      });
      // Where no words name it, once is no more than chance.
      if (!nameless || own.length > 1) links.push(...own);
    }
  });
  const named = rows.map((each, at) =>
    nameless &&
    !each.yearToDate &&
    each.cells.every((cell) => cell?.kind !== 'other' && cell?.kind !== 'rate')
      ? {
          ...each,
          title: `${each.cells.some((cell) => cell?.kind === 'count') ? 'Number' : '%'} ${NAMELESS[at] ?? at}`,
        }
      : each,
  );
  return { rows: named, periods, past, links };
}
