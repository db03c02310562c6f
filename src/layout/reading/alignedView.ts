import { cellAt, BLANK_CELL, type Grid } from '../../domain/grid/grid';
import { headerFrom, headingColumns, lineOf, rememberSenses, type Header } from './header';
import type { Place, SheetView } from './view';
import { headingKey } from './draftColumn';

/** A later table may lack a column of the first, and has none besides. */
const ALIKE = 0.8;
const LEAST = 3;

/**
 * A sheet of several tables under the same headings in another order, as if each stood in the order of the first; every
 * cell keeps its own place. Null where none stands in another order.
 */
export function alignedView(grid: Grid): SheetView | null {
  const first = firstHeader(grid);
  if (!first) return null;
  const columns = new Map(
    first.headings.map(({ column, lines }) => [headingKey(lines.at(-1) ?? ''), column] as const),
  );
  const title = first.headings.find(({ sense }) => sense.role === 'title');
  if (!title || columns.size < LEAST) return null;
  const name = headingKey(title.lines.at(-1) ?? '');
  // From the row of a later table's headings on: where each column of the first stands in it.
  const moved = new Map<number, ReadonlyMap<number, number>>();
  for (let row = first.lastRow + 1; row < grid.top + grid.cells.length; row++) {
    const texts = grid.cells[row - grid.top] ?? [];
    const named = texts.some(({ value }) => typeof value === 'string' && headingKey(value) === name);
    const found = named ? placesIn(grid, row, columns) : null;
    if (found) moved.set(row, found);
  }
  const differs = [...moved.values()].some((places) => [...places].some(([from, to]) => from !== to));
  return differs ? viewOf(grid, moved) : null;
}

function firstHeader(grid: Grid): Header | null {
  const read = rememberSenses();
  const last = grid.top + Math.min(grid.cells.length, 40);
  for (let row = grid.top; row < last; row++) {
    const header = headerFrom(grid, row, read);
    if (header?.headings.some(({ sense }) => sense.role === 'title'))
      return header.firstRow === header.lastRow ? header : null;
  }
  return null;
}

/** Column of the first table → column of this one, for a row that holds its headings and no others; null for any other row. */
function placesIn(
  grid: Grid,
  row: number,
  columns: ReadonlyMap<string, number>,
): ReadonlyMap<number, number> | null {
  const places = new Map<number, number>();
  for (const column of headingColumns(grid, row) ?? []) {
    const own = columns.get(headingKey(lineOf(cellAt(grid, row, column))));
    if (own === undefined) return null;
    places.set(own, column);
  }
  return places.size >= Math.max(LEAST, columns.size * ALIKE) ? places : null;
}

function viewOf(grid: Grid, moved: ReadonlyMap<number, ReadonlyMap<number, number>>): SheetView {
  const byRow: (ReadonlyMap<number, number> | null)[] = [];
  let current: ReadonlyMap<number, number> | null = null;
  for (const at of grid.cells.keys()) {
    current = moved.get(grid.top + at) ?? current;
    byRow.push(current);
  }
  const place = (row: number, column: number): Place | null => {
    const places = byRow[row - grid.top] ?? null;
    if (!places) return { row, column };
    const own = places.get(column);
    return own === undefined ? null : { row, column: own };
  };
  const cells = grid.cells.map((row, at) =>
    row.map((cell, c) => {
      if (!byRow[at]) return cell;
      const own = place(grid.top + at, grid.left + c);
      return own ? cellAt(grid, own.row, own.column) : BLANK_CELL;
    }),
  );
  return { grid: { ...grid, cells }, orientation: 'rows', place };
}
