import { formatAddress } from '../domain/grid/address';
import type { Grid } from '../domain/grid/grid';
import { inferTitle } from './inferTitle';
import { headingOf, readHeading, type Role } from './headings';
import { isSecondLine, pairHeadings } from './pairHeadings';

/** A heading that was understood. */
export interface PlacedHeading {
  readonly column: number;
  readonly text: string;
  readonly role: Role;
}

/** Reads a heading's text; remembers what it has read. */
export type ReadHeading = (text: string) => Role | null;

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
const isComplete = ({ headings }: HeaderRow): boolean => has(headings, 'title') && has(headings, 'quarter');

/**
 * Looks for the row of headings, from the top of the grid: first a row that is complete, alone or together with the
 * one above or below it; then a pair neither of which is; then one whose description has no heading that is known;
 * then a table of past years alone. Where there is none, the row with the most headings of a scorecard is named, so
 * that a person can be told what is missing. Where a person `pointed` at the first row, it or its pair comes before all.
 */
export function findHeaderRow(grid: Grid, read: ReadHeading, pointed = false): HeaderSearch {
  const shown = pointed ? pointedHeader(grid, read) : null;
  if (shown) return { kind: 'found', header: shown };
  const singles: HeaderRow[] = [];
  for (let row = grid.top; row < grid.top + grid.cells.length; row++) {
    const single = { firstRow: row, lastRow: row, headings: headingsOf(grid, row, read) };
    if (isComplete(single)) return { kind: 'found', header: best(grid, single, read) };
    singles.push(single);
  }
  const header =
    findPair(grid, singles, read) ??
    singles.map((single) => inferTitle(grid, single, has(single.headings, 'quarter'))).find((each) => each) ??
    singles.find(isAnnual(grid)) ??
    null;
  if (header) return { kind: 'found', header };
  return { kind: 'nearest', header: nearest(singles) };
}

/** The first row, or the first two, as a person says they are the headings; null where they tell no quarter. */
function pointedHeader(grid: Grid, read: ReadHeading): HeaderRow | null {
  const single = { firstRow: grid.top, lastRow: grid.top, headings: headingsOf(grid, grid.top, read) };
  const header = best(grid, single, read);
  if (!has(header.headings, 'quarter')) return null;
  return isComplete(header) ? header : inferTitle(grid, header, true, () => true);
}

/** Reads headings and remembers them: the same words come again in every row. */
export function rememberHeadings(): ReadHeading {
  const known = new Map<string, Role | null>();
  return (text) => {
    const role = known.get(text);
    if (role !== undefined) return role;
    const found = readHeading(text);
    known.set(text, found);
    return found;
  };
}

function headingsOf(grid: Grid, row: number, read: ReadHeading): PlacedHeading[] {
  return (grid.cells[row - grid.top] ?? []).flatMap((cell, index) => {
    const text = headingOf(cell);
    const role = text === '' ? null : read(text);
    return role ? [{ column: grid.left + index, text, role }] : [];
  });
}

/** A complete row, together with the line above or below it where that tells more columns apart. */
function best(grid: Grid, single: HeaderRow, read: ReadHeading): HeaderRow {
  const { firstRow: row } = single;
  const pairs = [
    ...(isSecondLine(grid, single, read) ? [pairHeadings(grid, row, read)] : []),
    ...(row > grid.top ? [pairHeadings(grid, row - 1, read)] : []),
  ];
  return pairs
    .filter(isComplete)
    .reduce((found, pair) => (worth(pair) > worth(found) ? pair : found), single);
}

/** How many columns the headings tell apart; of as many, those that know more kinds, then those that know years. */
function worth({ headings }: HeaderRow): number {
  const keys = headings.map(({ role }) =>
    [role.kind, 'quarter' in role && role.quarter, 'year' in role && role.year].join(' '),
  );
  const kinds = new Set(headings.map(({ role }) => role.kind));
  const dated = headings.some(({ role }) => role.kind === 'quarter' && role.year !== null);
  return new Set(keys).size * 100 + kinds.size * 2 + (dated ? 1 : 0);
}

function findPair(grid: Grid, singles: readonly HeaderRow[], read: ReadHeading): HeaderRow | null {
  for (const [index, upper] of singles.entries()) {
    const lower = singles[index + 1];
    if (!lower || !(has(upper.headings, 'title') || has(lower.headings, 'title'))) continue;
    const pair = pairHeadings(grid, upper.firstRow, read);
    if (isComplete(pair)) return pair;
  }
  return null;
}

const CURRENT = /\bactual\b|\bytd\b|\byear to date\b|\bcurrent\b|\blatest\b|\bperformance\b|\bthis year\b/i;

/**
 * Whether a row heads a table of years: a description, years, and something to compare them with. Where a target or
 * another column speaks of a later year its own column is missing, and nothing else stands for it.
 */
const isAnnual =
  (grid: Grid) =>
  ({ headings, firstRow }: HeaderRow): boolean => {
    const years = headings.flatMap(({ role }) => (role.kind === 'past' ? (role.year ?? []) : [])).sort();
    const last = years.at(-1);
    const compared = ['neighbour', 'england', 'target'].some((kind) =>
      headings.some(({ role }) => role.kind === kind),
    );
    if (!has(headings, 'title') || last === undefined || !(compared || years.length > 1)) return false;
    const later = headings.some(
      ({ role }) => role.kind === 'target' && role.year !== null && role.year > last,
    );
    const current = (grid.cells[firstRow - grid.top] ?? []).some((cell) => CURRENT.test(headingOf(cell)));
    return !later && !current;
  };

/** One word such as "No." or "England" turns up anywhere; two, or a description, are an attempt at headings. */
function nearest(singles: readonly HeaderRow[]): HeaderRow | null {
  const likely = singles.filter(({ headings }) => headings.length > 1 || has(headings, 'title'));
  return likely.reduce<HeaderRow | null>(
    (found, each) => (each.headings.length > (found?.headings.length ?? 0) ? each : found),
    null,
  );
}

/** Headings and where they stand, for the sentence that says what was found. */
export const describeHeadings = (header: HeaderRow | null): { text: string; address: string }[] =>
  (header?.headings ?? []).map(({ column, text }) => ({
    text,
    address: formatAddress(header?.lastRow ?? 0, column),
  }));
