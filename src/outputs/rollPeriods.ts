import { formatAddress } from '../domain/grid/address';
import { cellAt, type Grid, type GridCell } from '../domain/grid/grid';
import type { Indicator, Scorecard } from '../domain/indicators/scorecard';
import { sameInYear } from '../domain/periods/order';
import type { Period } from '../domain/periods/period';
import type { Edit } from '../domain/plan/plan';
import type { ColumnRole } from '../domain/reading/reading';
import type { Carried } from './rollOutturn';

/** Writes one cell of the copy. */
export type Put = (row: number, column: number, entry: Carried) => readonly Edit[];

export const EMPTY: Carried = { to: '' };

/** A past figure as a value, whatever formula gave it; an error has no value to carry. */
export function asItStands({ value, numberFormat, error }: GridCell): Carried {
  if (error || typeof value === 'boolean') return EMPTY;
  return typeof value === 'number' ? { to: value, numberFormat } : { to: value };
}

/**
 * The periods and our own columns, emptied; formulas in them are not carried either. So are the numerators and denominators
 * of the periods, and what was typed as the year so far and as the sheet's own status: they would be last year's under
 * this year's name. Where the sheet has the period a year after as well (thirteen months that roll, a row of years), its
 * figure moves to the heading that now names it.
 */
export function planPeriods(
  scorecard: Scorecard,
  grid: Grid,
  put: Put,
): { readonly cells: readonly string[]; readonly edits: readonly Edit[] } {
  const { columns, indicators } = scorecard;
  const beside = columnsBeside(scorecard);
  const dated: readonly Dated[] = [
    ...columns.periods.map(({ column, period }): Dated => ({ column, period, role: 'figure' })),
    ...beside.parts,
  ];
  const moved = dated.flatMap(({ column, period, role }) => {
    const next = sameInYear(scorecard, period, 1);
    const from = dated.find((other) => other.role === role && other.period.key === next?.key)?.column;
    return from === undefined ? [] : [{ column, from }];
  });
  const periods = [...new Set(dated.map(({ column }) => column))];
  const own = [columns.rag, columns.variance, columns.travel].flatMap((heading) => heading?.column ?? []);
  const places = (row: Indicator['row']) => [...periods, ...own].map((column) => ({ row, column }));
  const all = indicators.flatMap(({ row }) => places(row));
  return {
    cells: all.map(({ row, column }) => formatAddress(row, column)),
    edits: [
      ...all.flatMap(({ row, column }) => {
        const from = moved.find((each) => each.column === column)?.from;
        return put(row, column, from === undefined ? EMPTY : asItStands(cellAt(grid, row, from)));
      }),
      // A formula goes on telling what it told.
      ...indicators.flatMap(({ row }) =>
        beside.typed.flatMap((column) =>
          cellAt(grid, row, column).formula === null ? put(row, column, EMPTY) : [],
        ),
      ),
    ],
  };
}

interface Dated {
  readonly column: number;
  readonly period: Period;
  readonly role: ColumnRole;
}

/** The columns beside the figures that hold this year's: what they are the quotients of, and what is typed of the year. */
function columnsBeside({ reading, columns }: Scorecard): {
  readonly parts: readonly Dated[];
  readonly typed: readonly number[];
} {
  if (reading?.orientation !== 'rows') return { parts: [], typed: [] };
  const known = new Set([
    ...columns.periods.map(({ column }) => column),
    ...[columns.rag, columns.variance, columns.travel].flatMap((heading) => heading?.column ?? []),
  ]);
  const others = reading.columns.filter(({ column }) => !known.has(column));
  return {
    parts: others.flatMap(({ column, period, role }) =>
      period && (role === 'numerator' || role === 'denominator') ? [{ column, period, role }] : [],
    ),
    typed: others.flatMap(({ column, role }) => (role === 'status' || role === 'ytd' ? [column] : [])),
  };
}
