import type { CellValue } from '../values/cells';
import type { Rational } from '../values/exact';
import type { PeriodKey } from '../periods/period';

/** One row of a table of data: an indicator, a period, and its numbers. */
export interface DataRow {
  readonly sheet: string;
  /** The cell that names the period: where a person is sent. */
  readonly address: string;
  /** '' where the table has no such column, or the row leaves it empty. */
  readonly ref: string;
  readonly title: string;
  readonly period: PeriodKey;
  /** "2022-23"; null where the row names no year, or is of a column the scorecard has, of whatever year. */
  readonly year: string | null;
  readonly numerator: Rational | null;
  readonly denominator: Rational | null;
  /** A figure of its own, beside or instead of the two numbers. */
  readonly value: Extract<CellValue, { readonly kind: 'number' }> | null;
  /** Where it comes from and when it was taken, in the table's words; absent where it does not say. */
  readonly from?: string;
}

/** A row with figures that could not be read; `text` is what the cell says. */
export interface UnreadRow {
  readonly sheet: string;
  readonly address: string;
  readonly why: 'period' | 'figure' | 'indicator';
  readonly text: string;
}

/** A table of data found on a sheet. */
export interface DataTable {
  readonly sheet: string;
  /** Its row of headings, 0-based. */
  readonly headerRow: number;
  readonly rows: readonly DataRow[];
  readonly unread: readonly UnreadRow[];
}
