import { formatAddress } from '../domain/grid/address';
import type { Area } from '../domain/grid/area';
import { cellAt, type Grid } from '../domain/grid/grid';
import type { Edit, Look } from '../domain/plan/plan';
import type { SheetSnapshot } from '../host/port';
import { COMMENTARY, nameOf, type CommentaryColumn } from './commentaryColumns';
import { matchRows } from './commentaryMatch';
import type { CommentaryRow } from './commentaryText';
import type { FoundTable } from './ownTables/table';
import { AUTHOR_FILL, BORDER, lookOf, TEXT } from './theme';

/** Columns of the sheet, 0-based, by what they hold. */
export type ColumnPlaces = FoundTable<CommentaryColumn>['places'];

/** What we write again when it differs. Reference, quarter and indicator name the row and stay as they are. */
const UPDATED = ['status', 'facts', 'questions'] as const;

const PLAIN: Look = { vertical: 'top', horizontal: 'left', wrap: true, color: TEXT, border: BORDER };

/** Columns of people: tinted, left empty and never written to. */
const isAuthors = (column: CommentaryColumn): column is 'commentary' | 'agreedBy' | 'agreedOn' =>
  column === 'commentary' || column === 'agreedBy' || column === 'agreedOn';

function lookFor(column: CommentaryColumn, row: CommentaryRow): Look {
  if (isAuthors(column)) return { ...PLAIN, fill: AUTHOR_FILL };
  if (column === 'status') return { ...PLAIN, ...statusLook(row) };
  return PLAIN;
}

const statusLook = ({ rag }: CommentaryRow): Look => ({ ...lookOf(rag === null ? 'status' : `rag-${rag}`) });

/** Writes rows from a row of the sheet on. The author's cell is tinted and left empty. */
export function appendRows(
  rows: readonly CommentaryRow[],
  first: number,
  columns: ColumnPlaces,
  sheet: string,
  existing: SheetSnapshot | null,
): readonly Edit[] {
  return rows.flatMap((row, index): Edit[] => {
    const at = first + index;
    const edits = COMMENTARY.columns.flatMap(({ field: id }): Edit[] => {
      const column = columns[id];
      if (column === undefined) return [];
      const address = formatAddress(at, column);
      const look: Edit = { kind: 'look', sheet, address, look: lookFor(id, row) };
      if (isAuthors(id)) return [look];
      return [write(sheet, at, column, row[id], existing?.grid ?? null), look];
    });
    return [
      ...edits,
      { kind: 'height', sheet, address: formatAddress(at, columns.facts ?? 0), points: null },
    ];
  });
}

function write(sheet: string, row: number, column: number, to: string | number, grid: Grid | null): Edit {
  const found = grid ? cellAt(grid, row, column) : null;
  return {
    kind: 'value',
    sheet,
    address: formatAddress(row, column),
    expect: { value: found?.value ?? '', formula: found?.formula ?? null },
    to,
    numberFormat: typeof to === 'number' ? '0' : null,
  };
}

/** A workbook may give back line breaks of another kind than were written. */
const same = (found: string | number | boolean, wanted: string): boolean =>
  String(found).replace(/\r\n?/g, '\n') === wanted;

/**
 * Brings this quarter's rows up to date: `wanted` are the prompts' rows, `current` every indicator's, for rows whose
 * indicator needs no words any more. Gives the edits and the wanted rows that the table does not have yet.
 */
export function updateRows(
  wanted: readonly CommentaryRow[],
  current: readonly CommentaryRow[],
  { rows, places }: FoundTable<CommentaryColumn>,
  existing: SheetSnapshot,
): { readonly edits: readonly Edit[]; readonly unmatched: readonly CommentaryRow[] } {
  const asked = new Map(wanted.map((each) => [each.row, each]));
  const items = current.map(({ row, ref: reference, indicator, period }, at) => ({
    reference,
    indicator,
    period,
    item: asked.get(row) ?? current[at],
  }));
  const matched = matchRows(rows.map(nameOf), items);
  const found = new Set<number>();
  const edits = rows.flatMap(({ row: at }, index): readonly Edit[] => {
    const match = matched[index];
    // Of two rows for one indicator the first is ours; the other may be a copy its author made.
    if (!match?.item || match.copy) return [];
    found.add(match.item.row);
    return updateRow(match.item, at, places, existing);
  });
  return { edits, unmatched: wanted.filter(({ row }) => !found.has(row)) };
}

function updateRow(
  row: CommentaryRow,
  at: number,
  columns: ColumnPlaces,
  { name, grid }: SheetSnapshot,
): Edit[] {
  return UPDATED.flatMap((id): Edit[] => {
    const column = columns[id];
    if (column === undefined) return [];
    const cell = cellAt(grid, at, column);
    if (cell.formula !== null || same(cell.value, row[id])) return [];
    const look: Edit = {
      kind: 'look',
      sheet: name,
      address: formatAddress(at, column),
      look: lookFor(id, row),
    };
    return [write(name, at, column, row[id], grid), ...(id === 'status' ? [look] : [])];
  });
}

/** Whether nothing stands in an area. */
export function isFree(grid: Grid, area: Area): boolean {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const cell = cellAt(grid, row, column);
      if (cell.value !== '' || cell.formula !== null) return false;
    }
  }
  return true;
}
