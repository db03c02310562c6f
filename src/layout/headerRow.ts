import { formatAddress } from '../domain/address';
import { cellAt, type Grid } from '../domain/grid';
import { headingText, readHeading, type Role } from './headings';

/** A heading that was understood. */
export interface PlacedHeading {
  readonly column: number;
  readonly text: string;
  readonly role: Role;
}

/** One row of headings, or two of which the upper one spans columns of the lower. */
export interface HeaderRow {
  readonly firstRow: number;
  /** The row above the first indicator. */
  readonly lastRow: number;
  readonly headings: readonly PlacedHeading[];
}

export type HeaderSearch =
  | { readonly kind: 'found'; readonly header: HeaderRow }
  /** The row that comes nearest; null when no row reads like headings. */
  | { readonly kind: 'nearest'; readonly header: HeaderRow | null };

const has = (headings: readonly PlacedHeading[], kind: Role['kind']): boolean =>
  headings.some(({ role }) => role.kind === kind);

/** What every scorecard needs: a description and at least one quarter. */
const isComplete = (headings: readonly PlacedHeading[]): boolean =>
  has(headings, 'title') && has(headings, 'quarter');

/**
 * Looks for the row of headings, from the top of the grid: first a single row, then a pair. Where there is none, the
 * row with the most headings of a scorecard is named, so that a person can be told what is missing.
 */
export function findHeaderRow(grid: Grid): HeaderSearch {
  const known = new Map<string, Role | null>();
  const read = (text: string): Role | null => {
    const role = known.get(text);
    if (role !== undefined) return role;
    const found = readHeading(text);
    known.set(text, found);
    return found;
  };
  const rows: PlacedHeading[][] = [];
  let nearest: HeaderRow | null = null;
  for (let row = grid.top; row < grid.top + grid.cells.length; row++) {
    const headings = headingsOf(grid, row, read);
    const header = { firstRow: row, lastRow: row, headings };
    if (isComplete(headings)) return { kind: 'found', header };
    rows.push(headings);
    if (isLikely(headings) && headings.length > (nearest?.headings.length ?? 0)) nearest = header;
  }
  for (const [index, headings] of rows.entries()) {
    const below = rows[index + 1];
    if (!below || !(has(headings, 'title') || has(below, 'title'))) continue;
    const row = grid.top + index;
    const paired = pairedHeadings(grid, row, read);
    if (isComplete(paired))
      return { kind: 'found', header: { firstRow: row, lastRow: row + 1, headings: paired } };
  }
  return { kind: 'nearest', header: nearest };
}

/** One word such as "No." or "England" turns up anywhere; two, or a description, are an attempt at headings. */
const isLikely = (headings: readonly PlacedHeading[]): boolean =>
  headings.length > 1 || has(headings, 'title');

function headingsOf(grid: Grid, row: number, read: (text: string) => Role | null): PlacedHeading[] {
  return (grid.cells[row - grid.top] ?? []).flatMap((cell, index) => {
    const text = headingText(cell.value);
    const role = read(text);
    return role ? [{ column: grid.left + index, text, role }] : [];
  });
}

/**
 * Headings of a row and the one under it; a text of the upper row holds for the empty cells right of it. An upper row
 * of one text is the sheet's title and spans nothing.
 */
function pairedHeadings(grid: Grid, row: number, read: (text: string) => Role | null): PlacedHeading[] {
  const headings: PlacedHeading[] = [];
  const [upper, lower] = [grid.cells[row - grid.top] ?? [], grid.cells[row + 1 - grid.top] ?? []];
  if (upper.filter(({ value }) => headingText(value) !== '').length < 2) return headings;
  let span = '';
  for (let index = 0; index < Math.max(upper.length, lower.length); index++) {
    const column = grid.left + index;
    const above = headingText(cellAt(grid, row, column).value);
    const below = headingText(cellAt(grid, row + 1, column).value);
    if (above) span = above;
    const text = below ? `${span} ${below}`.trim() : above;
    const own = read(below);
    // "Ref" and "Indicator" need nothing from above; "Target" does: under "Q1" it is that quarter's alone.
    const standsAlone = own?.kind === 'ref' || own?.kind === 'title';
    const role = standsAlone ? own : read(text);
    if (role) headings.push({ column, text: standsAlone ? below : text, role });
  }
  return headings;
}

/** Headings and where they stand, for the sentence that says what was found. */
export const describeHeadings = (header: HeaderRow | null): { text: string; address: string }[] =>
  (header?.headings ?? []).map(({ column, text }) => ({
    text,
    address: formatAddress(header?.lastRow ?? 0, column),
  }));
