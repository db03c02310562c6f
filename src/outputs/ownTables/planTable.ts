import { formatAddress, formatArea } from '../../domain/grid/address';
import { covers, type Area } from '../../domain/grid/area';
import { areaOf, cellAt, foldSpace, type Grid } from '../../domain/grid/grid';
import { replace, value } from '../../domain/plan/cellEdits';
import type { Edit, PreviewLine } from '../../domain/plan/plan';
import type { SheetSnapshot } from '../../host/port';
import { looksOf } from './tableLook';
import type { Entries, FoundTable, Table } from './table';

/** What is to become of a table's rows: `row` null adds one. */
export interface RowChange<Field extends string> {
  readonly row: number | null;
  /** Fields left out stay as they are; null empties the row. */
  readonly entries: Partial<Entries<Field>> | null;
}

/** The edits, and a line of the preview for each row. */
export interface TablePlan {
  readonly edits: readonly Edit[];
  readonly lines: readonly PreviewLine[];
}

/** Where a new table is to stand. */
export interface Ground {
  readonly sheet: string;
  /** What stands there; null for a sheet the same plan makes. */
  readonly held: SheetSnapshot | null;
  /** The names of the workbook's Excel tables: those of tables that were moved to another sheet are taken, too. */
  readonly taken: readonly string[];
  /** The column it begins in; else the first that is free right of everything. */
  readonly column?: number;
  /** Columns to leave to a table that the same plan makes left of it. */
  readonly beside?: number;
  /**
   * A plain body has no lines of its own: of a table as long as the scorecard, each would be read first for Restore.
   */
  readonly body?: 'lined' | 'plain';
}

/**
 * Changes rows of a table that was found on the ground, or makes the table with those that are new. Null when something
 * stands where new rows would go.
 */
export const planTable = <Field extends string>(
  ground: Ground,
  spec: Table<Field>,
  found: FoundTable<Field> | null,
  changes: readonly RowChange<Field>[],
): TablePlan | null =>
  found && ground.held
    ? planRows(ground.held, spec, found, changes)
    : planNewTable(
        ground,
        spec,
        changes.flatMap(({ entries }) => entries ?? []),
      );

/** The row of the headings on a settings sheet, and the first column right of its two main tables. */
const HEADING_ROW = 3;
const FIRST_COLUMN = 13;

/** The table's name, or where that is taken, the name with the first number that is free. */
function freeTableName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; used.has(name.toLowerCase()); number += 1) name = `${wanted}${number}`;
  return name;
}

/** Makes a table on a settings sheet. The two main ones, whose column is given, have no title above them. */
export function planNewTable<Field extends string>(
  { sheet, held, taken, column, beside = 0, body = 'lined' }: Ground,
  spec: Table<Field>,
  rows: readonly Partial<Entries<Field>>[],
): TablePlan {
  const left = column ?? freeColumn(held) + beside;
  const area: Area = { row: HEADING_ROW, column: left, rows: rows.length + 1, columns: spec.columns.length };
  const cells = rows.flatMap((entries, index) =>
    spec.columns.flatMap(({ field }, at): Edit[] => {
      const entry = entries[field] ?? '';
      return entry === '' ? [] : [value(sheet, HEADING_ROW + 1 + index, left + at, entry)];
    }),
  );
  const name = freeTableName(spec.name, taken);
  return {
    edits: [
      ...(column === undefined ? [value(sheet, HEADING_ROW - 1, left, spec.title)] : []),
      ...spec.columns.map(({ heading }, at) => value(sheet, HEADING_ROW, left + at, heading)),
      ...cells,
      { kind: 'table', sheet, name, address: formatArea(area), create: true },
      ...spec.columns.flatMap(({ words }, at): Edit[] =>
        words && rows.length > 0
          ? [
              choicesEdit(
                sheet,
                { row: area.row + 1, column: left + at, rows: rows.length, columns: 1 },
                words,
              ),
            ]
          : [],
      ),
      ...looksOf(
        sheet,
        area,
        spec.columns.map(({ width }) => width),
        body,
      ),
    ],
    lines: rows.map((entries, index) =>
      lineOf(sheet, HEADING_ROW + 1 + index, left, spec, '', say(spec, entries)),
    ),
  };
}

const choicesEdit = (sheet: string, area: Area, words: readonly string[]): Edit => ({
  kind: 'choices',
  sheet,
  address: formatArea(area),
  words,
});

