import { BLANK_CELL, cellAt, type Grid, type GridCell } from '../../domain/grid/grid';
import type { Orientation } from '../../domain/reading/reading';
import type { ProvenRole } from './help';

/** A 0-based place of the sheet. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * A sheet as it is to be read: with one indicator a row, however it stands. `grid` begins at its own row and column 0
 * unless it is the sheet itself; `place` says where a cell of it really stands, null for one that was made up.
 */
export interface SheetView {
  readonly grid: Grid;
  readonly orientation: Orientation;
  readonly place: (row: number, column: number) => Place | null;
  /** The rows of its headings, where it was made with them. */
  readonly header?: { readonly first: number; readonly last: number };
  /** Roles of its columns that the columns of the sheet have proven. */
  readonly known?: ReadonlyMap<number, ProvenRole>;
  /** The column of the sheet that its periods stand in, where they stand down one. */
  readonly periodColumn?: { readonly column: number; readonly heading: string };
}

export const plainView = (grid: Grid): SheetView => ({
  grid,
  orientation: 'rows',
  place: (row, column) => ({ row, column }),
});

/** A cell of a view: one of the sheet, or words made up for its heading. */
export type ViewCell = Place | string | null;

/** Builds a view from the places its cells come from. */
export function makeView(
  source: Grid,
  orientation: Orientation,
  cells: readonly (readonly ViewCell[])[],
): SheetView {
  const at = (cell: ViewCell): GridCell => {
    if (cell === null) return BLANK_CELL;
    return typeof cell === 'string' ? { ...BLANK_CELL, value: cell } : cellAt(source, cell.row, cell.column);
  };
  return {
    grid: { sheet: source.sheet, top: 0, left: 0, cells: cells.map((row) => row.map(at)) },
    orientation,
    place: (row, column) => {
      const cell = cells[row]?.[column] ?? null;
      return typeof cell === 'string' ? null : cell;
    },
  };
}
