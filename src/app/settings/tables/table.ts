import { formatAddress, formatArea, type Area } from '../../../domain/grid/address';
import { areaOf, cellAt, foldSpace, type Grid } from '../../../domain/grid/grid';
import type { Edit, PreviewLine } from '../../../domain/plan/plan';
import type { SheetSnapshot } from '../../../host/port';
import { replace, value, type Entry } from '../cellEdits';
import { plain } from '../vocabulary';
import { looksOf } from './tableLook';

/** A table that stands beside the two main ones on the settings sheet. Its headings occur nowhere else there. */
export interface SideTable<Field extends string> {
  readonly name: string;
  /** Written above it. */
  readonly title: string;
  /** Widths are points. */
  readonly columns: readonly { readonly field: Field; readonly heading: string; readonly width: number }[];
}

export type Entries<Field extends string> = Readonly<Record<Field, Entry>>;

/** A row as found; every cell as text, white space as it stands. */
export interface FoundRow<Field extends string> {
  readonly row: number;
  readonly cells: Readonly<Record<Field, string>>;
}

export interface FoundTable<Field extends string> {
  readonly headingRow: number;
  readonly places: Readonly<Record<Field, number>>;
  readonly rows: readonly FoundRow<Field>[];
  /** The row after the last one that is the table's. */
  readonly end: number;
}

/** The row of the headings on a settings sheet, and the first column right of its two main tables. */
const HEADING_ROW = 3;
const FIRST_COLUMN = 13;

/** Finds a table by its headings, wherever it stands and in whatever order; null when one of them is missing. */
export function findSideTable<Field extends string>(
  sheet: SheetSnapshot,
  spec: SideTable<Field>,
): FoundTable<Field> | null {
  const { grid } = sheet;
  for (const [index, cells] of grid.cells.entries()) {
    const texts = cells.map(({ value: held }) => plain(String(held)));
    const found = spec.columns.map(({ field, heading }) => [field, texts.indexOf(plain(heading))] as const);
    if (found.some(([, at]) => at < 0)) continue;
    const headingRow = grid.top + index;
    const places = Object.fromEntries(found.map(([field, at]) => [field, grid.left + at])) as Record<
      Field,
      number
    >;
    const area = sheet.tables.find(({ name }) => name === spec.name)?.area ?? null;
    return { headingRow, places, ...rowsUnder(grid, headingRow, places, area) };
  }
  return null;
}

/** Down to the table's end where it is known, and on to the first blank row: rows may have been typed under it. */
function rowsUnder<Field extends string>(
  grid: Grid,
  headingRow: number,
  places: Readonly<Record<Field, number>>,
  area: Area | null,
): Pick<FoundTable<Field>, 'rows' | 'end'> {
  const least = area ? area.row + area.rows : headingRow + 1;
  const rows: FoundRow<Field>[] = [];
  let end = headingRow + 1;
  for (let row = end; ; row++) {
    const texts = Object.entries<number>(places).map(
      ([field, column]) => [field, String(cellAt(grid, row, column).value)] as const,
    );
    const blank = texts.every(([, text]) => foldSpace(text) === '');
    if (blank && row >= least) return { rows, end };
    if (!blank) rows.push({ row, cells: Object.fromEntries(texts) as Record<Field, string> });
    end = row + 1;
  }
}

/** What is to become of a table's rows: `row` null adds one. */
export interface RowChange<Field extends string> {
  readonly row: number | null;
  /** Null empties the row. */
  readonly entries: Entries<Field> | null;
}

/** The edits, and a line of the preview for each row. */
export interface SidePlan {
  readonly edits: readonly Edit[];
  readonly lines: readonly PreviewLine[];
}

/**
 * Makes the table on a sheet of ours: `grid` is what stands there, null for a sheet the same plan makes. A plain body
 * has no lines of its own: of a table as long as the scorecard, each would be read first for Restore.
 */
