import { cellAt, type Grid, type GridCell } from '../../domain/grid/grid';
import { headingOf } from '../headings';
import { spellOut, type Abbreviations } from './abbreviations';
import { sortOf } from './facts';
import { senseOf, senseOfLines, type Sense } from './sense';

/** The heading of one column, its lines from above to below, and what they say. */
export interface PlacedHeading {
  readonly column: number;
  readonly lines: readonly string[];
  readonly sense: Sense;
}

/** One to three rows of headings. */
export interface Header {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly headings: readonly PlacedHeading[];
}

/** Reads one line of a heading and remembers it: the same words come again in every row. */
export type ReadSense = (text: string) => Sense;

/** A reader of headings; `abbreviations` are those the sheet explains itself. */
export const rememberSenses = (abbreviations: Abbreviations | null = null): ReadSense =>
  abbreviations && abbreviations.size > 0 ? (text) => readSense(spellOut(text, abbreviations)) : readSense;

const senses = new Map<string, Sense>();
/** Headings are few, and the same ones come again in every sheet; titles of large sheets would only fill the store. */
const SENSES_AT_MOST = 4000;

function readSense(text: string): Sense {
  const found = senses.get(text);
  if (found) return found;
  const sense = senseOf(text);
  if (senses.size < SENSES_AT_MOST) senses.set(text, sense);
  return sense;
}

/** Most lines a header has. */
const DEEPEST = 3;
/** A longer text is a title or a note, and spans nothing. */
const LONGEST_SPAN = 60;

/** The text of a heading cell: words, the month of a date, or a year. */
export function lineOf(cell: GridCell): string {
  const { value } = cell;
  if (
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value >= 2000 &&
    value <= 2049 &&
    !/[dmy]/i.test(cell.numberFormat)
  )
    return String(value);
  return headingOf(cell);
}

const rowOf = (grid: Grid, row: number): readonly GridCell[] => grid.cells[row - grid.top] ?? [];

/** Columns of a row that hold a text that may be a heading; null where the row holds figures as rows of data do. */
export function headingColumns(grid: Grid, row: number): readonly number[] | null {
  const columns: number[] = [];
  let figures = 0;
  rowOf(grid, row).forEach((cell, at) => {
    if (cell.value === '') return;
    if (lineOf(cell) === '') figures++;
    else columns.push(grid.left + at);
  });
  return figures * 4 > columns.length ? null : columns;
}

/** The headings of rows `firstRow` to `lastRow` taken together: an upper one reaches over the blanks to its right. */
export function composeHeader(grid: Grid, firstRow: number, lastRow: number, read: ReadSense): Header {
  const rows = range(firstRow, lastRow);
  const width = Math.max(...rows.map((row) => rowOf(grid, row).length));
  const spans: string[] = rows.map(() => '');
  const headings: PlacedHeading[] = [];
  for (let column = grid.left; column < grid.left + width; column++) {
    const own = rows.map((row) => lowerText(cellAt(grid, row, column), spans));
    const depth = own.findLastIndex((text) => text !== '');
    if (depth < 0) {
      spans.fill('');
      continue;
    }
    own.forEach((text, line) => {
      // A new heading above ends whatever stood under the one before.
      if (text !== '') spans.fill('', line);
      if (text !== '' && line < depth && reaches(text, read)) spans[line] = text;
      // Merged downwards: nothing stands under it, so it reaches over nothing, unless it names a time.
      if (text !== '' && line === depth && line < own.length - 1 && reachesAlone(text, read))
        spans[line] = text;
    });
    const lines = own.map((text, line) => (text === '' && line < depth ? (spans[line] ?? '') : text));
    headings.push({ column, lines: lines.filter((line) => line !== ''), sense: senseOfLines(lines, read) });
  }
  return { firstRow, lastRow, headings };
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_unused, at) => first + at);

/** "1" to "4" under "Quarter" are headings although they are numbers. */
function lowerText(cell: GridCell, spans: readonly string[]): string {
  const { value } = cell;
  if (typeof value !== 'number') return lineOf(cell);
  const above = spans.findLast((span) => span !== '') ?? '';
  if (/\b(?:quarter|qtr)s?$/i.test(above) && [1, 2, 3, 4].includes(value)) return `Q${value}`;
  return lineOf(cell);
}

function reaches(text: string, read: ReadSense): boolean {
  const { role } = read(text);
  return text.length <= LONGEST_SPAN && role !== 'ref' && role !== 'title' && role !== 'polarity';
}

const reachesAlone = (text: string, read: ReadSense): boolean => {
  const { role, byTime } = read(text);
  return text.length <= LONGEST_SPAN && (role === null || byTime);
};

/**
 * The header that begins in a row, with the rows under it that go on with it: nothing stands under its descriptions,
 * and every cell is a short text that belongs in a heading. Null where the row is no heading at all.
 */
