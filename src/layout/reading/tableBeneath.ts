import { cellAt, type Grid, type GridCell } from '../../domain/grid/grid';
import { INDICATOR_LIKE } from '../headingWords';
import { shownText } from '../headings';
import { sortOf } from './facts';

/** Headings are short. */
const LONGEST = 30;
/** Groups of age or size head columns though they look like numbers: "0-4", "10+", "under 5". */
const GROUP = /^\d+ ?(?:-|–|to) ?\d+$|^\d+ ?\+$|^(?:under|over) \d+s?$/i;

/**
 * Whether a row heads another table that begins right under the scorecard, without a gap: nothing but different short
 * texts in it, none of them a figure, a mark or a status, and numbers under most of them in the row beneath. A row of the
 * scorecard whose cells are all in words says the same word or has its reference.
 */
export function headsTable(grid: Grid, row: number, ref: string): boolean {
  // Most rows hold a number: they head nothing, and need no closer look.
  if ((grid.cells[row - grid.top] ?? []).some(({ value }) => typeof value === 'number')) return false;
  const filled = cellsOf(grid, row);
  const [label, ...headings] = filled;
  if (!label || headings.length < 2 || /\d/.test(ref)) return false;
  const texts = headings.map(({ cell }) => shownText(cell.value));
  if (new Set(texts.map((text) => text.toLowerCase())).size < texts.length) return false;
  if (INDICATOR_LIKE.test(shownText(label.cell.value)) || !headings.every(({ cell }) => isHeading(cell)))
    return false;
  const numbered = headings.filter(({ column }) => sortOf(cellAt(grid, row + 1, column)) === 'number');
  const labelled = shownText(cellAt(grid, row + 1, label.column).value) !== '';
  return labelled && numbered.length >= 2 && numbered.length * 3 >= headings.length * 2;
}

interface Placed {
  readonly column: number;
  readonly cell: GridCell;
}

const cellsOf = (grid: Grid, row: number): readonly Placed[] =>
  (grid.cells[row - grid.top] ?? []).flatMap((cell, at) =>
    cell.value === '' ? [] : [{ column: grid.left + at, cell }],
  );

function isHeading(cell: GridCell): boolean {
  if (typeof cell.value !== 'string' || cell.value.length > LONGEST) return false;
  const sort = sortOf(cell);
  return sort === 'words' || sort === 'time' || (sort === 'bound' && GROUP.test(cell.value.trim()));
}
