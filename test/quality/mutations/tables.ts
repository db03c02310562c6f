import type { LinkedBreakdown } from '../../../src/domain/tables/breakdown';
import type { ScorecardCell } from '../../../src/domain/values/cells';
import type { CheckId } from '../../../src/checks/details';
import { cellOfTime, labelOfTime } from '../../../src/domain/tables/tableTimes';
import { readLinkedTables } from '../../../src/layout/tables/readTables';
import { gridCell } from '../../fixtures/published';
import { swaps } from '../ratioTexts';
import { nameOfSpot, put, type Spot } from '../sheet';
import { changed, type Clean, type Mutant, type Mutation } from './mutation';

const tablesOf = ({ book, scorecard }: Clean): readonly LinkedBreakdown[] =>
  readLinkedTables(book.grids, scorecard, []).breakdowns;

const spotIn = ({ book }: Clean, { breakdown }: LinkedBreakdown, { row, column }: ScorecardCell): Spot => ({
  sheet: book.grids.findIndex(({ sheet }) => sheet === breakdown.sheet),
  row,
  column,
});

const numberOf = ({ value }: ScorecardCell): number | null =>
  value.kind === 'number' ? Number(value.shown.text) : null;

/** Some counts of some tables, each off by something; found at the column's total. */
const countsOff = (clean: Clean, pick: 'row' | 'total'): readonly Mutant[] =>
  tablesOf(clean).flatMap((linked) =>
    clean.random.some(linked.breakdown.counts, 2).flatMap((column) => {
      const cell = pick === 'total' ? column.total : clean.random.one(column.cells);
      const value = numberOf(cell);
      if (value === null) return [];
      const spot = spotIn(clean, linked, cell);
      const to = gridCell(value + clean.random.int(1, 9), '0');
      const mutant = changed(clean, spot, cell.value.raw, to, ['total-mismatch']);
      return [{ ...mutant, cells: [nameOfSpot(clean.book, spotIn(clean, linked, column.total))] }];
    }),
  );

const copiedTotal = (clean: Clean): readonly Mutant[] =>
  tablesOf(clean).flatMap((linked) => {
    const pairs = linked.breakdown.counts
      .slice(1)
      .map((column, at) => [linked.breakdown.counts[at], column] as const);
    return clean.random.some(pairs, 1).flatMap(([before, column]) => {
      const value = before && numberOf(before.total);
      if (value === null || value === undefined || value === numberOf(column.total)) return [];
      return [
        changed(clean, spotIn(clean, linked, column.total), column.total.value.raw, gridCell(value, '0'), [
          'total-mismatch',
        ]),
      ];
    });
  });

/** A count one up and its total with it: the table adds up, and only the indicator is against it. */
const bothOff = (clean: Clean): readonly Mutant[] =>
  tablesOf(clean).flatMap((linked) => {
    const [column] = linked.breakdown.counts;
    const cell = column?.cells[0];
    const [value, total] = [cell && numberOf(cell), column && numberOf(column.total)];
    if (!column || !cell || typeof value !== 'number' || typeof total !== 'number') return [];
    const [row, sum] = [spotIn(clean, linked, cell), spotIn(clean, linked, column.total)];
    const book = put(clean.book, [
      [row, gridCell(value + 1, '0')],
      [sum, gridCell(total + 1, '0')],
    ]);
    const ids: readonly CheckId[] =
      linked.breakdown.shares.length > 0 ? ['share-mismatch'] : ['breakdown-differs'];
    const names = linked.breakdown.shares
      .flatMap(({ cells }) => cells)
      .map((share) => nameOfSpot(clean.book, spotIn(clean, linked, share)));
    const why =
      ids[0] === 'breakdown-differs' && linked.confidence === 'possible'
        ? 'no words say which indicator the table belongs to'
        : null;
    return [
      {
        what: `${nameOfSpot(clean.book, row)} and its total, one up`,
        book,
        ids,
        cells: [nameOfSpot(clean.book, sum), ...names],
        undetectable: why,
      },
    ];
  });

const wrongShare = (clean: Clean): readonly Mutant[] =>
  tablesOf(clean).flatMap((linked) =>
    linked.breakdown.shares.flatMap((column) =>
      clean.random.some(column.cells, 3).flatMap((cell) => {
        const all = cell.value.kind === 'number' ? swaps(cell.value.shown.text) : [];
        if (all.length === 0) return [];
        const to = clean.random.one(all);
        return [changed(clean, spotIn(clean, linked, cell), cell.value.raw, `${to}%`, ['share-mismatch'])];
      }),
    ),
  );

