import type { JudgedIndicator } from '../domain/judging/judged';
import type { ReportCell, ReportColumn, ReportRow } from './model';

/** A cell before its note has a number. */
export interface SaidCell extends ReportCell {
  /** What a reader must know of this cell; the same words are one note. */
  readonly note: string | null;
}

/** A column of a table being built: its heading, and what it says of an indicator. */
export interface SaidColumn {
  readonly column: ReportColumn;
  readonly note: string | null;
  say(entry: JudgedIndicator): SaidCell;
}

export const plainCell = (
  text: string,
  role: ReportCell['role'] = 'text',
  note: string | null = null,
): SaidCell => ({
  text,
  role,
  number: null,
  note,
});

/** A table's columns and rows with their notes numbered in reading order: headings first, then row by row. */
export function numberNotes(
  columns: readonly SaidColumn[],
  entries: readonly JudgedIndicator[],
): { columns: readonly ReportColumn[]; rows: readonly ReportRow[]; notes: readonly string[] } {
  const numbers = new Map<string, number>();
  const marked = (text: string, note: string | null): string => {
    if (note === null) return text;
    const number = numbers.get(note) ?? numbers.size + 1;
    numbers.set(note, number);
    return `${text} [note ${number}]`.trimStart();
  };
  const headed = columns.map(({ column, note }) => ({ ...column, heading: marked(column.heading, note) }));
  const rows = entries.map((entry) => ({
    ref: entry.indicator.ref,
    cells: columns.map((column): ReportCell => {
      const { note, ...cell } = column.say(entry);
      // A number with a note is text on a sheet: its mark must not get lost.
      return note === null ? cell : { ...cell, text: marked(cell.text, note), number: null };
    }),
  }));
  return { columns: headed, rows, notes: [...numbers].map(([note, number]) => `[note ${number}] ${note}`) };
}
