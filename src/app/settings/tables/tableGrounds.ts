import type { SheetSnapshot } from '../../../host/port';
import type { Ground } from '../../../domain/plan/ground';
import { placeOfNext } from '../../../outputs/ownTables/planTable';
import { blockOf, only, runsOf } from '../../../domain/plan/groundBlocks';
import type { Grid } from '../../../domain/grid/grid';
import type { FoundTable } from '../../../outputs/ownTables/table';

/** The cell in which the first heading of a table would be typed that someone makes meanwhile: a first status set, say. */
export function nextTable(held: SheetSnapshot): Ground {
  const { row, column } = placeOfNext(held);
  return blockOf(held.grid, { row, column, rows: 1, columns: 1 }, 'plan');
}

/**
 * The cells of a table of ours that are read, headings and all, with the row in which someone would add one; of a large
 * scorecard's rows those `wanted`, null for all.
 */
export function ofTable(
  grid: Grid,
  found: FoundTable<string> | null,
  wanted: ReadonlySet<number> | null,
): Ground[] {
  if (!found) return [];
  const used = Object.values(found.places).filter((column) => column !== undefined);
  if (used.length === 0) return [];
  const [left, right] = [Math.min(...used), Math.max(...used)];
  const block = (first: number, last: number): Ground => {
    const area = { row: first, column: left, rows: last - first + 1, columns: right - left + 1 };
    return only(blockOf(grid, area, 'plan'), (column) => used.includes(column));
  };
  const rows = found.rows.map(({ row }) => row);
  const [first, last] = [rows[0] ?? found.headingRow + 1, Math.max(rows.at(-1) ?? 0, found.end)];
  return [
    block(found.headingRow, found.headingRow),
    ...runsOf(first, last, wanted).map((run) => block(run.first, run.last)),
  ];
}
