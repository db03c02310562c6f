import { parseRange } from '../../../domain/grid/address';
import { areaAt, MAX_COLUMNS, MAX_ROWS, type Area } from '../../../domain/grid/area';
import type { GridCell } from './selection';

/** What the pointer is over. */
export type Target =
  | { readonly kind: 'cell'; readonly place: GridCell }
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'column'; readonly column: number }
  | { readonly kind: 'corner' };

/** What a mouse event is over, or null when it is no part of the sheet (a scroll bar, a resize handle, the editor). */
export function targetOf(event: MouseEvent): Target | null {
  const at = event.target;
  if (!(at instanceof Element) || at.closest('.resizable, .cell-editor') !== null) return null;
  const cell = at.closest<HTMLElement>('[data-cell]');
  if (cell !== null) {
    const area = parseRange(cell.dataset.cell ?? '');
    return area === null ? null : { kind: 'cell', place: { row: area.row, column: area.column } };
  }
  const row = at.closest<HTMLElement>('[data-row]');
  if (row !== null) return { kind: 'row', row: Number(row.dataset.row) };
  const column = at.closest<HTMLElement>('[data-column]');
  if (column !== null) return { kind: 'column', column: Number(column.dataset.column) };
  return at.closest('revogr-row-headers revogr-header, .rowHeaders revogr-header') === null
    ? null
    : { kind: 'corner' };
}

/** The area a target stands for: a cell, a whole row or column, or the sheet. */
export function areaOfTarget(target: Target): Area {
  switch (target.kind) {
    case 'cell':
      return areaAt(target.place.row, target.place.column);
    case 'row':
      return areaAt(target.row, 0, 1, MAX_COLUMNS);
    case 'column':
      return areaAt(0, target.column, MAX_ROWS, 1);
    case 'corner':
      return areaAt(0, 0, MAX_ROWS, MAX_COLUMNS);
  }
}
