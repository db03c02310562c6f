import { parseArea } from '../../domain/grid/address';
import { areaOf, type Grid } from '../../domain/grid/grid';
import type { Edit } from '../../domain/plan/plan';
import type { Examined } from '../session/examine';
import { relatedSheets } from '../workbook/otherSheets';

/** Cells of another sheet that are compared again: of a larger one only the rows that were used. */
const MOST_CELLS = 15_000;

/** The rows of data behind the cells that a Refresh takes over from them, on other sheets than the scorecard's. */
export function dataGrids(
  { composition, otherSheets, sheet }: Examined,
  edits: readonly Edit[],
): readonly Grid[] {
  const written = new Map(
    edits.flatMap((edit) => (edit.kind === 'value' ? [[edit.address, edit] as const] : [])),
  );
  const used = composition.cells.filter((cell) => written.get(cell.address)?.sheet === cell.sheet);
  const names = new Set(used.map(({ source }) => source.sheet).filter((name) => name !== sheet.name));
  return (otherSheets?.grids ?? []).flatMap((grid) => {
    if (!names.has(grid.sheet)) return [];
    if (isSmall(grid)) return [grid];
    const rows = used.flatMap(({ source }) =>
      source.sheet === grid.sheet ? (parseArea(source.address)?.row ?? []) : [],
    );
    const first = rows.reduce((a, b) => Math.min(a, b));
    const last = rows.reduce((a, b) => Math.max(a, b));
    return [{ ...grid, top: first, cells: grid.cells.slice(first - grid.top, last - grid.top + 1) }];
  });
}

/** The other sheets that a report or a list of findings leans on; those too large to be compared again are left out. */
export function relatedGrids({ otherSheets, sheet }: Examined): readonly Grid[] {
  const names = new Set(relatedSheets(otherSheets).filter((name) => name !== sheet.name));
  return (otherSheets?.grids ?? []).filter((grid) => names.has(grid.sheet) && isSmall(grid));
}

function isSmall(grid: Grid): boolean {
  const { rows, columns } = areaOf(grid);
  return rows * columns <= MOST_CELLS;
}