export function headerFrom(grid: Grid, row: number, read: ReadSense): Header | null {
  const columns = headingColumns(grid, row);
  if (!columns || columns.length < 2) return null;
  let header = composeHeader(grid, row, row, read);
  if (known(header) < 2) return null;
  for (let last = row + 1; last < row + DEEPEST; last++) {
    if (!goesOn(grid, header, last, read)) break;
    header = composeHeader(grid, row, last, read);
  }
  const above = headingColumns(grid, row - 1);
  const lends = above?.some((column) => column !== columns[0] && reachesOver(grid, row - 1, column, read));
  return lends && above && above.length > 0 ? composeHeader(grid, row - 1, header.lastRow, read) : header;
}

/** How many headings are understood. */
export const known = ({ headings }: Header): number =>
  headings.filter(({ sense }) => sense.role !== null).length;

/** Whether a text of the row above spans columns: it says a time or a role, and its right neighbour is blank. */
function reachesOver(grid: Grid, row: number, column: number, read: ReadSense): boolean {
  const text = lineOf(cellAt(grid, row, column));
  const { role, time } = read(text);
  return (
    text.length <= LONGEST_SPAN &&
    (time !== null || role !== null) &&
    cellAt(grid, row, column + 1).value === '' &&
    lineOf(cellAt(grid, row + 1, column + 1)) !== ''
  );
}

function goesOn(grid: Grid, header: Header, row: number, read: ReadSense): boolean {
  const cells = rowOf(grid, row);
  const filled = cells.filter(({ value }) => value !== '');
  if (filled.length < 2) return false;
  const texts = filled.map(lineOf);
  if (texts.some((text) => text === '' || text.length > LONGEST_SPAN)) return false;
  if (partsOfSpans(grid, row, read)) return true;
  const said = filled.map((cell) => {
    const text = lineOf(cell);
    const { role, time } = read(text);
    return { role, time, isKnown: role !== null || time !== null || isLabel(text) };
  });
  const named = header.headings.filter(({ sense }) => sense.role === 'title' || sense.role === 'ref');
  const under = named.filter(({ column }) => cellAt(grid, row, column).value !== '');
  // "Indicators" over "Ref" and the service's name, with the months beside them: no row of an indicator names times.
  const isNamed = under.every(({ column }) =>
    /^(?:ref|title)$/.test(read(lineOf(cellAt(grid, row, column))).role ?? ''),
  );
  const timed = said.filter(
    ({ time, role }) => time !== null || role === 'status' || role === 'travel',
  ).length;
  if (under.length > 0 && (!isNamed || timed < MANY)) return false;
  // One abbreviation that nobody knows makes no row of data of a line of months, "Red", "Amber" and "Target".
  const strange = said.filter(({ isKnown }) => !isKnown).length;
  return strange === 0 || (said.length >= MANY * 2 && timed >= MANY && strange * 3 <= said.length);
}

/**
 * Whether all texts of a row stand under headings that reach over the blanks to their right, each with as many parts as it
 * reaches over, and numbers beneath: "2024/25" over "Visited", "In scope" and "Actual". Whatever their words, they head columns.
 */
function partsOfSpans(grid: Grid, row: number, read: ReadSense): boolean {
  const cells = rowOf(grid, row);
  let owner: number | null = null;
  let spans = 0;
  for (const [at, { value }] of cells.entries()) {
    const column = grid.left + at;
    const upper = lineOf(cellAt(grid, row - 1, column));
    if (upper !== '') {
      const next = column + 1;
      const isSpan =
        reaches(upper, read) &&
        lineOf(cellAt(grid, row - 1, next)) === '' &&
        cellAt(grid, row, next).value !== '';
      owner = isSpan && value !== '' ? column : null;
      if (owner !== null) spans++;
    }
    if (value !== '' && owner === null) return false;
    if (value === '' && owner !== null) owner = null;
  }
  const beneath = rowOf(grid, row + 1);
  return spans > 0 && cells.some(({ value }, at) => value !== '' && isFigureCell(beneath[at]));
}

const isFigureCell = (cell: GridCell | undefined): boolean =>
  cell !== undefined && /^(?:number|ratio|bound)$/.test(sortOf(cell));

/** So many times, statuses and arrows named in a row make it one of headings. */
const MANY = 3;

/** What stands in the lower line of a header and needs the upper one for its meaning. */
const isLabel = (text: string): boolean =>
  /^(?:green|amber|red|yellow|no\.?|number|cases|%|count|rate|n|d|rag|met|dot|(?:out )?of|to|total|higher|lower|upper|eligible|in time|on time|seen|completed|children|people|[a-z]{3,12}|n ?(?:\/|of|out of) ?[nd]|num ?\/ ?den|(?:no|number) (?:\/|of|out of) (?:total|all|no)|fraction|ratio|(?:as )?counts?)$/i.test(
    text,
  );
