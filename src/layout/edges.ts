import { cellAt, type Grid } from '../domain/grid/grid';
import type { ScorecardColumns } from '../domain/indicators/scorecard';
import type { HeaderRow } from './headerRow';

/**
 * The first and last column of the published table: from the outermost columns understood out to neighbours that
 * belong to it, by a heading or (to the right) by content beside the indicators, so that our own columns are never
 * put over someone's comments. Our own columns end it.
 */
export function findEdges(
  grid: Grid,
  columns: ScorecardColumns,
  header: HeaderRow,
  rows: readonly number[],
): { readonly firstColumn: number; readonly lastColumn: number } {
  const { ref, title, neighbour, england, past, target, periods, periodTargets = [], goodIs } = columns;
  const known = [
    ref,
    title,
    neighbour,
    england,
    ...past,
    target,
    ...periods,
    ...periodTargets,
    goodIs,
  ].flatMap((heading) => heading?.column ?? []);
  const isOwn = (column: number): boolean =>
    column === columns.rag?.column || column === columns.variance?.column;
  const isHeaded = (column: number): boolean => {
    const { value } = cellAt(grid, header.lastRow, column);
    return typeof value === 'string' ? value.trim() !== '' : true;
  };
  const isFilled = (column: number): boolean => rows.some((row) => cellAt(grid, row, column).value !== '');
  let [firstColumn, lastColumn] = [Math.min(...known), Math.max(...known)];
  while (firstColumn > grid.left && isHeaded(firstColumn - 1) && !isOwn(firstColumn - 1)) firstColumn--;
  for (let next = lastColumn + 1; !isOwn(next) && (isHeaded(next) || isFilled(next)); next++)
    lastColumn = next;
  return { firstColumn, lastColumn };
}
