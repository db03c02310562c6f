import type { Grid, GridCell } from '../../../src/domain/grid/grid';
import type { Scorecard } from '../../../src/domain/indicators/scorecard';
import { gridCell, typedCell } from '../../fixtures/published';
import type { Random } from '../random';
import { countOf, joinRatio, rounded, splitRatio } from '../ratioTexts';
import { readBook, type Book } from '../sheet';

/** The same figures, laid out or written another way. */
export interface Variant {
  readonly name: string;
  /** Null where it would change nothing. */
  make(grid: Grid, scorecard: Scorecard, random: Random): Grid | null;
}

const EMPTY = typedCell('');

/** Every row with its cells in another order. */
const reorder = (grid: Grid, order: readonly number[]): Grid => ({
  ...grid,
  cells: grid.cells.map((row) => order.map((at) => row[at] ?? EMPTY)),
});

const mapCells = (grid: Grid, change: (cell: GridCell, row: number, column: number) => GridCell): Grid => ({
  ...grid,
  cells: grid.cells.map((row, at) => row.map((cell, column) => change(cell, grid.top + at, column))),
});

/** Rewrites the text of every ratio. */
const rewriteRatios = (grid: Grid, write: (text: string) => string): Grid =>
  mapCells(grid, (cell) =>
    typeof cell.value === 'string' && splitRatio(cell.value) ? { ...cell, value: write(cell.value) } : cell,
  );

const isPlainPercentage = (scorecard: Scorecard, row: number): boolean =>
  /^(?:%|percent)/i.test(scorecard.indicators.find((indicator) => indicator.row === row)?.title ?? '');

export const VARIANTS: readonly Variant[] = [
  {
    name: 'rows shuffled',
    make: (grid, { headerRow, lastRow }, random) => ({
      ...grid,
      cells: [
        ...grid.cells.slice(0, headerRow + 1),
        ...random.shuffled(grid.cells.slice(headerRow + 1, lastRow + 1)),
        ...grid.cells.slice(lastRow + 1),
      ],
    }),
  },
  {
    name: 'columns shuffled',
    make(grid, { columns }, random) {
      const { ref, title, neighbour, england, past, target, periods: own } = columns;
      const placed = [ref, title, neighbour, england, ...past, target, ...own].filter((one) => one !== null);
      // Labels without a heading of their own are known by their place, and so are series over several years.
      const filled = (grid.cells[0] ?? []).filter(({ value }) => value !== '').length;
      if (!/indicator|measure|description/i.test(title.text) || placed.length < filled) return null;
      // The quarters keep their order among themselves: out of order they are a finding.
      const width = Math.max(...grid.cells.map((row) => row.length));
      const periods = columns.periods.map(({ column }) => column);
      const shuffled = random.shuffled(Array.from({ length: width }, (_, at) => at));
      const slots = shuffled.flatMap((at, slot) => (periods.includes(at) ? [slot] : []));
      const order = shuffled.map((at, slot) => periods[slots.indexOf(slot)] ?? at);
      return reorder(grid, order);
    },
  },
  {
    name: 'title above, notes below, moved down and right',
    make(grid, scorecard) {
      const width = Math.max(...grid.cells.map((row) => row.length));
      const line = (text: string): GridCell[] => [
        EMPTY,
        typedCell(text),
        ...Array.from({ length: width }, () => EMPTY),
      ];
      return {
        ...grid,
        cells: [
          line(`Corporate parenting scorecard ${scorecard.year ?? ''}`.trim()),
          line(''),
          ...grid.cells.map((row) => [EMPTY, EMPTY, ...row]),
          line(''),
          line('Off target by less than 5% variance is amber, by more than 5% red.'),
        ],
      };
    },
  },
  {
    name: 'a spacer and a column of comments',
    make: (grid, { headerRow, columns }) => ({
      ...grid,
      cells: grid.cells.map((row, at) => [
        ...row.slice(0, columns.title.column + 1),
        EMPTY,
        ...row.slice(columns.title.column + 1),
        typedCell(at === headerRow - grid.top ? 'Comments' : 'Reviewed 12 of 14 cases; up 3.2 on last year.'),
      ]),
    }),
  },
  {
    name: 'line breaks before the ratios',
    make: (grid) => rewriteRatios(grid, (text) => text.replace(/\s*[([]/, '\n(').replace(/\]/, ')')),
  },
  {
    name: 'per cent signs',
    make: (grid) => rewriteRatios(grid, (text) => text.replace(/^([\d.]+)%?/, '$1%')),
  },
  {
    name: 'two decimals',
    make: (grid) =>
      rewriteRatios(grid, (text) => {
        const ratio = splitRatio(text);
        if (!ratio) return text;
        return joinRatio({
          ...ratio,
          shown: rounded(countOf(ratio.numerator), countOf(ratio.denominator), 2),
        });
      }),
  },
  {
    name: 'percentages by number format',
    make: (grid, scorecard) =>
      mapCells(grid, (cell, row, column) => {
        const isTitleOrRef = [scorecard.columns.title, scorecard.columns.ref].some(
          (at) => at?.column === column,
        );
        if (typeof cell.value !== 'number' || cell.numberFormat.includes('%') || isTitleOrRef) return cell;
        if (!isPlainPercentage(scorecard, row)) return cell;
        return gridCell(Number(`${cell.value}e-2`), `${cell.numberFormat.includes('.') ? '0.0' : '0'}%`);
      }),
  },
  {
    name: 'full floats under a number format',
    make: (grid, scorecard, random) =>
      mapCells(grid, (cell, row) =>
        typeof cell.value === 'number' &&
        cell.value >= 1 &&
        cell.numberFormat === '0.0' &&
        isPlainPercentage(scorecard, row)
          ? { ...cell, value: cell.value + random.int(-4, 4) / 100 }
          : cell,
      ),
  },
];

/** The book in another layout or style; null where the variant does not apply. */
export function varied(book: Book, variant: Variant, random: Random): Book | null {
  const [grid, ...others] = book.grids;
  const scorecard = readBook(book);
  const changed = grid && scorecard && variant.make(grid, scorecard, random);
  if (!changed) return null;
  return { ...book, name: `${book.name}, ${variant.name}`, grids: [changed, ...others] };
}
