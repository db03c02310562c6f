import fc from 'fast-check';
import type { Grid } from '../../../src/domain/grid/grid';
import { gridOf } from '../../fixtures/published';
import { brief, passes, runTables as run } from './runTables';

/** Tables as people make them, that add up: headings, a title, columns, percentages, sub-headings, empty lines or not. */
const madeTable = fc
  .record({
    counts: fc.array(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 3 }), {
      minLength: 2,
      maxLength: 9,
    }),
    width: fc.integer({ min: 1, max: 3 }),
    title: fc.constantFrom('', 'Reasons for leaving', 'Children by need, Q3 2022-23'),
    headings: fc.boolean(),
    subHeading: fc.boolean(),
    shares: fc.boolean(),
    total: fc.constantFrom('Total', 'Grand Total', 'Count:', 'All children'),
  })
  .map(({ counts, width, title, headings, subHeading, shares, total }) => {
    const columns = Array.from({ length: width }, (_, at) => counts.map((row) => row[at] ?? 0));
    const sums = columns.map((column) => column.reduce((sum, value) => sum + value, 0));
    const last = sums[width - 1] ?? 0;
    const share = (value: number): string => (last === 0 ? '' : `${((value * 100) / last).toFixed(3)}%`);
    const rows = counts.map((_row, at) => [
      `Row ${at}`,
      ...columns.map((column) => String(column[at])),
      ...(shares ? [share(columns[width - 1]?.[at] ?? 0)] : []),
    ]);
    const names = ['Boys', 'Girls', 'Not known'].slice(0, width);
    const head = headings ? [['Reason', ...names, ...(shares ? ['%'] : [])]] : [];
    const before = [
      ...(title === '' ? [] : [[title]]),
      ...head,
      ...(headings && subHeading ? [['Known']] : []),
    ];
    return { lines: [...before, ...rows, [total, ...sums.map(String)]], sums };
  });

describe('made tables', () => {
  const sheetOf = (tables: readonly (readonly (readonly string[])[])[]): Grid =>
    gridOf(tables.map((lines) => lines.map((line) => line.join('\t')).join('\n')).join('\n\n'), 'Made');

  test('that add up raise nothing', () => {
    fc.assert(
      fc.property(fc.array(madeTable, { minLength: 1, maxLength: 3 }), (tables) => {
        const found = run('scorecard-2022-23-q3', [sheetOf(tables.map(({ lines }) => lines))]);
        expect(brief(found)).toEqual([]);
        expect(passes(found)[0]).toBe(tables.reduce((sum, table) => sum + table.sums.length, 0));
      }),
      { numRuns: 500, seed: 20230307 },
    );
  });

  test('with one total changed raise that one', () => {
    fc.assert(
      fc.property(madeTable, fc.nat(2), fc.integer({ min: 1, max: 20 }), ({ lines, sums }, pick, more) => {
        const column = pick % sums.length;
        const wrong = lines.map((line, at) =>
          at === lines.length - 1
            ? line.map((cell, index) => (index === column + 1 ? String(Number(cell) + more) : cell))
            : line,
        );
        const { findings } = run('scorecard-2022-23-q3', [sheetOf([wrong])]);
        const sum = sums[column] ?? 0;
        expect(findings.map(({ id, stated, computed }) => [id, stated, computed])).toEqual([
          ['total-mismatch', String(sum + more), String(sum)],
        ]);
      }),
      { numRuns: 500, seed: 20230307 },
    );
  });
});
