import { formatAddress } from '../domain/grid/address';
import { cellAt, type Grid } from '../domain/grid/grid';
import type { ScorecardColumns, Unplaced } from '../domain/indicators/scorecard';
import type { HeaderRow, ReadHeading } from './headerRow';
import { INDICATOR_LIKE } from './headingWords';
import { shownText } from './headings';
import { figureHeadings, readRow, titleAt } from './readRow';

export interface IndicatorRows {
  readonly rows: readonly number[];
  /** Rows with figures but no description, and where other tables begin. */
  readonly unplaced: readonly Unplaced[];
}

/** Rows since the last blank row or sub-heading: from which of the rows found, begun by which row of the sheet. */
interface Part {
  readonly from: number;
  readonly row: number;
}

/**
 * The rows that hold an indicator, in order. A row needs a description in words and a figure or a reference: that
 * leaves out sub-headings, footnotes and headings repeated for print. Blank rows are skipped. What comes after a
 * blank row and looks like notes (no reference where the others have one, or a reference without any figure) is left
 * out. Other headings end the scorecard, and so does the total of a breakdown: its rows go with it.
 */
export function findIndicatorRows(
  grid: Grid,
  columns: ScorecardColumns,
  header: HeaderRow,
  read: ReadHeading,
): IndicatorRows {
  const figures = figureHeadings(columns);
  const rows: number[] = [];
  const unplaced: Unplaced[] = [];
  const refs = new Set<string>();
  // Rows with a reference but no figure after a gap: counted only when a row with figures follows.
  let waiting: number[] = [];
  let gap = false;
  let part: Part = { from: 0, row: header.lastRow + 1 };
  for (let row = header.lastRow + 1; row < grid.top + grid.cells.length; row++) {
    const seen = readRow(grid, columns, row, { gap, read, figures });
    if (seen.kind === 'blank') {
      gap = rows.length > 0;
      part = { from: rows.length, row: row + 1 };
    }
    if (seen.kind === 'sub-heading' && rows.length > part.from) part = { from: rows.length, row };
    if (seen.kind === 'other-table') {
      unplaced.push(placeOf(grid, 'table', row));
      break;
    }
    if (seen.kind === 'total' && isBreakdown(grid, columns, rows.slice(part.from), part)) {
      rows.splice(part.from);
      unplaced.push(placeOf(grid, 'table', part.row));
      break;
    }
    if (seen.kind === 'total') unplaced.push(placeOf(grid, 'total', row));
    if (seen.kind === 'no-title') unplaced.push(placeOf(grid, 'row', row));
    if (seen.kind !== 'indicator') continue;
    const { ref } = seen;
    if (gap && columns.ref !== null && ref === '') continue;
    // "1" before a footnote is no second indicator 1.
    if (!seen.figures && refs.has(ref)) continue;
    refs.add(ref);
    if (!seen.figures && gap) {
      waiting.push(row);
      continue;
    }
    rows.push(...waiting, row);
    [waiting, gap] = [[], false];
  }
  return { rows, unplaced };
}

/** Whether a part that ends in a total is a table of its own: later than the first, no references, other words. */
function isBreakdown(
  grid: Grid,
  columns: ScorecardColumns,
  rows: readonly number[],
  { from, row }: Part,
): boolean {
  if (from === 0 || row < grid.top) return false;
  return rows.every((each) => {
    const ref = columns.ref ? shownText(cellAt(grid, each, columns.ref.column).value) : '';
    return ref === '' && !INDICATOR_LIKE.test(titleAt(grid, columns, each));
  });
}

/** The row by its first words. */
function placeOf(grid: Grid, what: Unplaced['what'], row: number): Unplaced {
  const cells = grid.cells[row - grid.top] ?? [];
  const index = Math.max(
    0,
    cells.findIndex(({ value }) => value !== ''),
  );
  const text = shownText(cells[index]?.value ?? '');
  return { what, text, address: formatAddress(row, grid.left + index) };
}
