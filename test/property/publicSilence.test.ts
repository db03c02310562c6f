import fc from 'fast-check';
import { makeReport } from '../../src/report/makeReport';
import { makeRollUp } from '../../src/report/rollUp/makeRollUp';
import { judgedGrid } from '../fixtures/judged';
import { gridOf } from '../fixtures/published';
import { anySheet } from './plainArithmetic/families';
import { typedSheet, type Cell, type Sheet } from './plainArithmetic/sheet';
import { seed } from './seed';

/*
 * What is hidden must have no bearing on anything a public document says: with another hidden number in its place, and
 * everything that is shown the same, every word, picture, alternative text and figure behind a chart is the same. That
 * covers key points, facts, forecasts, control charts, roll-ups and whatever will be added, without knowing any of them: a Word document
 * is made of the report alone.
 */

const documents = Number(process.env['PLAIN_DOCUMENTS'] ?? 15);
const TEMPLATES = ['full', 'exceptions', 'summary', 'comparison'] as const;
const COLUMNS = ['ref', 'title', 'past', 'target', 'periods', 'rag', 'variance', 'travel'];
const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'] as const;

const judge = (sheet: Sheet) =>
  judgedGrid(gridOf(typedSheet(sheet)), QUARTERS[sheet.periods.length - sheet.past - 1] ?? 'Q1');

const plain = (value: unknown): string =>
  JSON.stringify(value, (_key, held: unknown) =>
    typeof held === 'bigint' ? `${held}n` : held instanceof Map ? [...held] : held,
  );

interface Published {
  /** What is hidden, and the status words that stand beside something hidden. */
  readonly hides: string;
  /** All that is said: made only where it is compared. */
  readonly says: () => readonly string[];
}

function publish(sheet: Sheet): Published | null {
  const judged = judge(sheet);
  const make = (template: (typeof TEMPLATES)[number]) =>
    makeReport(judged, [], { template, columns: COLUMNS, version: 'public' });
  const first = make(TEMPLATES[0]);
  if (first.kind !== 'made' || !first.plan) return null;
  const { hidden, statusShown } = first.plan;
  const statuses = first.judged.indicators.map(({ status }) =>
    status.kind === 'stated' ? status.rag : status.kind === 'not-rated' ? status.because : '',
  );
  return {
    hides: plain([[...hidden].sort(), [...statusShown].sort(), statuses]),
    says: () => [
      ...[first, ...TEMPLATES.slice(1).map(make)].map((each) =>
        plain(each.kind === 'made' ? each.report : each.kind),
      ),
      // What the pane and the roll-up make of it, too: nothing hidden is in what they are given.
      plain(first.judged.indicators),
    ],
  };
}

/** Other numbers that a hidden figure might have been, near it. */
function others(cell: Cell): readonly Cell[] {
  const near = [1, -1, 2, -2];
  if (cell.kind === 'count') return near.map((by): Cell => ({ ...cell, n: cell.n + by }));
  if (cell.kind === 'bare') return near.map((by): Cell => ({ ...cell, n: cell.n + by }));
  if (cell.kind !== 'ratio') return [];
  return near.flatMap((by): Cell[] => [
    { ...cell, n: cell.n + by },
    { ...cell, d: cell.d + by },
  ]);
}

/** Some of what is hidden, of past years first: there are fewer of them. */
const some = (keys: readonly string[]): readonly string[] =>
  [...keys.filter((key) => key.includes('past')), ...keys.filter((key) => !key.includes('past'))].slice(0, 6);

const isPossible = (cell: Cell): boolean =>
  cell.kind === 'count' || ((cell.kind === 'ratio' || cell.kind === 'bare') && cell.d > 0 && cell.n <= cell.d)
    ? cell.n >= 0
    : false;

/** The sheet with other numbers that the hidden figure of a key might have been. */
function variants(sheet: Sheet | undefined, key: string): readonly Sheet[] {
  if (!sheet) return [];
  const [row = '', period = ''] = key.split(':');
  const at = /^past-\d/.test(period)
    ? Number(period.slice(5))
    : sheet.past + QUARTERS.indexOf(period as 'Q1');
  const cell = sheet.rows[Number(row)]?.cells[at];
  if (!cell) return [];
  return others(cell)
    .filter(isPossible)
    .map((other) => ({
      ...sheet,
      rows: sheet.rows.map((each, index) =>
        index === Number(row)
          ? { ...each, cells: each.cells.map((own, when) => (when === at ? other : own)) }
          : each,
      ),
    }));
}

test(`nothing hidden has a bearing on what is published, in ${documents} documents (seed ${seed})`, () => {
  let tried = 0;
  for (const sheet of fc.sample(anySheet, { numRuns: documents, seed })) {
    const open = publish(sheet);
    if (!open) continue;
    const said = open.says();
    const { hidden } = JSON.parse(`{"hidden":${open.hides}}`) as { hidden: [string[]] };
    for (const key of some(hidden[0])) {
      for (const changed of variants(sheet, key)) {
        const second = publish(changed);
        // What is hidden depends on the numbers, as it must: only documents that hide the same can be compared.
        if (second?.hides !== open.hides) continue;
        tried += 1;
        expect({ sheet: typedSheet(sheet), key, says: second.says() }).toEqual({
          sheet: typedSheet(sheet),
          key,
          says: said,
        });
        break;
      }
    }
  }
  expect(tried).toBeGreaterThan(documents);
});

test(`nor in a roll-up of two services, whichever of them it is hidden in (seed ${seed})`, () => {
  const options = { template: 'scorecard', columns: COLUMNS, version: 'public' } as const;
  const rolled = (sheets: readonly Sheet[]) => {
    const services = sheets.map((sheet, at) => ({
      name: `Service ${at + 1}`,
      judged: judge(sheet),
      breakdowns: [],
      written: {},
      from: [],
    }));
    const made = makeRollUp(services, options);
    if (made.kind !== 'made') return null;
    const hides = made.made.map(({ plan, judged }) => [
      [...(plan?.hidden ?? [])].sort(),
      [...(plan?.statusShown ?? [])].sort(),
      judged.indicators.map(({ status }) => (status.kind === 'stated' ? status.rag : status.kind)),
    ]);
    return {
      hides: plain(hides),
      hidden: made.made.map(({ plan }) => [...(plan?.hidden ?? [])]),
      says: plain(made.rollUp),
    };
  };
  let tried = 0;
  const sheets = fc.sample(anySheet, { numRuns: 8, seed: seed + 1 });
  for (let at = 0; at + 1 < sheets.length; at += 2) {
    const pair = sheets.slice(at, at + 2);
    const open = rolled(pair);
    if (!open) continue;
    for (const [which, keys] of open.hidden.entries())
      for (const key of keys.slice(0, 3)) {
        for (const changed of variants(pair[which], key)) {
          const second = rolled(pair.map((sheet, index) => (index === which ? changed : sheet)));
          if (second?.hides !== open.hides) continue;
          tried += 1;
          expect({ key, says: second.says }).toEqual({ key, says: open.says });
          break;
        }
      }
  }
  expect(tried).toBeGreaterThan(4);
});