/** Where the first heading of the next table is written. */
export const placeOfNext = (held: SheetSnapshot): { readonly row: number; readonly column: number } => ({
  row: HEADING_ROW,
  column: freeColumn(held),
});

/** One column right of all cells, tables and merged areas. */
function freeColumn(held: SheetSnapshot | null): number {
  if (!held) return FIRST_COLUMN;
  const areas = [areaOf(held.grid), ...held.tables.flatMap(({ area }) => area ?? []), ...(held.merges ?? [])];
  return Math.max(FIRST_COLUMN, ...areas.map(({ column, columns }) => column + columns + 1));
}

/**
 * Changes rows in place; rows to add go into empty rows of the table, then under it. Other rows, and columns of the
 * author's own, stay where they are. Null when something stands where new rows would go.
 */
export function planRows<Field extends string>(
  { name, grid, tables, merges }: SheetSnapshot,
  spec: Table<Field>,
  found: FoundTable<Field>,
  changes: readonly RowChange<Field>[],
): TablePlan | null {
  const held = new Map(found.rows.map(({ row, cells }) => [row, cells]));
  const { area } = found;
  const edits: Edit[] = [];
  const lines: PreviewLine[] = [];
  let free = found.headingRow + 1;
  let last = Math.max(found.headingRow + 1, ...held.keys());
  for (const { row, entries } of changes) {
    while (held.has(free)) free++;
    const at = row ?? free++;
    // Notes between the rows, and under them anything beside them as well: a longer table would take it in.
    if (row === null && !isRoom(grid, at, found, at < found.end ? null : area)) return null;
    const cells = spec.columns.flatMap(({ field }) => {
      const [column, entry] = [found.places[field], entries === null ? '' : entries[field]];
      if (column === undefined || entry === undefined || merges?.some((area) => covers(area, at, column)))
        return [];
      return replace(grid, at, column, entry);
    });
    if (cells.length === 0) continue;
    edits.push(...cells);
    // A row of its own offers what the rows above it do.
    for (const { field, words } of row === null ? spec.columns : []) {
      const column = found.places[field];
      if (words && column !== undefined)
        edits.push(choicesEdit(name, { row: at, column, rows: 1, columns: 1 }, words));
    }
    const before = held.get(at);
    const column = Math.min(...Object.values<number>(placesOf(found)));
    const [was, is] = [
      before ? say(spec, before) : '',
      entries === null ? '' : say(spec, { ...before, ...entries }),
    ];
    lines.push(lineOf(name, at, column, spec, was, is));
    last = Math.max(last, at);
  }
  const excel =
    area && tables.find((table) => table.area?.row === area.row && table.area.column === area.column);
  if (!area || !excel || last < area.row + area.rows) return { edits, lines };
  const grown = formatArea({ ...area, rows: last - area.row + 1 });
  return {
    edits: [...edits, { kind: 'table', sheet: name, name: excel.name, address: grown, create: false }],
    lines,
  };
}

const placesOf = <Field extends string>({ places }: FoundTable<Field>): Readonly<Record<string, number>> =>
  places as Readonly<Record<string, number>>;

function isRoom<Field extends string>(
  grid: Grid,
  row: number,
  found: FoundTable<Field>,
  area: Area | null,
): boolean {
  const ours = Object.values(placesOf(found));
  const left = Math.min(area?.column ?? Infinity, ...ours);
  const right = Math.max(area ? area.column + area.columns - 1 : 0, ...ours);
  for (let column = left; column <= right; column++) {
    const { value: content, formula } = cellAt(grid, row, column);
    if (content !== '' || formula !== null) return false;
  }
  return true;
}

/** A row's words in one line. */
const say = <Field extends string>({ columns }: Table<Field>, entries: Partial<Entries<Field>>): string =>
  columns
    .map(({ field }) => foldSpace(String(entries[field] ?? '')))
    .filter((text) => text !== '')
    .join(' · ');

const lineOf = <Field extends string>(
  sheet: string,
  row: number,
  column: number,
  { title }: Table<Field>,
  before: string,
  after: string,
): PreviewLine => ({
  sheet,
  address: formatAddress(row, column),
  label: title,
  before: before === '' ? 'empty' : before,
  after: after === '' ? 'empty' : after,
  what: 'value',
});
