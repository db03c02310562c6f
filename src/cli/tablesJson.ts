import { listTables } from '../domain/tables/listTables';
import type { LinkedTables } from '../layout/tables/readTables';
import { sayTableReason } from '../wording/tables';
import { findingJson } from './findingJson';
import type { FileResult } from './fileResult';

const named = ({ ref, title }: { readonly ref: string; readonly title: string }): string => ref || title;

/** Every table of a workbook beside its scorecard, as `check --json` lists them. */
export const tablesJson = (tables: LinkedTables, sheets: readonly string[]) =>
  listTables(tables, sheets).map(
    ({ sheet, range, title, kind, indicator, indicators, period, columns, because }) => ({
      sheet,
      range,
      title,
      kind,
      indicator: indicator && named(indicator),
      indicators: indicators.map(named),
      period,
      columns,
      because: because.map(sayTableReason),
    }),
  );

/** The result for a workbook that has tables and no scorecard. */
export function tablesOnlyJson({
  workbook,
  analysis,
  sheets,
  leftOut,
}: Extract<FileResult, { readonly kind: 'tables' }>) {
  const { checksRun, passed, couldNotTell, findings } = analysis.run;
  return {
    version: 2,
    workbook,
    scorecard: null,
    indicators: [],
    findings: findings.map(findingJson),
    dismissed: [],
    leftOut,
    tables: tablesJson(analysis, sheets),
    summary: { red: 0, amber: 0, green: 0, notRated: 0, checksRun, passed, couldNotTell },
  };
}
