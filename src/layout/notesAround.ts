import { formatAddress } from '../domain/grid/address';
import type { Area } from '../domain/grid/area';
import { foldSpace, type Grid } from '../domain/grid/grid';
import type { NoteLine } from '../domain/judging/rule/noteLine';

/** A key stands near its table; further down other matters begin. */
export const NEAR = 40;
/** More texts than this beside a table are a column of it. */
const FEW = 3;

/** The rows of a table that hold headings or indicators, and the columns that are read. */
export interface Inside {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/**
 * The lines of text above, beneath and beside a table, and between its parts, nearest rows only: where a sheet explains its
 * statuses. Texts that stand side by side above or beneath are one line, numbers are left out.
 */
export function notesAround(grid: Grid, area: Area, inside: Inside | null = null): readonly NoteLine[] {
  const end = area.row + area.rows;
  const lines = grid.cells.flatMap((cells, at): readonly NoteLine[] => {
    const row = grid.top + at;
    if (row < area.row - NEAR || row >= end + NEAR) return [];
    const within = row >= area.row && row < end;
    if (within && (!inside || inside.rows.has(row))) return [];
    const texts = cells.flatMap(({ value }, column) =>
      typeof value === 'string' && value.trim() !== '' ? [{ value, column }] : [],
    );
    const [first] = texts;
    if (!first) return [];
    const text = texts.length === 1 ? first.value : texts.map(({ value }) => foldSpace(value)).join(' | ');
    return [{ text, address: formatAddress(row, grid.left + first.column) }];
  });
  return inside ? [...lines, ...notesBeside(grid, inside)] : lines;
}

/** Texts that stand by themselves beside the rows of a table, in columns that are none of its own. */
function notesBeside(grid: Grid, { rows, columns }: Inside): readonly NoteLine[] {
  const width = Math.max(0, ...grid.cells.map(({ length }) => length));
  return Array.from({ length: width }, (_, at) => grid.left + at)
    .filter((column) => !columns.has(column))
    .flatMap((column) => {
      const texts = [...rows].flatMap((row): readonly NoteLine[] => {
        const value = grid.cells[row - grid.top]?.[column - grid.left]?.value;
        return typeof value === 'string' && value.trim() !== ''
          ? [{ text: value, address: formatAddress(row, column) }]
          : [];
      });
      return texts.length <= FEW ? texts : [];
    });
}
