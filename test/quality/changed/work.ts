import { parseColumn } from '../../../src/domain/grid/address';
import type { SheetSnapshot } from '../../../src/host/port';
import type { TrueWorkbook } from '../zoo/truth';

/** A workbook with its truth, and the sheet of its scorecard. */
export interface Work {
  readonly truth: TrueWorkbook;
  readonly sheet: SheetSnapshot;
}

/** The columns of a kind, 0-based, from left to right. */
export const columnsOf = ({ columns }: TrueWorkbook, role: string): readonly number[] =>
  columns.flatMap(({ column, role: own }) => (own === role && column ? [parseColumn(column)] : []));

/** The 0-based row whose headings name the columns. */
export const headerOf = ({ headerRows }: TrueWorkbook): number => Math.max(...headerRows) - 1;

/** The 0-based rows of the indicators. */
export const rowsOf = ({ indicators }: TrueWorkbook): readonly number[] =>
  indicators.map(({ row }) => row - 1);

/** Whether columns of the sheet are columns of the scorecard: one indicator a row, under a row or two of headings. */
export const isPlain = ({ scorecard, columns, headerRows, indicators }: TrueWorkbook): boolean =>
  scorecard &&
  Array.isArray(columns) &&
  headerRows.length > 0 &&
  headerRows.length <= 2 &&
  indicators.length > 2 &&
  new Set(indicators.map(({ row }) => row)).size === indicators.length;
