import type { Area } from '../../domain/grid/area';
import { cellAt, type Grid } from '../../domain/grid/grid';
import { isInside, partOf } from '../breakdownCells';

/** Larger sheets are data, not tables to be read. */
const MOST_CELLS = 60_000;

/**
 * Cuts a sheet into the blocks that empty rows and columns set apart, from the top and the left. `taken` are areas that
 * other readers have read. A column left empty inside a table does not cut it: what follows has no labels of its own.
 */
export function cutBlocks(grid: Grid, taken: readonly Area[]): readonly Area[] {
  const rows = grid.cells.length;
  const columns = Math.max(0, ...grid.cells.map((row) => row.length));
  if (rows * columns > MOST_CELLS) return [];
  const isFilled = (row: number, column: number): boolean =>
    cellAt(grid, row, column).value !== '' && !taken.some((area) => isInside(area, row, column));
  return cut(grid, isFilled, { row: grid.top, column: grid.left, rows, columns }, 0);
}

type Filled = (row: number, column: number) => boolean;

const upTo = (from: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => from + index);

function cut(grid: Grid, isFilled: Filled, area: Area, depth: number): readonly Area[] {
  const rows = upTo(area.row, area.rows);
  const columns = upTo(area.column, area.columns);
  const byRow = runs(rows.map((row) => columns.some((column) => isFilled(row, column))));
  const bands = byRow.map(({ from, to }): Area => ({ ...area, row: area.row + from, rows: to - from }));
  const parts = bands.flatMap((band) => {
    const own = upTo(band.row, band.rows);
    const byColumn = runs(columns.map((column) => own.some((row) => isFilled(row, column))));
    const found = byColumn.map(({ from, to }): Area => ({
      ...band,
      column: area.column + from,
      columns: to - from,
    }));
    return joined(grid, found);
  });
  const [only] = parts;
  const isWhole = parts.length === 1 && only?.rows === area.rows && only.columns === area.columns;
  if (isWhole || depth > 6) return parts;
  return parts.flatMap((part) => cut(grid, isFilled, part, depth + 1));
}

/** The stretches of true. */
function runs(filled: readonly boolean[]): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  filled.forEach((is, at) => {
    const last = found.at(-1);
    if (!is) return;
    if (last?.to === at) last.to = at + 1;
    else found.push({ from: at, to: at + 1 });
  });
  return found;
}

/** Side by side, what has no labels of its own belongs to what stands left of it. */
function joined(grid: Grid, parts: readonly Area[]): readonly Area[] {
  const found: Area[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    if (last && !hasLabels(grid, part))
      found[found.length - 1] = { ...last, columns: part.column + part.columns - last.column };
    else found.push(part);
  }
  return found;
}

/** Whether its first column is words beside figures, in two rows at least. */
function hasLabels(grid: Grid, { row, column, rows, columns }: Area): boolean {
  const labelled = upTo(row, rows).filter(
    (at) =>
      partOf(grid, at, column) === 'words' &&
      upTo(column + 1, columns - 1).some((next) => partOf(grid, at, next) === 'figure'),
  );
  return labelled.length >= 2 || (columns === 1 && rows === 1);
}
