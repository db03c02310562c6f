import type { Grid } from '../../../src/domain/grid/grid';
import { gridCell } from '../../fixtures/published';
import { entryAt, put, type Book, type Spot } from '../sheet';
import { cellName, changed, spotOf, type Clean, type Mutant, type Mutation } from './mutation';

const withGrid = (book: Book, change: (grid: Grid) => Grid): Book => ({
  ...book,
  grids: book.grids.map((grid, at) => (at === 0 ? change(grid) : grid)),
});

const headingSpot = ({ scorecard }: Clean, column: number): Spot => ({
  sheet: 0,
  row: scorecard.headerRow,
  column,
});

/** "2022-23" or "2022/23" → a year earlier. */
const yearBefore = (text: string): string =>
  text.replace(/(20\d\d)([-/])(\d\d)/, (_all, from: string, dash: string) => {
    const last = Number(from) - 1;
    return `${last}${dash}${String((last + 1) % 100).padStart(2, '0')}`;
  });

function duplicated(clean: Clean): readonly Mutant[] {
  const { indicators } = clean.scorecard;
  const [first, ...rest] = indicators;
  if (!first?.refCell || first.ref === '') return [];
  return clean.random.some(rest, 1).flatMap((indicator) => {
    if (!indicator.refCell) return [];
    const mutant = changed(clean, spotOf(indicator.refCell), indicator.ref, gridCell(first.ref), [
      'reference-duplicate',
    ]);
    return [
      { ...mutant, cells: [...mutant.cells, cellName(clean.book, first.row, first.refCell?.column ?? 0)] },
    ];
  });
}

