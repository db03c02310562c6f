import type { Area } from '../../domain/grid/area';
import { cellAt } from '../../domain/grid/grid';
import type { Table } from '../reading/findTable';
import type { SheetView } from '../reading/view';
import type { BuiltColumns } from './columns';

/**
 * Where the published table lies on the sheet: from the outermost columns understood out to neighbours that belong to
 * it, by a heading or (to the right) by content beside the indicators, so that our own columns are never put over
 * someone's comments. Our own columns end it. A table that was turned or folded lies round all of its cells.
 */
export function findEdges(view: SheetView, table: Table, columns: BuiltColumns): Area {
  const { header, body, settled } = table;
  const rows = body.blocks.flatMap((block) => block.rows);
  const lastRow = rows.at(-1) ?? header.lastRow;
  if (view.orientation !== 'rows') return areaRound(view, table, lastRow);
  const own = new Set([columns.rag?.at, columns.variance?.at, columns.travel?.at]);
  const end = Math.min(...[...own].flatMap((column) => column ?? []));
  const known = settled.columns.flatMap(({ draft: { role, column } }) =>
    role === null || role === 'ignore' || own.has(column) || column > end ? [] : [column],
  );
  const { grid } = view;
  const isHeaded = (column: number): boolean => {
    const { value } = cellAt(grid, header.lastRow, column);
    return typeof value === 'string' ? value.trim() !== '' : true;
  };
  const isFilled = (column: number): boolean => rows.some((row) => cellAt(grid, row, column).value !== '');
  let [first, last] = [Math.min(...known), Math.max(...known)];
  while (first > grid.left && isHeaded(first - 1) && !own.has(first - 1)) first--;
  for (let next = last + 1; !own.has(next) && (isHeaded(next) || isFilled(next)); next++) last = next;
  return {
    row: header.firstRow,
    column: first,
    rows: lastRow - header.firstRow + 1,
    columns: last - first + 1,
  };
}

function areaRound(view: SheetView, { header }: Table, lastRow: number): Area {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (let row = header.firstRow; row <= lastRow; row++)
    (view.grid.cells[row - view.grid.top] ?? []).forEach((_cell, at) => {
      const place = view.place(row, view.grid.left + at);
      if (!place) return;
      [top, left] = [Math.min(top, place.row), Math.min(left, place.column)];
      [bottom, right] = [Math.max(bottom, place.row), Math.max(right, place.column)];
    });
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
