import { readDateHeading } from '../../domain/periods/breakdownPeriod';
import { parsePeriod } from '../../domain/periods/parsePeriod';
import type { Period } from '../../domain/periods/period';
import { APRIL_YEAR } from '../../domain/periods/years';
import { cellAt, foldSpace, type Grid } from '../../domain/grid/grid';
import { partOf } from '../breakdownCells';

/** What a cell of a table is before its table is known: a heading's time, words, a figure, or nothing. */
export type Piece =
  | { readonly kind: 'empty' }
  /** Not solid: words for no figure, which may be a heading's ("Ethnicity not known"). */
  | { readonly kind: 'figure'; readonly text: string; readonly solid: boolean }
  | { readonly kind: 'words'; readonly text: string; readonly time: Period | null }
  /** A date or a bare year: a heading, or the label of a row of times. */
  | { readonly kind: 'time'; readonly text: string; readonly time: Period };

/** Longer texts are titles, whatever time they name. */
const LONGEST_TIME = 40;

/** "Under 1" is an age before it is a suppressed count. */
const AGE = /^(?:under|over|below) \d+s?$/i;

const isYear = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1990 && value <= 2100;

/** Reads a cell as a piece of a table. A bare number between 1990 and 2100 is a year until its row says otherwise. */
export function pieceAt(grid: Grid, row: number, column: number): Piece {
  const cell = cellAt(grid, row, column);
  const { value } = cell;
  const part = partOf(grid, row, column);
  if (part === 'empty') return { kind: 'empty' };
  if (typeof value === 'number') {
    const time = isYear(value) && part === 'figure' ? parsePeriod(String(value), APRIL_YEAR) : null;
    if (time) return { kind: 'time', text: String(value), time };
    if (part === 'figure') return { kind: 'figure', text: '', solid: true };
    const date = parsePeriod(cell, APRIL_YEAR);
    const said = readDateHeading(cell, value)?.text;
    return date
      ? { kind: 'time', text: said ?? date.key, time: date }
      : { kind: 'figure', text: '', solid: true };
  }
  const text = foldSpace(String(value));
  if (part === 'figure' && !AGE.test(text))
    return { kind: 'figure', text, solid: text.length < 12 && !/[a-z]{3}/i.test(text) };
  const time = text.length <= LONGEST_TIME ? parsePeriod(text, APRIL_YEAR) : null;
  return { kind: 'words', text, time };
}

/** Whether a label is no more than a time: "Apr-19", "2019", "Autumn 2024", "Q3 2024-25". */
export const isTimeAlone = (piece: Piece): boolean =>
  piece.kind === 'time' ||
  (piece.kind === 'words' &&
    piece.time !== null &&
    !AGES.test(piece.text) &&
    piece.text.split(' ').length <= 4);

/** "16-17" is an age as often as a year. */
const AGES = /^\d\d ?[-–] ?\d\d$/;
