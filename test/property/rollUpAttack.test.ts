import fc from 'fast-check';
import { rollUpOf } from '../../src/app/session/rollUp';
import { servicesOf } from '../../src/domain/rollUp/services';
import { renderRollUpHtml } from '../../src/outputs/page/rollUpHtml';
import { NO_FIELDS } from '../../src/report/fields';
import { judgedGrid } from '../fixtures/judged';
import { gridOf } from '../fixtures/published';
import { narrowed } from './plainArithmetic/arithmetic';
import { at, line, NAMES, QUARTERS, read, ROWS } from './rollUp/reader';
import { seed } from './seed';

/*
 * An attack from outside on a public roll-up: services and the council they add up to, with last quarter's files beside.
 * The reader has the page as it is printed (counts by status, what is off target, what changed, each scorecard, the words),
 * knows that the council is its services together, and does sums. A small count stays open by the width of its threshold, or
 * it is recovered. ROLL_UPS=n tries more.
 */

const RUNS = Number(process.env['ROLL_UPS'] ?? 12);
const MOST = 4_000;
interface Quarter {
  readonly missing: number;
  readonly visits: readonly [n: number, d: number];
  readonly children: number;
}
/** By service: last quarter, where there is a file of it, and this one. */
type Service = readonly [Quarter | null, Quarter];

const quarter: fc.Arbitrary<Quarter> = fc
  .record({
    missing: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 6, max: 30 })),
    late: fc.oneof(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 8, max: 20 })),
    due: fc.integer({ min: 21, max: 90 }),
    children: fc.oneof(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 11, max: 80 })),
  })
  .map(({ missing, late, due, children }) => ({ missing, visits: [due - late, due] as const, children }));
const drawn = fc.record({
  services: fc.array(fc.tuple(fc.option(quarter), quarter), { minLength: 2, maxLength: 3 }),
  council: fc.boolean(),
});

const sum = (quarters: readonly Quarter[]): Quarter => ({
  missing: quarters.reduce((all, { missing }) => all + missing, 0),
  visits: [
    quarters.reduce((all, { visits }) => all + visits[0], 0),
    quarters.reduce((all, { visits }) => all + visits[1], 0),
  ],
  children: quarters.reduce((all, { children }) => all + children, 0),
});

/** The services and, last, their council; its last quarter where all of them have one. */
function withCouncil(services: readonly Service[], past: boolean): readonly Service[] {
  const before = services.flatMap(([then]) => then ?? []);
  const then = past && before.length === services.length ? sum(before) : null;
  return [...services, [then, sum(services.map(([, now]) => now))]];
}

const cellsOf = ({ missing, visits: [n, d], children }: Quarter): readonly string[] => [
  String(missing),
  `${(Math.round((n * 1000) / d) / 10).toFixed(1)} (${n}/${d})`,
  String(children),
];

function published(services: readonly Service[], version: 'public' | 'internal' = 'public'): string | null {
  const cards = services.flatMap(([then, now], at) => {
    const name = NAMES[at] && at < services.length - 1 ? NAMES[at] : 'Council';
    return [then, now].flatMap((figures, quarterAt) => {
      if (!figures) return [];
      const key = QUARTERS[quarterAt as 0 | 1];
      const rows = cellsOf(figures).map((cell, row) =>
        [row + 1, ROWS[row]?.title, ROWS[row]?.target(name === 'Council'), cell].join('\t'),
      );
      const grid = gridOf([`Ref\tIndicator\tTarget 2022-23\t${key} 2022-23`, ...rows].join('\n'));
      return [{ workbook: `${name} ${key}.xlsx`, sheet: 'Scorecard', name, judged: judgedGrid(grid, key) }];
    });
  });
  const { services: found } = servicesOf(cards);
  expect(found).toHaveLength(services.length);
  const rolled = rollUpOf(
    found.map((service) => ({
      name: service.current.name,
      service,
      breakdowns: [],
      written: {},
      owed: null,
      matters: { errors: [], unconfirmed: [], contradictions: [] },
    })),
    {
      template: 'full',
      version,
      draft: false,
      allowContradictions: false,
      allowOwed: false,
      fields: NO_FIELDS,
      around: [],
      besides: [],
    },
  );
  return rolled.kind === 'ok' ? renderRollUpHtml(rolled.value.rollUp) : null;
}

