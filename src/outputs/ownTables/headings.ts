import type { Area } from '../../domain/grid/area';
import { cellAt, plain, type Grid } from '../../domain/grid/grid';
import type { Table } from './table';

/** Headings in one row of a sheet. */
export interface Headed<Field extends string> {
  readonly row: number;
  readonly places: ReadonlyMap<Field, number>;
}

/** Longer texts are no headings. */
const LONGEST = 30;
/** A text that stands on a sheet more often is no heading of one table. */
const MOST = 100;

type Positions = ReadonlyMap<string, readonly { readonly row: number; readonly column: number }[]>;
const known = new WeakMap<Grid, Positions>();

/** Where each short text of a sheet stands, by its plain form: made once for all tables that are looked for. */
function positionsIn(grid: Grid): Positions {
  const before = known.get(grid);
  if (before) return before;
  const positions = new Map<string, { row: number; column: number }[]>();
  for (const [r, cells] of grid.cells.entries()) {
    for (const [c, { value }] of cells.entries()) {
      if (typeof value !== 'string' || value === '' || value.length > LONGEST) continue;
      const text = plain(value);
      const at = positions.get(text) ?? [];
      if (at.length === 0) positions.set(text, at);
      if (at.length < MOST) at.push({ row: grid.top + r, column: grid.left + c });
    }
  }
  known.set(grid, positions);
  return positions;
}

/**
 * Where headings of a table stand side by side, from the top and the left: a blank cell between two parts them, as they
 * may be of two tables. Of a heading that stands there twice the first counts.
 */
export function headedRows<Field extends string>(
  grid: Grid,
  { columns }: Table<Field>,
): readonly Headed<Field>[] {
  const positions = positionsIn(grid);
  const all = columns.flatMap(({ field, heading }) =>
    (positions.get(plain(heading)) ?? []).map((at) => ({ ...at, field })),
  );
  all.sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { row: number; last: number; places: Map<Field, number> }[] = [];
  for (const { row, column, field } of all) {
    const before = runs.at(-1);
    const run =
      before?.row === row && noBlank(grid, row, before.last, column)
        ? before
        : { row, last: column, places: new Map<Field, number>() };
    if (run !== before) runs.push(run);
    run.last = column;
    if (!run.places.has(field)) run.places.set(field, column);
  }
  return runs;
}

const noBlank = (grid: Grid, row: number, from: number, to: number): boolean =>
  Array.from({ length: to - from }, (_, at) => cellAt(grid, row, from + at).value).every(
    (value) => value !== '',
  );

/** The headings in the first row of an Excel table. */
export function headingsIn<Field extends string>(
  grid: Grid,
  area: Area,
  { columns }: Table<Field>,
): Headed<Field> {
  const texts = textsIn(grid, area, area.row).map(plain);
  const placed = columns.flatMap(({ field, heading }): [Field, number][] => {
    const at = texts.indexOf(plain(heading));
    return at < 0 ? [] : [[field, area.column + at]];
  });
  return { row: area.row, places: new Map(placed) };
}

const textsIn = (grid: Grid, { column, columns }: Area, row: number): string[] =>
  Array.from({ length: columns }, (_, at) => String(cellAt(grid, row, column + at).value));
