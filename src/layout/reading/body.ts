import { formatAddress } from '../../domain/grid/address';
import { cellAt, type Grid } from '../../domain/grid/grid';
import type { Unplaced } from '../../domain/indicators/scorecard';
import { INDICATOR_LIKE } from '../headingWords';
import { headingText, shownText } from '../headings';
import { readTotalLabel } from '../totalLabel';
import { sortOf } from './facts';
import type { ReadSense } from './header';
import { saysSame, type Sense } from './sense';
import { headsTable } from './tableBeneath';

/** What is needed to tell the rows of a table apart. */
export interface Places {
  readonly ref: number | null;
  readonly title: number;
  /** The columns of figures, targets and averages, each with the lowest line of its heading and what it says. */
  readonly figures: readonly { readonly column: number; readonly line: string; readonly sense: Sense }[];
}

/** Rows under one line of headings. */
interface RowBlock {
  readonly headerRows: { readonly first: number; readonly last: number };
  readonly rows: readonly number[];
}

export interface Body {
  readonly blocks: readonly RowBlock[];
  /** The text that heads the section a row stands in. */
  readonly sections: ReadonlyMap<number, string>;
  /** Rows with figures but no description, totals, and where other tables begin. */
  readonly unplaced: readonly Unplaced[];
}

type Seen =
  | { readonly kind: 'blank' | 'other' }
  | { readonly kind: 'sub-heading'; readonly text: string }
  | { readonly kind: 'repeated' }
  /** Figures, but nothing where the description belongs. */
  | { readonly kind: 'no-title' }
  | { readonly kind: 'total' | 'other-table' }
  | { readonly kind: 'indicator'; readonly ref: string; readonly figures: boolean };

const BREAKDOWN = /^(?:a )?(?:breakdown|analysis)\b|\bbreakdown (?:of|by|at|for)\b/i;
/** A line beneath an indicator that says more of it. */
const REMARK = /^(?:comments?|commentary|notes?|remarks?|narrative|explanation|update)\s*[:–—-]/i;
const COUNT_HEADING = /^(?:counts?|number|no\.?|n|%|per ?cent(?:age)?|cases|total|share)$/i;

/** Rows since the last blank row or sub-heading: from which of the rows found, begun by which row of the sheet. */
interface Part {
  readonly from: number;
  readonly row: number;
}

/**
 * The rows that hold an indicator, in order. A row needs a description in words and a figure or a reference: that
 * leaves out sub-headings, footnotes and headings repeated for print. Blank rows are skipped. What comes after a
 * blank row and looks like notes (no reference where the others have one, or a reference without any figure) is left
 * out. Other headings end the scorecard until its own come again, and so does the total of a breakdown: its rows go with
 * it. The same headings once more, or others that say the same of each column ("Q3 year to date actual" where it was
 * "Q3 actual"), begin another block of it.
 */
