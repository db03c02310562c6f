import type { TableKind, WhoseFigures } from '../../domain/tables/figures';
import type { ReportTable } from '../model';

/** A line or a set of bars of a table's picture. */
export interface TableSeries {
  readonly name: string;
  readonly who: WhoseFigures;
  readonly values: readonly (number | null)[];
}

/** A table's picture: bars for a breakdown, columns for groups beside other councils, lines over time. */
export interface TableChart {
  readonly type: 'bars' | 'columns' | 'lines';
  readonly categories: readonly string[];
  readonly series: readonly TableSeries[];
  readonly percentage: boolean;
  /** Everything drawn, in words: for who cannot see it. */
  readonly says: string;
}

/** A table of the workbook as a part of the report. */
export interface ReportedTable {
  /** Where it stands: "Breakdowns!A2:B8". */
  readonly key: string;
  readonly kind: TableKind;
  /** The row of the indicator it stands under; null for a part of its own. */
  readonly row: number | null;
  readonly heading: string;
  /** From its first date to its last; '' where its columns are none. */
  readonly times: string;
  /** What it says, in sentences of fact: no cause, no judgement. */
  readonly says: readonly string[];
  readonly table: ReportTable;
  readonly chart: TableChart | null;
}