/** Ten points too many in one share of our own, as 36 for 26: found at the largest of its column. */
const tenTooMany = (clean: Clean): readonly Mutant[] =>
  readLinkedTables(clean.book.grids, clean.scorecard, []).figures.flatMap(({ table }) =>
    table.kind !== 'shares'
      ? []
      : table.columns.flatMap((column): readonly Mutant[] => {
          const cell = clean.random.one(column.cells);
          const value = numberOf(cell);
          if (column.who !== 'own' || value === null) return [];
          const sheet = clean.book.grids.findIndex((grid) => grid.sheet === table.sheet);
          const spots = column.cells.map(({ row, column: at }) => ({ sheet, row, column: at }));
          const spot = { sheet, row: cell.row, column: cell.column };
          const to = gridCell((value + 10) / 100, '0.0%');
          const mutant = changed(clean, spot, cell.value.raw, to, ['shares-sum']);
          return [{ ...mutant, cells: spots.map((each) => nameOfSpot(clean.book, each)) }];
        }),
  );

/** The title of last year over this year's figures. */
const lastYearsTitle = (clean: Clean): readonly Mutant[] =>
  readLinkedTables(clean.book.grids, clean.scorecard, []).figures.flatMap(({ table }) => {
    const { titleCell, overCell } = table;
    const sheet = clean.book.grids.findIndex((grid) => grid.sheet === table.sheet);
    const year = /20\d\d/.exec(titleCell?.text ?? '')?.[0];
    if (!titleCell || !overCell || year === undefined || !overCell.text.includes(year)) return [];
    const spot = { sheet, row: table.area.row, column: table.area.column };
    const to = titleCell.text.replace(year, String(Number(year) - 1));
    const mutant = changed(clean, spot, titleCell.text, to, ['table-date']);
    const over = { sheet, row: table.area.row, column: table.area.column + 1 };
    return [{ ...mutant, cells: [nameOfSpot(clean.book, over)] }];
  });

/** A figure of a series that its indicator gives as well, one off. */
const seriesOff = (clean: Clean): readonly Mutant[] =>
  readLinkedTables(clean.book.grids, clean.scorecard, []).figures.flatMap(({ table, rows }) => {
    const shared = rows.flatMap((indicator, row) =>
      table.columns.flatMap(({ who, time, cells }) => {
        const at = indicator && time && who === 'own' && labelOfTime(time, clean.scorecard);
        const cell = cells[row];
        return at && cell && cellOfTime(indicator, at) && numberOf(cell) !== null ? [cell] : [];
      }),
    );
    return clean.random.some(shared, 2).map((cell) => {
      const sheet = clean.book.grids.findIndex((grid) => grid.sheet === table.sheet);
      const spot = { sheet, row: cell.row, column: cell.column };
      const to = gridCell((numberOf(cell) ?? 0) + 1, cell.numberFormat);
      return changed(clean, spot, cell.value.raw, to, ['sources-differ']);
    });
  });

/** A child more in a table of who they are, and in its total: it adds up, and the table beside it does not agree. */
const oneChildMore = (clean: Clean): readonly Mutant[] => {
  const tables = tablesOf(clean).filter(({ breakdown }) => breakdown.sheet === 'Who they are');
  const [first, second] = tables;
  const column = second?.breakdown.counts[0];
  const cell = column?.cells[0];
  const [value, total] = [cell && numberOf(cell), column && numberOf(column.total)];
  if (!first || !second || !column || !cell || typeof value !== 'number' || typeof total !== 'number')
    return [];
  const [row, sum] = [spotIn(clean, second, cell), spotIn(clean, second, column.total)];
  const book = put(clean.book, [
    [row, gridCell(value + 1, '0')],
    [sum, gridCell(total + 1, '0')],
  ]);
  const what = `${nameOfSpot(clean.book, row)} and its total, one up`;
  return [
    { what, book, ids: ['population-differs'], cells: [nameOfSpot(clean.book, sum)], undetectable: null },
  ];
};

export const TABLE_MUTATIONS: readonly Mutation[] = [
  { name: 'a wrong total', check: 'total-mismatch', mutate: (clean) => countsOff(clean, 'total') },
  {
    name: 'a wrong row under a right total',
    check: 'total-mismatch',
    mutate: (clean) => countsOff(clean, 'row'),
  },
  { name: 'the total of the column before', check: 'total-mismatch', mutate: copiedTotal },
  { name: 'a row and its total one too many', check: 'breakdown-differs', mutate: bothOff },
  { name: 'a share ten points too many', check: 'shares-sum', mutate: tenTooMany },
  { name: 'last year’s title', check: 'table-date', mutate: lastYearsTitle },
  { name: 'a figure of a series one off', check: 'sources-differ', mutate: seriesOff },
  { name: 'one child more in one of two tables', check: 'population-differs', mutate: oneChildMore },
  { name: 'two digits of a share swapped', check: 'share-mismatch', mutate: wrongShare },
];
