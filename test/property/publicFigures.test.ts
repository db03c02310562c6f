import fc from 'fast-check';
import { readLinkedTables } from '../../src/layout/tables/readTables';
import { renderTableText } from '../../src/outputs/text';
import { makeReport } from '../../src/report/makeReport';
import type { Grid } from '../../src/domain/grid/grid';
import { judgedGrid } from '../fixtures/judged';
import { sheetOf } from '../fixtures/tables';
import { narrowed, type Sum } from './plainArithmetic/arithmetic';
import { seed } from './seed';

/*
 * An attack from outside on series and shares of a public report. The reader has their printed text and ordinary arithmetic:
 * rows add up, a share is a count of all rounded to one decimal, a percentage is of the number in the row beside it. A small
 * count stays open by the width of the threshold, or it is recovered.
 */

const RUNS = Number(process.env['FIGURE_RUNS'] ?? 25);
const MOST = 600;
const WIDTH = 5;

/** A scorecard as small as can be: the plan of a large one takes most of the time, and is attacked elsewhere. */
const judged = judgedGrid(
  sheetOf(
    'Ref | Indicator | Target 2021/22 | Q3 2021-22 | Q4 2021-22',
    '1 | % of reviews on time | 95% | 93.8 | 94.1',
  ),
  'Q4',
);

type Printed = readonly (readonly string[])[];

/** The printed rows of each table, label first; null where there is no public version. */
function publish(
  grids: readonly Grid[],
): { readonly kinds: readonly string[]; readonly rows: Printed } | null {
  const { breakdowns, figures } = readLinkedTables(grids, judged.scorecard, []);
  const made = makeReport({ ...judged, tables: breakdowns, figures }, breakdowns, {
    template: 'full',
    columns: [],
    version: 'public',
  });
  if (made.kind !== 'made') return null;
  const rows = made.report.tables.flatMap(({ table }) =>
    renderTableText(table)
      .split('\r\n')
      .map((line) => line.split('\t')),
  );
  return { kinds: made.report.tables.map(({ kind }) => kind), rows };
}

const sum = (terms: readonly (readonly [number, number])[], constant: number): Sum => ({
  terms: new Map(terms),
  constant,
});

/** Bounds of a count: `share` per cent to one decimal, of `whole`. */
const rounds = (count: number, share: string, whole: number): readonly Sum[] => {
  const twenty = Math.round(Number(share) * 20);
  return [sum([[count, 2000]], -(twenty - 1) * whole), sum([[count, -2000]], (twenty + 1) * whole)];
};

const solve = (unknowns: number, nought: readonly Sum[], positive: readonly Sum[]) =>
  narrowed({
    nought,
    positive,
    least: Array<number>(unknowns).fill(0),
    most: Array<number>(unknowns).fill(MOST),
  });

const open = (told: ReturnType<typeof solve>, at: number): number =>
  (told?.high[at] ?? 0) - (told?.low[at] ?? 0);

const QUARTERS = ['Jun-21', 'Sep-21', 'Dec-21', 'Mar-22'];

