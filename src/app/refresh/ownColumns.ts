import { formatAddress } from '../../domain/grid/address';
import { cellAt, foldSpace } from '../../domain/grid/grid';
import type { Scorecard } from '../../domain/indicators/scorecard';
import type { SheetSnapshot } from '../../host/port';
import { withoutMark } from '../../wording/overTime/override';

export const RAG_HEADING = 'RAG';
export const VARIANCE_HEADING = 'Variance';
const STATUS_WORDS = ['red', 'amber', 'green', 'not rated'];

/** Where the columns of our own stand or will stand; 0-based. */
export interface OwnColumns {
  readonly rag: number;
  readonly variance: number;
  /** Those that have no heading yet. */
  readonly missing: readonly { readonly column: number; readonly heading: string }[];
}

type FoundColumns =
  | { readonly kind: 'ok'; readonly columns: OwnColumns }
  /** Cells that would be written over and are not ours. */
  | { readonly kind: 'taken'; readonly cells: readonly string[] };

/**
 * Finds the RAG and Variance columns by their headings, or gives them the columns directly right of the table. Refuses
 * when a cell there holds anything that is not ours: words other than the statuses, text where a variance belongs, a
 * formula, another table.
 */
export function findOwnColumns(scorecard: Scorecard, sheet: SheetSnapshot): FoundColumns {
  const { rag, variance } = scorecard.columns;
  const free = (after: number, other: number | undefined) => (after + 1 === other ? after + 2 : after + 1);
  const ragAt = rag?.column ?? free(scorecard.lastColumn, variance?.column);
  const varianceAt = variance?.column ?? free(Math.max(scorecard.lastColumn, ragAt), undefined);
  const missing = [
    ...(rag ? [] : [{ column: ragAt, heading: RAG_HEADING }]),
    ...(variance ? [] : [{ column: varianceAt, heading: VARIANCE_HEADING }]),
  ];
  const cells = [
    ...foreign(scorecard, sheet, ragAt, rag !== null, isStatusWord),
    ...foreign(scorecard, sheet, varianceAt, variance !== null, isVariance),
  ];
  return cells.length > 0
    ? { kind: 'taken', cells }
    : { kind: 'ok', columns: { rag: ragAt, variance: varianceAt, missing } };
}

type Held = string | number | boolean;
const isStatusWord = (value: Held): boolean =>
  STATUS_WORDS.includes(withoutMark(foldSpace(String(value))).toLowerCase());
const isVariance = (value: Held): boolean => typeof value === 'number';

/** Cells of a column, from the headings to the last row, that are not ours to write. */
function foreign(
  scorecard: Scorecard,
  sheet: SheetSnapshot,
  column: number,
  ours: boolean,
  fits: (value: Held) => boolean,
): string[] {
  const found: string[] = [];
  const first = ours ? scorecard.headerRow + 1 : scorecard.headerRow;
  for (let row = first; row <= scorecard.lastRow; row++) {
    const { value, formula } = cellAt(sheet.grid, row, column);
    const empty = value === '' && formula === null;
    const rated = ours && formula === null && fits(value);
    if (!empty && !rated) found.push(formatAddress(row, column));
  }
  return ours || !inOtherTable(sheet, scorecard, column)
    ? found
    : [formatAddress(scorecard.headerRow, column), ...found.slice(1)];
}

/** Whether an Excel table whose place is known covers the column beside the scorecard. */
function inOtherTable(sheet: SheetSnapshot, scorecard: Scorecard, column: number): boolean {
  return sheet.tables.some(
    ({ area }) =>
      area !== null &&
      area.column <= column &&
      column < area.column + area.columns &&
      area.row <= scorecard.lastRow &&
      scorecard.headerRow < area.row + area.rows,
  );
}
