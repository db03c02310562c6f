import { formatAddress } from '../domain/grid/address';
import { cellAt, type Grid } from '../domain/grid/grid';
import type { ScorecardColumns, Unplaced } from '../domain/indicators/scorecard';
import type { HeaderRow } from './headerRow';
import { headingOf, shownText } from './headings';

/** The headings of columns that were not read, with their places: comments, other averages, months between quarters. */
export function unplacedColumns(
  grid: Grid,
  columns: ScorecardColumns,
  header: HeaderRow,
): readonly Unplaced[] {
  const placed = new Set(placedColumns(columns));
  const width = Math.max(
    ...[header.firstRow, header.lastRow].map((row) => grid.cells[row - grid.top]?.length ?? 0),
  );
  return Array.from({ length: width }, (_unused, index) => grid.left + index).flatMap(
    (column): Unplaced[] => {
      if (placed.has(column)) return [];
      // The lower of two lines says more of the column than what spans it.
      const row = textAt(grid, header.lastRow, column) === '' ? header.firstRow : header.lastRow;
      const text = textAt(grid, row, column);
      return text === '' ? [] : [{ what: 'column', text, address: formatAddress(row, column) }];
    },
  );
}

/** The columns that were understood, our own among them. */
function placedColumns(columns: ScorecardColumns): readonly number[] {
  const { ref, title, neighbour, england, past, target, periods, periodTargets, goodIs, rag, variance } =
    columns;
  return [
    ...[ref, title, neighbour, england, ...past, target, ...periods],
    ...(periodTargets ?? []),
    ...[goodIs, rag, variance],
  ].flatMap((heading) => heading?.column ?? []);
}

/** A heading as it is shown; a number, which names nothing here, as it is. */
const textAt = (grid: Grid, row: number, column: number): string => {
  const cell = cellAt(grid, row, column);
  return headingOf(cell) || shownText(cell.value);
};