export function findBody(
  grid: Grid,
  places: Places,
  headerRows: { readonly first: number; readonly last: number },
  read: ReadSense,
): Body {
  const rows: number[] = [];
  const unplaced: Unplaced[] = [];
  const refs = new Set<string>();
  const sections = new Map<number, string>();
  const begins: { readonly headerRows: RowBlock['headerRows']; readonly from: number }[] = [
    { headerRows, from: 0 },
  ];
  // Rows with a reference but no figure after a gap: counted only when a row with figures follows.
  let waiting: number[] = [];
  let gap = false;
  let section: string | null = null;
  let part: Part = { from: 0, row: headerRows.last + 1 };
  // Among the rows of another table, until the headings of this one come again.
  let elsewhere = false;
  for (let row = headerRows.last + 1; row < grid.top + grid.cells.length; row++) {
    const seen = readRow(grid, places, row, { gap, read, begun: rows.length > 0 });
    if (elsewhere && seen.kind !== 'repeated') continue;
    if (seen.kind === 'blank') {
      gap = rows.length > 0;
      part = { from: rows.length, row: row + 1 };
    }
    if (seen.kind === 'sub-heading') {
      section = seen.text;
      if (rows.length > part.from) part = { from: rows.length, row };
    }
    if (seen.kind === 'repeated') {
      begins.push({ headerRows: { first: row, last: row }, from: rows.length });
      [gap, waiting, elsewhere] = [false, [], false];
    }
    if (seen.kind === 'other-table') {
      unplaced.push(placeOf(grid, 'table', row));
      elsewhere = true;
    }
    if (seen.kind === 'total' && isBreakdown(grid, places, rows.slice(part.from), part)) {
      rows.splice(part.from);
      unplaced.push(placeOf(grid, 'table', part.row));
      elsewhere = true;
    } else if (seen.kind === 'total') unplaced.push(placeOf(grid, 'total', row));
    if (seen.kind === 'no-title') unplaced.push(placeOf(grid, 'row', row));
    if (seen.kind !== 'indicator') continue;
    const { ref } = seen;
    if (gap && places.ref !== null && ref === '' && refs.size > 0) continue;
    // "1" before a footnote is no second indicator 1.
    if (!seen.figures && refs.has(ref)) continue;
    if (ref !== '') refs.add(ref);
    if (section !== null) sections.set(row, section);
    if (!seen.figures && gap) {
      waiting.push(row);
      continue;
    }
    rows.push(...waiting, row);
    [waiting, gap] = [[], false];
  }
  return { blocks: blocksOf(begins, rows), sections, unplaced };
}

function blocksOf(
  begins: readonly { readonly headerRows: RowBlock['headerRows']; readonly from: number }[],
  rows: readonly number[],
): RowBlock[] {
  return begins.flatMap(({ headerRows, from }, at) => {
    const own = rows.slice(from, begins[at + 1]?.from ?? rows.length);
    return own.length > 0 ? [{ headerRows, rows: own }] : [];
  });
}

function readRow(
  grid: Grid,
  places: Places,
  row: number,
  { gap, read, begun }: { readonly gap: boolean; readonly read: ReadSense; readonly begun: boolean },
): Seen {
  const text = (column: number): string => shownText(cellAt(grid, row, column).value);
  const ref = places.ref === null ? '' : text(places.ref);
  const title = headingText(cellAt(grid, row, places.title).value);
  const filled = places.figures.filter(({ column }) => cellAt(grid, row, column).value !== '');
  const figures = filled.some(({ column }) => text(column) !== '');
  if (title === '' && begun && headsTable(grid, row, ref)) return { kind: 'other-table' };
  if (title === '') return readUntitled(grid, row, ref, { figures, gap, title: places.title });
  const inWords = filled.length > 0 && filled.every(({ column }) => isHeading(grid, row, column, read));
  const says = headingTexts(places, filled, text);
  if (
    title.length < 50 &&
    read(title).role === 'title' &&
    (filled.length === 0 || inWords || says !== 'other')
  ) {
    const all = places.figures.every(
      ({ column, line, sense }) =>
        text(column) === line || text(column) === '' || (inWords && saysSame(read(text(column)), sense)),
    );
    // Numbers under the one heading that is another may be what they like; words under it change nothing.
    const isOther = filled.some(
      ({ column, line }) => text(column) !== line && sortOf(cellAt(grid, row + 1, column)) === 'number',
    );
    return filled.length > 0 && (says === 'same' || (says === 'mostly' && !isOther) || all)
      ? { kind: 'repeated' }
      : filled.length === 0 && ref === ''
        ? { kind: 'sub-heading', text: title }
        : { kind: 'other-table' };
  }
  if (ref === '' && isTotal(title)) return { kind: 'total' };
  if (begun && says === 'other' && headsTable(grid, row, ref)) return { kind: 'other-table' };
  // "Ward" over the same quarters, where the rows of the scorecard have references and those beneath have none.
  if (
    begun &&
    says === 'same' &&
    ref === '' &&
    places.ref !== null &&
    title.split(' ').length < 3 &&
    !hasRef(grid, places.ref, row + 1)
  )
    return { kind: 'other-table' };
  if (figures && filled.length > 1 && says === 'same') return { kind: 'sub-heading', text: title };
  if (figures && filled.length > 1 && inWords) return { kind: 'other-table' };
  if (gap && [title, ...filled.map(({ column }) => text(column))].some((each) => COUNT_HEADING.test(each)))
    return { kind: 'other-table' };
  // "A | Children looked after" heads a section; "4a | …" without figures is an indicator not yet filled in.
  if (!figures && ref === '' && REMARK.test(title)) return { kind: 'other' };
  if (figures || /\d/.test(ref)) return { kind: 'indicator', ref, figures };
  return BREAKDOWN.test(title) ? { kind: 'other-table' } : { kind: 'sub-heading', text: title };
}

