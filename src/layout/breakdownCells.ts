import { formatAddress } from '../domain/grid/address';
import { contains, type Area } from '../domain/grid/area';
import type { CellValue, ScorecardCell } from '../domain/values/cells';
import { isInteger, sign } from '../domain/values/exact';
import { cellAt, foldSpace, type Grid } from '../domain/grid/grid';
import { readFormat } from '../domain/values/numberFormat';
import { parseCell } from '../domain/values/parseCell';

/** In a breakdown nothing hangs on what a bare x means: it is no number either way. */
const READING = { xMeans: 'suppressed' } as const;

/** A cell of a table, read as those of a scorecard are. */
export function readBreakdownCell(grid: Grid, row: number, column: number): ScorecardCell {
  const cell = cellAt(grid, row, column);
  const { formula, numberFormat } = cell;
  return {
    address: formatAddress(row, column),
    row,
    column,
    value: parseCell(cell, READING),
    formula,
    numberFormat,
  };
}

/** What a cell is to the search for a table: nothing, a figure or what may stand for one, or words. */
export type Part = 'empty' | 'figure' | 'words';

const FIGURES: ReadonlySet<CellValue['kind']> = new Set([
  'number',
  'suppressed',
  'not-applicable',
  'not-available',
  'error',
]);

export function partOf(grid: Grid, row: number, column: number): Part {
  const cell = cellAt(grid, row, column);
  const { value, numberFormat } = cell;
  if (value === '') return 'empty';
  // The exact number is not needed here, and a large sheet has very many.
  if (typeof value === 'number') {
    const isDate = numberFormat !== 'General' && readFormat(numberFormat, value).kind === 'date';
    return isDate ? 'words' : 'figure';
  }
  const read = parseCell(cell, READING);
  // A dash stands for nought.
  if (read.kind === 'blank') return foldSpace(read.raw) === '' ? 'empty' : 'figure';
  return FIGURES.has(read.kind) ? 'figure' : 'words';
}

/** A whole number that is not negative, as a count is; null for anything else. */
export function countIn({ value }: ScorecardCell): number | null {
  if (value.kind !== 'number' || value.percent) return null;
  return isInteger(value.exact) && sign(value.exact) >= 0 ? Number(value.exact.num) : null;
}

/** Whether a place lies in the area. */
export const isInside = (area: Area | null, row: number, column: number): boolean =>
  area !== null && contains(area, row, column);

/** The label of a row, its number as shown; '' when empty. */
export const labelAt = (grid: Grid, row: number, column: number): string =>
  foldSpace(readBreakdownCell(grid, row, column).value.raw);
