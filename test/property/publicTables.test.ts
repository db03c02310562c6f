import fc from 'fast-check';
import { readLinkedTables } from '../../src/layout/tables/readTables';
import { renderTableText } from '../../src/outputs/text';
import { makeReport } from '../../src/report/makeReport';
import { judgedGrid } from '../fixtures/judged';
import { sheetOf } from '../fixtures/tables';
import { narrowed, type Sum } from './plainArithmetic/arithmetic';
import { seed } from './seed';

/*
 * An attack on the tables of a public report from outside. The reader has their text as it is copied for Word, and
 * ordinary arithmetic: rows add up to their total, a share is a count of all rounded to one decimal, a change is a
 * difference. What is hidden must stay open by the width of the threshold.
 */

const RUNS = 120;
/** Larger than any number drawn. */
const MOST = 400;
const WIDTH = 5;

/** A scorecard as small as can be: the plan of a large one takes most of the time, and is attacked elsewhere. */
const judged = judgedGrid(
  sheetOf(
    'Ref | Indicator | Target 2022/23 | Q2 2022-23 | Q3 2022-23',
    '1 | % of reviews on time | 95% | 93.8 | 94.1',
  ),
  'Q3',
);

interface Drawn {
  readonly counts: readonly (readonly [number, number])[];
  readonly dates: 1 | 2;
  readonly total: boolean;
}
const drawn: fc.Arbitrary<Drawn> = fc.record({
  counts: fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 })), {
    minLength: 3,
    maxLength: 7,
  }),
  dates: fc.constantFrom(1, 2),
  total: fc.boolean(),
});

function sheetOfDrawn({ counts, dates, total }: Drawn) {
  const columns = dates === 2 ? ['Q2 2022-23', 'Q3 2022-23'] : ['Q3 2022-23'];
  const pick = (pair: readonly [number, number]): string[] =>
    dates === 2 ? [...pair].map(String) : [String(pair[1])];
  const sums = [0, 1].map((at) => counts.reduce((sum, pair) => sum + (pair[at] ?? 0), 0)) as [number, number];
  return sheetOf(
    'Children looked after by type of placement',
    ['Placement type', ...columns].join(' | '),
    ...counts.map((pair, at) => [`Placement ${'ABCDEFG'.charAt(at)}`, ...pick(pair)].join(' | ')),
    // Two dates without a total are a series, and in no public report.
    ...(total || dates === 2 ? [['Total', ...pick(sums)].join(' | ')] : []),
  );
}

type Printed = readonly (readonly string[])[];

/** The rows of the printed table, label first; the last is the total. */
function publish(cells: Drawn): Printed | null {
  const grid = { ...sheetOfDrawn(cells), sheet: 'Placements' };
  const { breakdowns, figures } = readLinkedTables([grid], judged.scorecard, []);
  if (breakdowns.length !== 1) throw new Error('The table was not read.');
  const made = makeReport({ ...judged, tables: breakdowns, figures }, breakdowns, {
    template: 'full',
    columns: [],
    version: 'public',
  });
  if (made.kind !== 'made') return null;
  const [table] = made.report.tables;
  if (!table) throw new Error('The table is not in the report.');
  const lines = renderTableText(table.table)
    .split('\r\n')
    .map((line) => line.split('\t'));
  return lines.filter(([label]) => /^(?:Placement [A-G]|Total)$/.test(label ?? ''));
}