/** So many headings of figures that come again make a row one of headings, whatever one other says. */
const MANY_AGAIN = 3;

const hasRef = (grid: Grid, column: number, row: number): boolean => cellAt(grid, row, column).value !== '';

/** Whether a cell under figures holds words that belong in a heading, and no figure or mark. */
function isHeading(grid: Grid, row: number, column: number, read: ReadSense): boolean {
  const cell = cellAt(grid, row, column);
  const sort = sortOf(cell);
  if (sort === 'number' || sort === 'ratio' || sort === 'bound' || sort === 'mark' || sort === 'status')
    return false;
  const { role } = read(shownText(cell.value));
  return role !== null && role !== 'commentary';
}

function headingTexts(
  { figures }: Places,
  filled: Places['figures'],
  text: (column: number) => string,
): 'same' | 'mostly' | 'other' {
  const again = filled.filter(
    ({ column, line }) => line !== '' && text(column).toLowerCase() === line.toLowerCase(),
  );
  if (again.length > 0 && again.length === filled.length && filled.length * 2 >= figures.length)
    return 'same';
  // "2021/22" to "2024/25" once more, and "Purpose" where it was "Requirement".
  return again.length >= MANY_AGAIN && again.length + 1 >= filled.length ? 'mostly' : 'other';
}

function readUntitled(
  grid: Grid,
  row: number,
  ref: string,
  { figures, gap, title }: { readonly figures: boolean; readonly gap: boolean; readonly title: number },
): Seen {
  const cells = grid.cells[row - grid.top] ?? [];
  const first = cells.find(({ value }) => value !== '');
  if (!first) return { kind: 'blank' };
  const words = headingText(first.value);
  if (BREAKDOWN.test(words)) return { kind: 'other-table' };
  const blank = !figures && ref === '' && cellAt(grid, row, title).value === '';
  if (
    !figures &&
    words !== '' &&
    words.length < 80 &&
    cells.filter(({ value }) => value !== '').length === 1 &&
    ref !== ''
  )
    return { kind: 'sub-heading', text: words };
  if (blank) return { kind: 'blank' };
  // A row shifted by a cell: words somewhere and numbers right of them.
  const numbers = cells.filter(({ value }) => typeof value === 'number').length;
  return { kind: figures && !gap && words.length > 20 && numbers > 0 ? 'no-title' : 'other' };
}

/** "All" and "Overall" may be an indicator's group of children. */
const isTotal = (title: string): boolean => {
  const rank = readTotalLabel(title);
  return rank !== null && rank !== 'sub' && /total|count|sum/i.test(title);
};

/** Whether a part that ends in a total is a table of its own: later than the first, no references, other words. */
function isBreakdown(grid: Grid, places: Places, rows: readonly number[], { from, row }: Part): boolean {
  if (from === 0 || row < grid.top) return false;
  return rows.every((each) => {
    const ref = places.ref === null ? '' : shownText(cellAt(grid, each, places.ref).value);
    return ref === '' && !INDICATOR_LIKE.test(headingText(cellAt(grid, each, places.title).value));
  });
}

/** The row by its first words. */
function placeOf(grid: Grid, what: Unplaced['what'], row: number): Unplaced {
  const cells = grid.cells[row - grid.top] ?? [];
  const index = Math.max(
    0,
    cells.findIndex(({ value }) => value !== ''),
  );
  const text = shownText(cells[index]?.value ?? '');
  return { what, text, address: formatAddress(row, grid.left + index) };
}
