import type { Area } from './area';

/** One cell as the workbook gives it: en-US values, the formula as text, the number format code. */
export interface GridCell {
  /** '' when empty. An error is its text, "#DIV/0!", with `error` set. */
  readonly value: string | number | boolean;
  /** Text beginning "=", or null for a constant. Tells an empty cell from a formula that gives "". */
  readonly formula: string | null;
  readonly numberFormat: string;
  readonly error: boolean;
  /** A formula that no program has calculated yet: a file may hold one without a value. */
  readonly uncalculated?: boolean;
}

/** A rectangle of cells of one sheet; `top` and `left` say where its first cell lies, 0-based. */
export interface Grid {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly cells: readonly (readonly GridCell[])[];
}

export const BLANK_CELL: GridCell = { value: '', formula: null, numberFormat: 'General', error: false };

/** The cell at a 0-based place of the sheet; blank outside the grid. */
export function cellAt(grid: Grid, row: number, column: number): GridCell {
  return grid.cells[row - grid.top]?.[column - grid.left] ?? BLANK_CELL;
}

/** Where the grid lies on its sheet. */
export function areaOf(grid: Grid): Area {
  return {
    row: grid.top,
    column: grid.left,
    rows: grid.cells.length,
    columns: Math.max(0, ...grid.cells.map((row) => row.length)),
  };
}

/** The grid from a cell on, down and to the right; what lies above and left of it is left out. */
export function gridFrom(grid: Grid, row: number, column: number): Grid {
  const [down, right] = [Math.max(0, row - grid.top), Math.max(0, column - grid.left)];
  const cells = grid.cells.slice(down).map((line) => line.slice(right));
  return { sheet: grid.sheet, top: grid.top + down, left: grid.left + right, cells };
}

/**
 * White space of every kind (line breaks, non-breaking spaces) folded to single spaces, trimmed. Signs that turn the
 * direction of text go: one in a title would turn the figures said after it.
 */
export function foldSpace(text: string): string {
  // Most texts are folded already; on large sheets the shortcut shows.
  if (/^[!-~]*(?: [!-~]+)*$/.test(text) && !text.startsWith(' ')) return text;
  return text
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, '')
    .replace(/[\s\u00a0\u2007\u202f\u200b]+/g, ' ')
    .trim();
}

/** Text as words are compared: one kind of space, no hyphens, small letters. */
export const plain = (text: string): string => foldSpace(text.replace(/[-–_]/g, ' ')).toLowerCase();

/** Names as they are compared: one kind of space, small letters. */
export const nameKey = (text: string): string => foldSpace(text).toLowerCase();
export const sameName = (a: string, b: string): boolean => nameKey(a) === nameKey(b);
