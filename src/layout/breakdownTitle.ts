import type { Area } from '../domain/grid/area';
import { cellAt, foldSpace, type Grid } from '../domain/grid/grid';
import { isInside, partOf } from './breakdownCells';
import { readTotalLabel } from './totalLabel';

/** Empty rows between a title and its table. */
const WIDEST_GAP = 3;
const NOTE =
  /^(?:source|notes?|nb|n\.b\.|data|figures|excludes|excluding|includes|\*|†|‡|\(\d\))(?:\b|\s|:|$)/i;

/**
 * The text above a table, its top row given: the nearest line of words only, over up to three empty rows, and a line
 * directly above that one where there is one. '' when there is none.
 */
export function titleAbove(grid: Grid, skip: Area | null, top: number, columns: readonly number[]): string {
  for (let row = top - 1; row >= top - 1 - WIDEST_GAP; row--) {
    const line = lineAt(grid, skip, row, columns);
    if (line === null) return '';
    if (line === '') continue;
    const upper = lineAt(grid, skip, row - 1, columns) ?? '';
    return upper === '' ? line : `${upper} ${line}`;
  }
  return '';
}

/** Lines under a total that may be notes on it. */
const MOST_NOTES = 4;

/** The words under a table, its last row given, over empty rows and up to the next figures. */
export function notesBelow(
  grid: Grid,
  skip: Area | null,
  totalRow: number,
  columns: readonly number[],
): string {
  const notes: string[] = [];
  for (let row = totalRow + 1; row <= totalRow + MOST_NOTES; row++) {
    const texts = columns.flatMap((column) => {
      const { value } = cellAt(grid, row, column);
      return typeof value === 'string' && !isInside(skip, row, column) ? [foldSpace(value)] : [];
    });
    if (columns.some((column) => partOf(grid, row, column) === 'figure')) break;
    notes.push(...texts.filter((text) => text !== ''));
  }
  return notes.join(' ');
}

/** The words of a row that holds nothing else in these columns; null where it holds figures, a note or a total. */
function lineAt(grid: Grid, skip: Area | null, row: number, columns: readonly number[]): string | null {
  if (row < grid.top) return null;
  const texts: string[] = [];
  for (const column of columns) {
    const part = partOf(grid, row, column);
    if (part === 'empty') continue;
    const { value } = cellAt(grid, row, column);
    if (part === 'figure' || isInside(skip, row, column) || typeof value !== 'string') return null;
    if (readTotalLabel(value)) return null;
    texts.push(foldSpace(value));
  }
  const line = texts.join(' ');
  // Several cells of words are headings of something else.
  return texts.length > 1 || NOTE.test(line) ? null : line;
}