export const HEADING_MUTATIONS: readonly Mutation[] = [
  {
    name: 'two quarters’ headings the wrong way round',
    check: 'header-period',
    mutate(clean) {
      const { periods } = clean.scorecard.columns;
      const [one, two] = periods.slice(-2);
      if (!one || !two) return [];
      const book = put(clean.book, [
        [headingSpot(clean, one.column), two.text],
        [headingSpot(clean, two.column), one.text],
      ]);
      const cells = periods.map(({ column }) => cellName(clean.book, clean.scorecard.headerRow, column));
      return [
        { what: `${one.text} and ${two.text}`, book, ids: ['header-period'], cells, undetectable: null },
      ];
    },
  },
  {
    name: 'a quarter’s heading given twice',
    check: 'header-period',
    mutate(clean) {
      const { periods } = clean.scorecard.columns;
      const [one, two] = periods.slice(-2);
      if (!one || !two) return [];
      const mutant = changed(clean, headingSpot(clean, two.column), two.text, one.text, ['header-period']);
      const row = clean.scorecard.headerRow;
      const gaps = periods.slice(1).map(({ column }, at) => column - (periods[at]?.column ?? 0));
      // What is left of the quarters' step once the last heading is gone, and whether that heading stands in it.
      const left = new Set(gaps.slice(0, -1));
      const inStep = gaps.at(-1) === 1 || (left.size === 1 && left.has(gaps.at(-1) ?? 0));
      return [
        {
          ...mutant,
          cells: [...mutant.cells, cellName(clean.book, row, one.column)],
          undetectable: inStep ? null : 'a heading off the quarters’ step may be of another block of columns',
        },
      ];
    },
  },
  {
    name: 'a quarter’s heading left from last year',
    check: 'header-period',
    mutate(clean) {
      const { periods, target } = clean.scorecard.columns;
      return clean.random.some(periods, 1).flatMap(({ column, text, year }) => {
        const old = yearBefore(text);
        if (old === text || year === null) return [];
        const mutant = changed(clean, headingSpot(clean, column), text, old, ['header-period']);
        // With one quarter alone, the target's heading is the other witness: either may be the one named.
        const witness = target?.year ? [cellName(clean.book, clean.scorecard.headerRow, target.column)] : [];
        const cells = [
          ...mutant.cells,
          ...witness,
          ...periods.map((other) => cellName(clean.book, clean.scorecard.headerRow, other.column)),
        ];
        const alone = periods.length === 1 && !target?.year;
        return [{ ...mutant, cells, undetectable: alone ? 'no other heading names a year' : null }];
      });
    },
  },
  {
    name: 'the target’s heading left from last year',
    check: 'header-period',
    mutate(clean) {
      const { target, periods } = clean.scorecard.columns;
      const old = target && yearBefore(target.text);
      if (!target?.year || old === target.text || !old || periods.every(({ year }) => year === null))
        return [];
      return [changed(clean, headingSpot(clean, target.column), target.text, old, ['header-period'])];
    },
  },
  {
    name: 'a title left from last year',
    check: 'header-period',
    mutate(clean) {
      const { columns, headerRow } = clean.scorecard;
      const years = new Set([...columns.periods, columns.target].flatMap((heading) => heading?.year ?? []));
      const [year] = years;
      const [grid] = clean.book.grids;
      if (year === undefined || !grid || headerRow === grid.top) return [];
      // The line above the table that names a year; where none does, one is written into the first row.
      const above = grid.cells.slice(0, headerRow - grid.top).flatMap((cells, at) =>
        cells.flatMap(({ value }, column) => {
          const text = String(value);
          return text.includes(year) && /scorecard/i.test(text)
            ? [{ sheet: 0, row: grid.top + at, column: grid.left + column }]
            : [];
        }),
      );
      const spot = above[0] ?? { sheet: 0, row: grid.top, column: columns.title.column };
      const before = String(entryAt(clean.book, spot).value);
      if (above.length === 0 && before !== '') return [];
      const title = before === '' ? `Performance scorecard ${yearBefore(year)}` : yearBefore(before);
      const named = columns.periods.some((heading) => heading.year !== null);
      const why = years.size > 1 || !named ? 'the headings name no year, or several' : null;
      return above.length > 1 ? [] : [changed(clean, spot, before, title, ['header-period'], why)];
    },
  },
  {
    name: 'the comparators’ columns swapped',
    check: 'header-period',
    mutate(clean) {
      const { neighbour, england } = clean.scorecard.columns;
      if (!neighbour || !england) return [];
      const book = put(
        clean.book,
        clean.scorecard.indicators.flatMap(({ row }) => {
          const [one, two] = [neighbour, england].map(({ column }) => ({ sheet: 0, row, column }));
          return one && two
            ? [[one, entryAt(clean.book, two)] as const, [two, entryAt(clean.book, one)] as const]
            : [];
        }),
      );
      const cells = [neighbour, england].map(({ column }) =>
        cellName(book, clean.scorecard.headerRow, column),
      );
      const why = 'averages of other councils come from outside, and either may be the higher';
      return [
        {
          what: `${neighbour.text} and ${england.text}`,
          book,
          ids: ['header-period'],
          cells,
          undetectable: why,
        },
      ];
    },
  },
  {
    name: 'a quarter’s column deleted',
    check: 'header-period',
    mutate(clean) {
      const { periods } = clean.scorecard.columns;
      const [middle, next] = periods.slice(1);
      if (!middle || !next) return [];
      const book = withGrid(clean.book, (grid) => ({
        ...grid,
        cells: grid.cells.map((row) => row.filter((_cell, at) => at + grid.left !== middle.column)),
      }));
      const after = next.column > middle.column ? next.column - 1 : next.column;
      const cells = [cellName(book, clean.scorecard.headerRow, after)];
      return [{ what: `no column ${middle.text}`, book, ids: ['header-period'], cells, undetectable: null }];
    },
  },
  { name: 'a reference given twice', check: 'reference-duplicate', mutate: duplicated },
  {
    name: 'a row deleted',
    check: 'reference-gap',
    mutate(clean) {
      const { indicators } = clean.scorecard;
      const numbered = indicators.every(({ ref }) => /^\d+$/.test(ref));
      return clean.random.some(indicators, 1).map((indicator) => {
        const following = indicators.find(({ ref }) => Number(ref) === Number(indicator.ref) + 1);
        const precedes = indicators.some(({ ref }) => Number(ref) === Number(indicator.ref) - 1);
        const book = withGrid(clean.book, (grid) => ({
          ...grid,
          cells: grid.cells.filter((_row, at) => at + grid.top !== indicator.row),
        }));
        const row = following && following.row - (following.row > indicator.row ? 1 : 0);
        const why = !numbered
          ? 'the references are no plain numbers'
          : following && precedes
            ? null
            : 'the first or last row leaves no gap';
        const cells = row === undefined ? [] : [cellName(book, row, following?.refCell?.column ?? 0)];
        return { what: `no row ${indicator.ref}`, book, ids: ['reference-gap'], cells, undetectable: why };
      });
    },
  },
];
