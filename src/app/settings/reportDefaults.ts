import { COLUMN_WORDS, type ColumnId } from '../../wording/reports/columnWords';
import type { TemplateId } from '../../wording/reports/templates';
import type { TableOptions } from '../../report/columns';

/** The report a workbook asks for, as its settings sheet has it; null where a cell is blank. */
export interface StoredReport {
  readonly template: TemplateId | null;
  readonly columns: readonly ColumnId[] | null;
}

/** Columns by their words, in their order: "Indicator, Target, Quarters". */
export const formatColumns = (columns: readonly string[]): string =>
  columns.flatMap((id) => COLUMN_WORDS.find((column) => column.id === id)?.word ?? []).join(', ');

/** Whether a report is the one the workbook asks for. A blank stands for any. */
export const isRemembered = ({ template = 'full', columns }: TableOptions, kept: StoredReport): boolean =>
  (kept.template ?? template) === template &&
  formatColumns(kept.columns ?? columns) === formatColumns(columns);

/**
 * The table after a reading: what the workbook asks for, if that is not what it asked for when it was last read. A
 * choice made in the pane meanwhile stays.
 */
export function tableAfter(
  table: TableOptions,
  before: StoredReport | null,
  kept: StoredReport | null,
): TableOptions {
  if (!kept || (before && sameAs(before, kept))) return table;
  return {
    ...table,
    ...(kept.template === null ? {} : { template: kept.template }),
    ...(kept.columns === null ? {} : { columns: kept.columns }),
  };
}

const sameAs = (a: StoredReport, b: StoredReport): boolean =>
  a.template === b.template && formatColumns(a.columns ?? []) === formatColumns(b.columns ?? []);