test('the reader finds what is printed: every small count of an internal roll-up, some of them by taking away', () => {
  const now = (missing: number): Quarter => ({ missing, visits: [57, 60], children: 40 });
  const services = withCouncil(
    [
      [now(12), now(3)],
      [now(20), now(17)],
    ],
    true,
  );
  const html = published(services, 'internal') ?? '';
  const { nought } = read(html, services.length);
  const fixed = (unknown: number): number | null =>
    nought.find(({ terms }) => terms.size === 1 && terms.has(unknown))?.constant ?? null;
  // North's 3 of Q3; its 57 of 60 visits of Q2, in the sentence of what changed.
  expect(fixed(at(0, 0, 1, 0))).toBe(-3);
  expect([fixed(at(0, 1, 1, 0)), fixed(at(0, 1, 1, 1))]).toEqual([-57, -60]);
});

test(`no small count of ${RUNS} public roll-ups is told, in one service or by all of them (seed ${seed})`, () => {
  const seen = { made: 0, refused: 0, secrets: 0, figures: 0 };
  fc.assert(
    fc.property(drawn, ({ services: own, council }) => {
      const services = withCouncil(own, council);
      const html = published(services);
      if (html === null) {
        seen.refused += 1;
        return;
      }
      seen.made += 1;
      const { nought, positive, figures } = read(html, services.length);
      seen.figures += figures;
      const last = services.length - 1;
      const parts = own.map((_, each) => each);
      for (const when of [0, 1]) {
        if (when === 0 && own.some(([then]) => then === null)) continue;
        for (const [row, part] of [
          [0, 0],
          [1, 0],
          [1, 1],
          [2, 0],
        ] as const)
          nought.push(
            line(
              [
                [at(last, row, when, part), -1],
                ...parts.map((each) => [at(each, row, when, part), 1] as const),
              ],
              0,
            ),
          );
      }
      const unknowns = at(services.length, 0, 0, 0);
      for (let each = 0; each < services.length; each += 1)
        for (const when of [0, 1])
          positive.push(
            line(
              [
                [at(each, 1, when, 1), 1],
                [at(each, 1, when, 0), -1],
              ],
              0,
            ),
          );
      const secrets: {
        readonly says: string;
        readonly of: readonly (readonly [number, number])[];
        readonly width: number;
      }[] = [];
      services.forEach((quarters, service) =>
        quarters.forEach((figure, when) => {
          if (!figure) return;
          const {
            missing,
            visits: [n, d],
            children,
          } = figure;
          const add = (row: number, truth: number, width: number, left = false): void => {
            if (truth < 1 || truth > width) return;
            const of = left
              ? ([
                  [at(service, row, when, 1), 1],
                  [at(service, row, when, 0), -1],
                ] as const)
              : ([[at(service, row, when, 0), 1]] as const);
            secrets.push({
              says: `${service} row ${row + 1} ${QUARTERS[when as 0 | 1]}: ${truth}`,
              of,
              width,
            });
          };
          add(0, missing, 5);
          add(1, n, 5);
          add(1, d - n, 6, true);
          add(2, children, 5);
        }),
      );
      const all = secrets.map(({ of }, each) => line([...of, [unknowns + each, -1]], 0));
      const count = unknowns + secrets.length;
      const told = narrowed({
        nought: [...nought, ...all],
        positive,
        least: Array<number>(count).fill(0),
        most: Array<number>(count).fill(MOST),
      });
      expect({ services, told: told !== null }).toEqual({ services, told: true });
      secrets.forEach(({ says, width }, each) => {
        seen.secrets += 1;
        const open = (told?.high[unknowns + each] ?? 0) - (told?.low[unknowns + each] ?? 0);
        expect({ services, says, open: open >= width }).toEqual({ services, says, open: true });
      });
    }),
    { seed, numRuns: RUNS },
  );
  if (process.env['ROLL_UPS'] !== undefined) console.log(JSON.stringify(seen));
  expect(seen.made).toBeGreaterThan(RUNS * 0.9);
  expect(seen.secrets).toBeGreaterThan(RUNS * 2);
  // Hiding everything is no way: what is printed is most of what there is.
  expect(seen.figures).toBeGreaterThan(seen.secrets);
});
