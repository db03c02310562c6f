import { formatAddress } from '../domain/grid/address';
import type { Area } from '../domain/grid/area';
import { foldSpace, type Grid } from '../domain/grid/grid';
import type { NoteLine } from '../domain/judging/writtenRule';

/** A key stands near its table; further down other matters begin. */
export const NEAR = 40;

/**
 * The lines of text above and beneath a table, nearest rows only: where a sheet explains its statuses. Texts that stand
 * side by side are one line, numbers are left out.
 */
export function notesAround(grid: Grid, area: Area): readonly NoteLine[] {
  return grid.cells.flatMap((cells, at): readonly NoteLine[] => {
    const row = grid.top + at;
    const above = row < area.row && row >= area.row - NEAR;
    const beneath = row >= area.row + area.rows && row < area.row + area.rows + NEAR;
    if (!above && !beneath) return [];
    const texts = cells.flatMap(({ value }, column) =>
      typeof value === 'string' && value.trim() !== '' ? [{ value, column }] : [],
    );
    const [first] = texts;
    if (!first) return [];
    const text = texts.length === 1 ? first.value : texts.map(({ value }) => foldSpace(value)).join(' | ');
    return [{ text, address: formatAddress(row, grid.left + first.column) }];
  });
}
