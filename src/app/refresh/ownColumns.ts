import { formatAddress } from '../../domain/grid/address';
import { cellAt, foldSpace } from '../../domain/grid/grid';
import { isOwnTravel, TRAVEL_HEADING } from '../../domain/indicators/ownTravel';
import type { Scorecard } from '../../domain/indicators/scorecard';
import type { SheetSnapshot } from '../../host/port';
import { withoutMark } from '../../wording/overTime/override';

export const RAG_HEADING = 'RAG';
export const VARIANCE_HEADING = 'Variance';
const STATUS_WORDS = ['red', 'amber', 'green', 'not rated'];

/** A column of our own: where it stands or will stand, 0-based. */
interface OwnColumn {
  readonly kind: 'rag' | 'variance' | 'travel';
  readonly heading: string;
  readonly column: number;
  /** It has no heading yet. */
  readonly missing: boolean;
}

export type FoundColumns =
  | { readonly kind: 'ok'; readonly columns: readonly OwnColumn[] }
  /** Cells that would be written over and are not ours. */
  | { readonly kind: 'taken'; readonly cells: readonly string[] };

type Held = string | number | boolean;

/** In their order beside the table, with what a Refresh writes in each. */
const KINDS: readonly {
  readonly kind: OwnColumn['kind'];
  readonly heading: string;
  readonly fits: (value: Held) => boolean;
}[] = [
  {
    kind: 'rag',
    heading: RAG_HEADING,
    fits: (value) => STATUS_WORDS.includes(withoutMark(foldSpace(String(value))).toLowerCase()),
  },
  { kind: 'variance', heading: VARIANCE_HEADING, fits: (value) => typeof value === 'number' },
  { kind: 'travel', heading: TRAVEL_HEADING, fits: (value) => isOwnTravel(String(value)) },
];

/** Which columns of ours a Refresh is to keep. */
export interface WantedColumns {
  /** RAG and Variance. */
  readonly status: boolean;
  readonly travel: boolean;
}

/** The sheet's own column that says how its figures moved; null where it has none. */
export const ownTravelOf = ({ columns, reading }: Pick<Scorecard, 'columns' | 'reading'>): number | null =>
  (reading?.columns ?? []).find(({ role, column }) => role === 'travel' && column !== columns.travel?.column)
    ?.column ?? null;

/**
 * Finds the columns of ours by their headings, or gives them the free columns directly right of the table. Refuses
 * when a cell there holds anything that is not ours: words other than the statuses, text where a variance belongs, a
 * formula, another table.
 */
export function findOwnColumns(
  scorecard: Scorecard,
  sheet: SheetSnapshot,
  wanted: WantedColumns,
): FoundColumns {
  const { columns: placed, lastColumn } = scorecard;
  const standing = new Set(KINDS.flatMap(({ kind }) => placed[kind]?.column ?? []));
  const columns: OwnColumn[] = [];
  const cells: string[] = [];
  let last = lastColumn;
  for (const { kind, heading, fits } of KINDS) {
    if (!(kind === 'travel' ? wanted.travel : wanted.status)) continue;
    const known = placed[kind]?.column;
    let column = known ?? last + 1;
    while (known === undefined && standing.has(column)) column++;
    last = Math.max(last, column);
    const missing = known === undefined;
    columns.push({ kind, heading, column, missing });
    cells.push(...foreign(scorecard, sheet, column, !missing, fits));
  }
  return cells.length > 0 ? { kind: 'taken', cells } : { kind: 'ok', columns };
}

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