test('a series of counts whose rows add up to another gives no small count away', () => {
  const seen = { tables: 0, small: 0, shown: 0, needless: 0 };
  const drawn = fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 4, maxLength: 4 }), {
    minLength: 2,
    maxLength: 3,
  });
  fc.assert(
    fc.property(drawn, (parts) => {
      const whole = QUARTERS.map((_, at) => parts.reduce((all, row) => all + (row[at] ?? 0), 0));
      const rows = [...parts, whole];
      const places = ['foster homes', 'residential homes', 'semi-independent homes'];
      const labels = rows.map((_, at) =>
        at === rows.length - 1
          ? 'Number of children missing from care'
          : `Number of children missing from ${places[at]}`,
      );
      const printed = publish([
        {
          ...sheetOf(
            'Children missing in each quarter',
            ['Measure', ...QUARTERS].join(' | '),
            ...rows.map((row, at) => [labels[at], ...row].join(' | ')),
          ),
          sheet: 'Missing',
        },
      ]);
      if (printed?.kinds[0] !== 'series') return;
      seen.tables += 1;
      const at = (row: number, quarter: number): number => row * 4 + quarter;
      const nought: Sum[] = QUARTERS.map((_, quarter) =>
        sum(
          rows.map((__, row) => [at(row, quarter), row === rows.length - 1 ? -1 : 1] as const),
          0,
        ),
      );
      const cells = labels.map((label) => printed.rows.find(([first]) => first === label) ?? []);
      cells.forEach(([, ...texts], row) => {
        QUARTERS.forEach((_, quarter) => {
          const text = texts[quarter] ?? '';
          if (/^\d+$/.test(text)) nought.push(sum([[at(row, quarter), 1]], -Number(text)));
        });
        const change = /^([+−]?)(\d+)$/.exec(texts[4] ?? '');
        if (change)
          nought.push(
            sum(
              [
                [at(row, 3), 1],
                [at(row, 2), -1],
              ],
              Number(change[2]) * (change[1] === '−' ? 1 : -1),
            ),
          );
      });
      const told = solve(rows.length * 4, nought, []);
      expect(told).not.toBeNull();
      rows.forEach((row, index) =>
        row.forEach((truth, quarter) => {
          const text = cells[index]?.[quarter + 1];
          if (text === undefined) return;
          if (text !== '[c]') {
            seen.shown += 1;
            expect(text).toBe(String(truth));
          }
          if (truth < 1 || truth > WIDTH) return;
          seen.small += 1;
          expect({
            rows,
            printed: cells,
            truth,
            open: open(told, at(index, quarter)) >= WIDTH,
          }).toMatchObject({
            open: true,
          });
        }),
      );
    }),
    { seed, numRuns: RUNS },
  );
  expect(seen.tables).toBeGreaterThan(RUNS / 3);
  expect(seen.small).toBeGreaterThan(RUNS / 2);
  expect(seen.shown).toBeGreaterThan(seen.small);
});

test('shares of a number of children that stands in another table give none of the few away', () => {
  const seen = { tables: 0, small: 0, shown: 0 };
  const drawn = fc.record({
    groups: fc.array(fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 9, max: 90 })), {
      minLength: 4,
      maxLength: 6,
    }),
    first: fc.integer({ min: 20, max: 60 }),
  });
  fc.assert(
    fc.property(drawn, ({ groups, first }) => {
      const whole = groups.reduce((all, each) => all + each, first);
      const counts = [first, ...groups];
      const names = ['White', 'Mixed', 'Asian', 'Black', 'Arab', 'Gypsy or Roma', 'Not known'].slice(
        0,
        counts.length,
      );
      const tenth = (count: number): string => `${(Math.round((count * 1000) / whole) / 10).toFixed(1)}%`;
      const half = Math.floor(whole / 2);
      const printed = publish([
        {
          ...sheetOf(
            'Children looked after by type of placement',
            'Placement type | Mar-22',
            `Foster care | ${half}`,
            `Residential home | ${whole - half}`,
            `Total | ${whole}`,
          ),
          sheet: 'Placements',
        },
        {
          ...sheetOf(
            'Ethnicity of children looked after at 31 March 2022 (%)',
            'Ethnicity | Our council | England',
            ...names.map(
              (name, at) => `${name} | ${tenth(counts[at] ?? 0)} | ${at === 0 ? '70.0%' : '5.0%'}`,
            ),
          ),
          sheet: 'Ethnicity',
        },
      ]);
      if (!printed?.kinds.includes('shares')) return;
      seen.tables += 1;
      const nought: Sum[] = [
        sum(
          counts.map((_, at) => [at, 1] as const),
          -whole,
        ),
      ];
      const positive: Sum[] = [];
      counts.forEach((truth, at) => {
        const text = printed.rows.find(([label]) => label === names[at])?.[1] ?? '';
        const share = /^([\d.]+)%$/.exec(text)?.[1];
        if (share === undefined) return;
        seen.shown += 1;
        expect(text).toBe(tenth(truth));
        positive.push(...rounds(at, share, whole));
      });
      const told = solve(counts.length, nought, positive);
      expect(told).not.toBeNull();
      counts.forEach((truth, at) => {
        if (truth < 1 || truth > WIDTH) return;
        seen.small += 1;
        expect({ counts, rows: printed.rows, truth, open: open(told, at) >= WIDTH }).toMatchObject({
          open: true,
        });
      });
    }),
    { seed, numRuns: RUNS },
  );
  expect(seen.tables).toBeGreaterThan(RUNS / 3);
  expect(seen.small).toBeGreaterThan(RUNS / 4);
  expect(seen.shown).toBeGreaterThan(seen.tables);
});

