import type { GridCell } from '../../src/domain/grid/grid';
import { gridCell, typedCell } from '../fixtures/published';
import { cleanBooks } from './clean/corpus';
import { seed } from './seed';
import { readBook, type Book } from './sheet';

/** The book with a row of totals right under its indicators, a figure in each of its quarters. */
function withTotals(book: Book, label: string): Book {
  const scorecard = readBook(book);
  const [grid, ...others] = book.grids;
  if (!scorecard || !grid) throw new Error(`${book.name} is no scorecard`);
  const { columns, lastRow } = scorecard;
  const width = Math.max(...grid.cells.map((cells) => cells.length));
  const row = Array.from({ length: width }, (_, at): GridCell => {
    const column = grid.left + at;
    if (column === columns.title.column) return typedCell(label);
    return columns.periods.some((heading) => heading.column === column) ? gridCell(1234, '0') : typedCell('');
  });
  const at = lastRow + 1 - grid.top;
  return {
    ...book,
    grids: [{ ...grid, cells: [...grid.cells.slice(0, at), row, ...grid.cells.slice(at)] }, ...others],
  };
}

const MADE_UP = cleanBooks(seed).filter(({ name }) => name.startsWith('made up'));

test.each(['Total', 'Grand Total', 'Total:', 'Count:'])(
  'a row that says “%s” is no indicator, and is named',
  (label) => {
    for (const book of MADE_UP) {
      const scorecard = readBook(withTotals(book, label));
      expect(scorecard?.indicators.map(({ title }) => title)).toEqual(
        readBook(book)?.indicators.map(({ title }) => title),
      );
      expect(scorecard?.unplaced?.map(({ what, text }) => [what, text])).toContainEqual(['total', label]);
    }
  },
);
