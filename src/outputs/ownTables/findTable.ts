import type { Area } from '../../domain/grid/area';
import { areaOf, cellAt, foldSpace, type Grid } from '../../domain/grid/grid';
import type { SheetSnapshot } from '../../host/port';
import { headedRows, headingsIn, type Headed } from './headings';
import type { FoundRow, FoundTable, LostHeading, Table, TableColumn } from './table';

/** Whether an Excel table's name is a table's own, or its own with a number. */
export const isNamed = (name: string, { name: own }: { readonly name: string }): boolean =>
  name === own || (name.startsWith(own) && /^\d+$/.test(name.slice(own.length)));

/**
 * Finds a table of ours by its headings, wherever it stands and in whatever order; null when there is none. With all of
 * them the Excel table of its name comes first, then any row. A heading that was retyped or cleared is known by its
 * place between the others; with one that cannot be told the table is still found, as damaged: otherwise it would be
 * made anew without a word.
 */
export function findTable<Field extends string>(
  sheet: SheetSnapshot,
  spec: Table<Field>,
): FoundTable<Field> | null {
  const before = tables.get(sheet) ?? new Map<string, unknown>();
  tables.set(sheet, before);
  if (!before.has(spec.name)) before.set(spec.name, find(sheet, spec));
  return before.get(spec.name) as FoundTable<Field> | null;
}

/** What was found on a sheet as it was read once: several ask for it, and the rows may be many. */
const tables = new WeakMap<SheetSnapshot, Map<string, unknown>>();

function find<Field extends string>(sheet: SheetSnapshot, spec: Table<Field>): FoundTable<Field> | null {
  const { grid } = sheet;
  const excel = sheet.tables.filter(({ name }) => isNamed(name, spec));
  const area = excel.find((each) => each.area !== null)?.area ?? null;
  const rows = headedRows(grid, spec);
  const inside = area && headingsIn(grid, area, spec);
  const candidates = inside ? [inside, ...rows.filter((run) => !liesIn(run, area))] : rows;
  const whole = candidates.find(({ places }) => unplaced(spec, places).length === 0);
  if (whole) return found(grid, spec, whole, area, []);
  if (inside && area) {
    const lost = lostIn(grid, area, spec, inside);
    const places = new Map(inside.places);
    for (const { field, column } of lost) if (column !== null) places.set(field, column);
    return found(grid, spec, { row: inside.row, places }, area, lost);
  }
  const typed =
    excel.length === 0 && rows.find(({ places }) => spec.suffices?.((field) => places.has(field)));
  if (typed) return found(grid, spec, typed, null, []);
  const half = rows.find(({ places }) => places.size >= 2 && places.size * 2 >= spec.columns.length);
  const gone = half && unplaced(spec, half.places).map((column) => lostAt(column, null, ''));
  return half && gone ? found(grid, spec, half, null, gone) : null;
}

const liesIn = <Field extends string>({ row, places }: Headed<Field>, area: Area | null): boolean =>
  area !== null &&
  row === area.row &&
  [...places.values()].some((column) => column >= area.column && column < area.column + area.columns);

const unplaced = <Field extends string>(
  { columns }: Table<Field>,
  places: ReadonlyMap<Field, number>,
): readonly TableColumn<Field>[] =>
  columns.filter(({ field, optional }) => optional !== true && !places.has(field));

const lostAt = <Field extends string>(
  { field, heading }: TableColumn<Field>,
  column: number | null,
  says: string,
): LostHeading<Field> => ({ field, heading, column, says });

/**
 * What became of the headings that are missing. Between two that are there, as many columns without a heading of ours as
 * headings are missing: then these are theirs, in order. Anything else may be a column of the author's own.
 */
function lostIn<Field extends string>(
  grid: Grid,
  area: Area,
  spec: Table<Field>,
  { row, places }: Headed<Field>,
): readonly LostHeading<Field>[] {
  const { columns } = spec;
  const taken = new Set(places.values());
  return unplaced(spec, places).map((lost): LostHeading<Field> => {
    const at = columns.indexOf(lost);
    const before = columns.findLastIndex(({ field }, index) => index < at && places.has(field));
    const after = columns.findIndex(({ field }, index) => index > at && places.has(field));
    const placeOf = (index: number): number => places.get(columns[index]?.field ?? lost.field) ?? -1;
    const left = before < 0 ? area.column : placeOf(before) + 1;
    const right = after < 0 ? area.column + area.columns : placeOf(after);
    const missing = (after < 0 ? columns.length : after) - before - 1;
    const free = Array.from({ length: Math.max(0, right - left) }, (_, index) => left + index);
    const column = left + (at - before - 1);
    const sure =
      free.length === missing && free.every((each) => !taken.has(each)) && fits(grid, area, lost, column);
    const says = foldSpace(String(cellAt(grid, row, column).value));
    return sure ? lostAt(lost, column, says) : lostAt(lost, null, '');
  });
}

/** Whether most of what stands in a column may stand there. */
function fits<Field extends string>(
  grid: Grid,
  area: Area,
  { fits: fit }: TableColumn<Field>,
  column: number,
): boolean {
  if (!fit) return true;
  const texts = Array.from({ length: area.rows - 1 }, (_, at) =>
    foldSpace(String(cellAt(grid, area.row + 1 + at, column).value)),
  ).filter((text) => text !== '');
  return texts.filter(fit).length * 2 >= texts.length;
}

function found<Field extends string>(
  grid: Grid,
  spec: Table<Field>,
  { row: headingRow, places }: Headed<Field>,
  excel: Area | null,
  lost: readonly LostHeading<Field>[],
): FoundTable<Field> {
  const area = excel?.row === headingRow ? excel : null;
  const least = area ? area.row + area.rows : headingRow + 1;
  const present = spec.columns.map(({ field }) => field).filter((field) => places.has(field));
  const naming = present.filter((field) => spec.named?.includes(field));
  const used = areaOf(grid);
  const bottom = Math.max(used.row + used.rows, least);
  const rows: FoundRow<Field>[] = [];
  let end = headingRow + 1;
  for (let row = end; row < bottom; row++) {
    const cells = cellsAt(grid, spec, places, row);
    const blank = (naming.length > 0 ? naming : present).every((field) => foldSpace(cells[field]) === '');
    // Below the Excel table it goes on to the first blank row: rows may have been typed under it.
    if (blank && row >= least && !spec.knows) break;
    if (blank && row >= least) continue;
    // What stands under a gap is ours by what it says; other words there are notes.
    if (row > end && !spec.knows?.(cells)) continue;
    if (!blank) rows.push({ row, cells });
    end = row + 1;
  }
  return { headingRow, area, places: Object.fromEntries(places) as Places<Field>, rows, end, lost };
}

type Places<Field extends string> = FoundTable<Field>['places'];

const cellsAt = <Field extends string>(
  grid: Grid,
  { columns }: Table<Field>,
  places: ReadonlyMap<Field, number>,
  row: number,
): Readonly<Record<Field, string>> =>
  Object.fromEntries(
    columns.map(({ field }) => {
      const column = places.get(field);
      return [field, column === undefined ? '' : String(cellAt(grid, row, column).value)];
    }),
  ) as Record<Field, string>;
