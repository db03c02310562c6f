import type { PeriodKey } from '../../../src/domain/periods/period';
import { typedCell } from '../../fixtures/published';
import { randomOf } from '../random';
import { readBook, type Book } from '../sheet';
import { madeUpBooks } from './madeUp';
import { publishedBooks } from './published';
import { varied, VARIANTS } from './variants';

/** The statuses of the published scorecard at Q3, worked out by hand (domain rules, "RAG"). */
const STATUSES =
  'Not rated,Not rated,Not rated,Red,Red,Red,Green,Green,Green,Amber,Not rated,Not rated,Red,Green';

function withStatuses(book: Book): Book {
  const [grid, ...others] = book.grids;
  if (!grid) throw new Error(`${book.name} has no sheet`);
  const words = ['RAG', ...STATUSES.split(',')];
  const cells = grid.cells.map((row, at) => [...row, typedCell(words[at] ?? '')]);
  return { ...book, name: `${book.name}, statuses beside it`, grids: [{ ...grid, cells }, ...others] };
}

/** Every quarter a formula that gives the figure, as where a data sheet feeds the scorecard. */
function withFormulas(book: Book): Book {
  const scorecard = readBook(book);
  const [grid, ...others] = book.grids;
  if (!grid || !scorecard) throw new Error(`${book.name} does not read as a scorecard`);
  const columns = scorecard.columns.periods.map(({ column }) => column);
  const cells = grid.cells.map((row, at) =>
    row.map((cell, column) =>
      at > scorecard.headerRow && columns.includes(column) && cell.value !== ''
        ? { ...cell, formula: `=Data!${'ABCDEFGHIJKL'[column] ?? 'M'}${at + 1}` }
        : cell,
    ),
  );
  return { ...book, name: `${book.name}, by formulas`, grids: [{ ...grid, cells }, ...others] };
}

/** The breakdowns on the scorecard's own sheet, under it. */
function onOneSheet(book: Book): Book {
  const [first, ...others] = book.grids;
  if (!first) throw new Error(`${book.name} has no sheet`);
  const cells = [first, ...others].flatMap(({ cells: rows }, at) =>
    at === 0 ? rows : [[typedCell('')], ...rows],
  );
  return { ...book, name: `${book.name}, on one sheet`, grids: [{ ...first, cells }] };
}

/** Clean books: what is in them is right, as far as anyone can tell from the sheet. */
export function cleanBooks(seed: number): readonly Book[] {
  const published = publishedBooks();
  const named = (name: string, period: PeriodKey): Book => {
    const found = published.find((book) => book.name === `${name} at ${period}`);
    if (!found) throw new Error(`There is no ${name} at ${period}`);
    return found;
  };
  return [
    ...published,
    withStatuses(named('2022-23', 'Q3')),
    withFormulas(named('2022-23', 'Q3')),
    onOneSheet(named('2022-23 with breakdowns', 'Q3')),
    onOneSheet(named('2020-21 with breakdowns', 'Q1')),
    ...madeUpBooks(seed),
  ];
}

/** The same books in other layouts and styles. */
export const variedBooks = (seed: number): readonly Book[] =>
  cleanBooks(seed).flatMap((book) =>
    VARIANTS.flatMap(
      (variant) => varied(book, variant, randomOf(seed, `${book.name} ${variant.name}`)) ?? [],
    ),
  );