/** The least and the most that each count may be, by row and date; null where nothing fits, which would be our fault. */
function attack(printed: Printed, dates: number): { low: number[]; high: number[] } | null {
  const rows = printed.length;
  const at = (row: number, date: number): number => row * dates + date;
  const nought: Sum[] = [];
  const positive: Sum[] = [];
  const sum = (terms: readonly (readonly [number, number])[], constant: number): Sum => ({
    terms: new Map(terms),
    constant,
  });
  printed.forEach(([, ...cells], row) => {
    for (let date = 0; date < dates; date += 1) {
      const text = cells[date] ?? '';
      if (/^\d+$/.test(text)) nought.push(sum([[at(row, date), 1]], -Number(text)));
    }
    const share = /^([\d.]+)%$/.exec(cells[dates] ?? '')?.[1];
    if (share !== undefined && row < rows - 1) {
      const [mine, all] = [at(row, dates - 1), at(rows - 1, dates - 1)];
      // 20 × count × 100 lies between (20 × share ∓ 1) × all.
      const whole = Math.round(Number(share) * 20);
      positive.push(
        sum(
          [
            [mine, 2000],
            [all, -(whole - 1)],
          ],
          0,
        ),
        sum(
          [
            [mine, -2000],
            [all, whole + 1],
          ],
          0,
        ),
      );
    }
    const change = /^([+−]?)(\d+)$/.exec(dates === 2 ? (cells.at(-1) ?? '') : '');
    if (change) {
      const move = Number(change[2]) * (change[1] === '−' ? -1 : 1);
      nought.push(
        sum(
          [
            [at(row, 1), 1],
            [at(row, 0), -1],
          ],
          -move,
        ),
      );
    }
  });
  for (let date = 0; date < dates; date += 1)
    nought.push(
      sum(
        [
          ...Array.from({ length: rows - 1 }, (_, row) => [at(row, date), 1] as const),
          [at(rows - 1, date), -1],
        ],
        0,
      ),
    );
  const count = rows * dates;
  return narrowed({
    nought,
    positive,
    least: Array<number>(count).fill(0),
    most: Array<number>(count).fill(MOST),
  });
}

test('no small count of a table is told, whatever a reader adds up and takes away', () => {
  const seen = { tables: 0, hidden: 0, small: 0, refused: 0 };
  fc.assert(
    fc.property(drawn, (cells) => {
      const printed = publish(cells);
      if (!printed) {
        seen.refused += 1;
        return;
      }
      seen.tables += 1;
      const { dates } = cells;
      const told = attack(printed, dates);
      expect(told).not.toBeNull();
      cells.counts.forEach((pair, row) => {
        for (let date = 0; date < dates; date += 1) {
          const truth = pair[dates === 2 ? date : 1] ?? 0;
          const text = printed[row]?.[date + 1];
          if (text === '[c]') seen.hidden += 1;
          else expect(text).toBe(String(truth));
          if (truth < 1 || truth > WIDTH) continue;
          seen.small += 1;
          const place = row * dates + date;
          expect((told?.high[place] ?? 0) - (told?.low[place] ?? 0)).toBeGreaterThanOrEqual(WIDTH);
        }
      });
    }),
    { seed, numRuns: RUNS },
  );
  // It has something to attack: half the tables at least are published, with counts hidden in them.
  expect(seen.tables).toBeGreaterThan(RUNS / 2);
  expect(seen.small).toBeGreaterThan(RUNS / 2);
  expect(seen.hidden).toBeGreaterThan(seen.small);
});

test('series and shares whose number of children no one knows are in no public report, and said', () => {
  const rows = sheetOf(
    'Ethnicity of CLA (%)',
    'Ethnicity | Our council | England',
    'White | 60% | 70%',
    'Black | 38% | 25%',
    'Other | 2% | 5%',
  );
  const grid = { ...rows, sheet: 'Ethnicity' };
  const { breakdowns, figures } = readLinkedTables([grid], judged.scorecard, []);
  expect(figures).toHaveLength(1);
  const made = makeReport({ ...judged, tables: breakdowns, figures }, breakdowns, {
    template: 'full',
    columns: [],
    version: 'public',
  });
  expect(made.kind === 'made' && made.report.tables).toEqual([]);
  expect(made.kind === 'made' && made.tablesLeftOut).toEqual([
    { name: 'Ethnicity of CLA (%)', why: 'percentages' },
  ]);
});
