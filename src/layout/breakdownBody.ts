import type { Area } from '../domain/grid/area';
import { cellAt, type Grid } from '../domain/grid/grid';
import { isInside, partOf } from './breakdownCells';
import { readTotalLabel, type TotalRank } from './totalLabel';

/** Where a total stands, and the columns right of its label that may belong to the table. */
export interface TotalPlace {
  readonly row: number;
  readonly column: number;
  readonly rank: TotalRank;
  readonly figureColumns: readonly number[];
}

export interface BodyRow {
  readonly row: number;
  readonly subTotal: boolean;
}

/** What stands over a total, from the bottom up. */
export interface Body {
  /** From the top of the sheet to the bottom. */
  readonly rows: readonly BodyRow[];
  readonly headerRow: number | null;
  /** Lines without figures: directly over the first row a title; within the rows sub-headings, or a title too. */
  readonly lines: readonly number[];
}

/** Rows looked at for the columns of a table, from its total up: a column may have gaps, but not so many. */
const SAMPLE = 3;
/** A merged label covers so many columns at most. */
const WIDEST_LABEL = 6;

/** The columns right of a total that hold figures, up to the first that holds words or nothing. */
export function figureColumnsOf(
  grid: Grid,
  skip: Area | null,
  row: number,
  column: number,
): readonly number[] {
  const found: number[] = [];
  const widths = Array.from(
    { length: SAMPLE },
    (_, above) => grid.cells[row - above - grid.top]?.length ?? 0,
  );
  for (let next = column + 1; next < grid.left + Math.max(...widths); next++) {
    if (isInside(skip, row, next)) break;
    const parts = Array.from({ length: SAMPLE }, (_, above) => partOf(grid, row - above, next));
    if (parts.includes('words')) break;
    if (parts.includes('figure')) found.push(next);
    else if (found.length > 0 || next - column > WIDEST_LABEL) break;
  }
  return found;
}

type Seen = 'outside' | 'blank' | 'line' | 'header' | 'item' | TotalRank;

function look(grid: Grid, skip: Area | null, { column, figureColumns }: TotalPlace, row: number): Seen {
  if (row < grid.top || isInside(skip, row, column)) return 'outside';
  const parts = figureColumns.map((at) => partOf(grid, row, at));
  const label = cellAt(grid, row, column).value;
  if (parts.includes('figure')) {
    const rank = readTotalLabel(label);
    if (rank) return rank;
    return parts.includes('words') && !hasCount(grid, row, figureColumns) ? 'header' : 'item';
  }
  if (parts.includes('words')) return 'header';
  return label === '' ? 'blank' : 'line';
}

/** Years head columns; any other number is a figure. */
function hasCount(grid: Grid, row: number, columns: readonly number[]): boolean {
  return columns.some((column) => {
    const { value } = cellAt(grid, row, column);
    return typeof value === 'number' && !isYear(value) && partOf(grid, row, column) === 'figure';
  });
}

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1990 && value <= 2100;

/** Words that no sub-heading has. */
const TITLE = /\bbreakdown\b|\b(?:indicator|table|figure|kpi)\s*\d|\banalysis of\b/i;

const isTitle = (grid: Grid, row: number, column: number): boolean =>
  TITLE.test(String(cellAt(grid, row, column).value));

/** More lines without figures than this one under another are prose. */
const MOST_LINES = 4;

/** Collects the rows a total stands under, up to its headings, a gap, another table's total, or the scorecard. */
export function findBody(grid: Grid, skip: Area | null, total: TotalPlace): Body {
  const [rows, lines]: [BodyRow[], number[]] = [[], []];
  let waiting: number[] = [];
  let headerRow: number | null = null;
  let gap = false;
  for (let row = total.row - 1; ; row--) {
    const seen = look(grid, skip, total, row);
    if (seen === 'line') {
      waiting.push(row);
      if (waiting.length > MOST_LINES || (rows.length > 0 && isTitle(grid, row, total.column))) break;
      continue;
    }
    // One empty row may set the total apart from its rows.
    if (seen === 'blank' && rows.length === 0 && waiting.length === 0 && !gap) {
      gap = true;
      continue;
    }
    const nested = seen === 'sub' || (seen === 'total' && total.rank === 'grand' && waiting.length === 0);
    if (seen !== 'item' && !nested) {
      if (seen === 'header' && rows.length > 0) headerRow = row;
      break;
    }
    lines.push(...waiting);
    waiting = [];
    rows.push({ row, subTotal: nested });
  }
  lines.push(...waiting);
  rows.reverse();
  return withYearHeadings(grid, total, { rows, headerRow, lines: lines.reverse() });
}

/** A first "row" of nothing but years, larger than any count under it, is the headings. */
function withYearHeadings(grid: Grid, { figureColumns }: TotalPlace, body: Body): Body {
  const [first, ...rest] = body.rows;
  if (!first || body.headerRow !== null || rest.length === 0) return body;
  const numbers = (row: number): readonly number[] =>
    figureColumns.flatMap((column) => {
      const { value } = cellAt(grid, row, column);
      return typeof value === 'number' ? [value] : [];
    });
  const years = numbers(first.row);
  const areYears = years.length > 0 && years.every(isYear) && new Set(years).size === years.length;
  const isAbove = rest.every(({ row }) => numbers(row).every((value) => value < 1000));
  return areYears && isAbove
    ? { rows: rest, headerRow: first.row, lines: body.lines.filter((line) => line > first.row) }
    : body;
}