export function planNewTable<Field extends string>(
  sheet: string,
  grid: Grid | null,
  spec: SideTable<Field>,
  rows: readonly Entries<Field>[],
  body: 'lined' | 'plain' = 'lined',
): SidePlan {
  const used = grid && areaOf(grid);
  const left = Math.max(FIRST_COLUMN, used ? used.column + used.columns + 1 : 0);
  const area: Area = { row: HEADING_ROW, column: left, rows: rows.length + 1, columns: spec.columns.length };
  const cells = rows.flatMap((entries, index) =>
    spec.columns.flatMap(({ field }, column) =>
      entries[field] === '' ? [] : [value(sheet, HEADING_ROW + 1 + index, left + column, entries[field])],
    ),
  );
  return {
    edits: [
      value(sheet, HEADING_ROW - 1, left, spec.title),
      ...spec.columns.map(({ heading }, column) => value(sheet, HEADING_ROW, left + column, heading)),
      ...cells,
      { kind: 'table', sheet, name: spec.name, address: formatArea(area), create: true },
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

/**
 * Changes rows in place; rows to add go into empty rows of the table, then under it. Other rows, and columns of the
 * author's own, stay where they are. Null when something stands where new rows would go.
 */
export function planRows<Field extends string>(
  { name, grid, tables }: SheetSnapshot,
  spec: SideTable<Field>,
  found: FoundTable<Field>,
  changes: readonly RowChange<Field>[],
): SidePlan | null {
  const held = new Map(found.rows.map(({ row, cells }) => [row, cells]));
  const area = tables.find((table) => table.name === spec.name)?.area ?? null;
  const edits: Edit[] = [];
  const lines: PreviewLine[] = [];
  let free = found.headingRow + 1;
  let last = Math.max(found.headingRow + 1, ...held.keys());
  for (const { row, entries } of changes) {
    while (held.has(free)) free++;
    const at = row ?? free++;
    if (at >= found.end && !isRoom(grid, at, found, area)) return null;
    const wanted = entries ?? emptied(spec);
    const cells = spec.columns.flatMap(({ field }) => replace(grid, at, found.places[field], wanted[field]));
    if (cells.length === 0) continue;
    edits.push(...cells);
    const before = held.get(at);
    const column = Math.min(...Object.values<number>(found.places));
    lines.push(
      lineOf(
        name,
        at,
        column,
        spec,
        before ? say(spec, before) : '',
        entries === null ? '' : say(spec, wanted),
      ),
    );
    last = Math.max(last, at);
  }
  if (area === null || last < area.row + area.rows) return { edits, lines };
  const grown = formatArea({ ...area, rows: last - area.row + 1 });
  return {
    edits: [...edits, { kind: 'table', sheet: name, name: spec.name, address: grown, create: false }],
    lines,
  };
}

function isRoom<Field extends string>(
  grid: Grid,
  row: number,
  { places }: FoundTable<Field>,
  area: Area | null,
): boolean {
  const ours = Object.values<number>(places);
  const left = Math.min(area?.column ?? Infinity, ...ours);
  const right = Math.max(area ? area.column + area.columns - 1 : 0, ...ours);
  for (let column = left; column <= right; column++) {
    const { value: content, formula } = cellAt(grid, row, column);
    if (content !== '' || formula !== null) return false;
  }
  return true;
}

const emptied = <Field extends string>({ columns }: SideTable<Field>): Entries<Field> =>
  Object.fromEntries(columns.map(({ field }) => [field, ''])) as Record<Field, Entry>;

/** A row's words in one line. */
const say = <Field extends string>({ columns }: SideTable<Field>, entries: Entries<Field>): string =>
  columns
    .map(({ field }) => foldSpace(String(entries[field])))
    .filter((text) => text !== '')
    .join(' · ');

const lineOf = <Field extends string>(
  sheet: string,
  row: number,
  column: number,
  { title }: SideTable<Field>,
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