test('a percentage in a series gives no few away, with the number it is of in the row beside it or without', () => {
  const seen = { rows: 0, small: 0, shown: 0 };
  const drawn = fc.record({
    beside: fc.boolean(),
    quarters: fc.array(fc.tuple(fc.integer({ min: 12, max: 150 }), fc.integer({ min: 0, max: 1000 })), {
      minLength: 4,
      maxLength: 4,
    }),
  });
  fc.assert(
    fc.property(drawn, ({ beside, quarters }) => {
      const cases = quarters.map(([size, part]) => ({ size, count: Math.round((size * part) / 1000) }));
      const tenth = ({ size, count }: (typeof cases)[number]): string =>
        (Math.round((count * 1000) / size) / 10).toFixed(1);
      const printed = publish([
        {
          ...sheetOf(
            'Health of children looked after',
            ['Measure', ...QUARTERS].join(' | '),
            ...(beside
              ? [['Number of children looked after', ...cases.map(({ size }) => size)].join(' | ')]
              : ['Average days to a first check', 11, 12, 13, 14].map(String).join(' | ').split('\n')),
            ['% of children looked after with a health check', ...cases.map(tenth)].join(' | '),
          ),
          sheet: 'Health',
        },
      ]);
      const row = printed?.rows.find(([label]) => label?.startsWith('% of children') === true);
      const heads = printed?.rows.find(([label]) => label?.startsWith('Number of') === true) ?? [];
      if (!row) return;
      seen.rows += 1;
      cases.forEach((each, at) => {
        const text = row[at + 1] ?? '';
        if (/^[\d.]+$/.test(text)) seen.shown += 1;
        const few = each.count >= 1 && each.count <= WIDTH;
        const left = each.size - each.count;
        if (!few && !(left >= 1 && left <= WIDTH)) return;
        seen.small += 1;
        // Without its number nothing says of how many it is, and a group of any size is tried.
        const size = /^\d+$/.test(heads[at + 1] ?? '') ? Number(heads[at + 1]) : null;
        const sizes = size === null ? Array.from({ length: 300 }, (_, one) => one + 1) : [size];
        const possible = sizes.flatMap((whole) =>
          Array.from({ length: whole + 1 }, (_, count) => count).filter(
            (count) => !/^[\d.]+$/.test(text) || tenth({ size: whole, count }) === text,
          ),
        );
        expect({
          cases,
          row,
          heads,
          open: Math.max(...possible) - Math.min(...possible) >= WIDTH,
        }).toMatchObject({
          open: true,
        });
        // Nor is a group of few printed for what it may be.
        if (size === null) expect({ cases, row, text }).toMatchObject({ text: '[c]' });
      });
    }),
    { seed, numRuns: RUNS },
  );
  expect(seen.rows).toBeGreaterThan(RUNS / 4);
  expect(seen.small).toBeGreaterThan(5);
  expect(seen.shown).toBeGreaterThan(seen.rows / 2);
});

test('a series whose sheet, title or labels name a small number is left out for its words', () => {
  const series = (sheet: string, label: string): Grid => ({
    ...sheetOf(
      'Children missing in each quarter',
      ['Measure', ...QUARTERS].join(' | '),
      `${label} | 12 | 14 | 11 | 16`,
      'Number of children missing from care | 22 | 24 | 21 | 26',
    ),
    sheet,
  });
  expect(publish([series('Missing', 'Number of children missing from school')])?.kinds).toEqual(['series']);
  expect(publish([series('Our 3 children', 'Number of children missing from school')])?.kinds).toEqual([]);
  expect(publish([series('Missing', 'Number missing, of whom 2 children twice')])?.kinds).toEqual([]);
});
