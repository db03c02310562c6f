import { plainCharacters } from '../domain/figures';
import { cellAt, foldSpace, type Grid } from '../domain/grid';
import type { ScorecardColumns } from '../domain/scorecard';
import { headingText, readHeading } from './headings';

/**
 * The rows that hold an indicator, in order. A row needs a description in words and a figure or a reference: that
 * leaves out sub-headings, footnotes and headings repeated for print. Blank rows are skipped. What comes after a
 * blank row and looks like notes or another table (no reference where the others have one, words where the others
 * have numbers, or a reference without any figure) is left out, and a second row of headings with other columns ends the scorecard.
 */
export function findIndicatorRows(
  grid: Grid,
  columns: ScorecardColumns,
  headerRow: number,
): readonly number[] {
  const found: number[] = [];
  // Rows with a reference but no figure after a gap: counted only when a row with figures follows.
  let waiting: number[] = [];
  let gap = false;
  // While every reference has a number, "Reason" under a gap heads another table.
  let numbered = true;
  for (let row = headerRow + 1; row < grid.top + grid.cells.length; row++) {
    const seen = readRow(grid, columns, row);
    if (seen === 'blank') gap = found.length > 0;
    if (seen === 'other-table') break;
    if (typeof seen === 'string') continue;
    const { ref, figures } = seen;
    if (gap && columns.ref !== null && (ref === 'none' || (ref === 'words' && numbered))) continue;
    numbered &&= ref === 'numbered';
    if (!figures && gap) {
      waiting.push(row);
      continue;
    }
    found.push(...waiting, row);
    [waiting, gap] = [[], false];
  }
  return found;
}

type Seen =
  | 'blank'
  | 'other'
  | 'other-table'
  | { readonly ref: 'none' | 'words' | 'numbered'; readonly figures: boolean };

function readRow(grid: Grid, columns: ScorecardColumns, row: number): Seen {
  const text = (column: number): string => {
    const { value } = cellAt(grid, row, column);
    return typeof value === 'string' ? foldSpace(plainCharacters(value)) : String(value);
  };
  const figures = figureColumns(columns).some((column) => text(column) !== '');
  const ref = columns.ref ? text(columns.ref.column) : '';
  const { value } = cellAt(grid, row, columns.title.column);
  const title = headingText(value);
  if (title === '') return figures || ref !== '' || value !== '' ? 'other' : 'blank';
  if (readHeading(title)?.kind === 'title') return repeatsHeadings(columns, text) ? 'other' : 'other-table';
  // "A | Children looked after" heads a section; "4a | …" without figures is an indicator not yet filled in.
  const kind = ref === '' ? 'none' : /\d/.test(ref) ? 'numbered' : 'words';
  return figures || kind === 'numbered' ? { ref: kind, figures } : 'other';
}

const figureColumns = ({ neighbour, england, past, target, quarters }: ScorecardColumns): readonly number[] =>
  [neighbour, england, ...past, target, ...quarters].flatMap((heading) => heading?.column ?? []);

const repeatsHeadings = (columns: ScorecardColumns, text: (column: number) => string): boolean =>
  columns.quarters.every(({ column, text: heading }) => text(column) === heading);
