import { explainStatus, statusWord } from '../wording/status';
import { ragOf } from '../domain/judging/status';
import type { CompleteReport } from '../app/session/makeReport';
import { hasTablesAlone } from '../report/tables/alone';
import type { ReportTable } from '../report/model';
import type { ReportRequest, ReportResult } from './reportResult';

/** What a document holds, for scripts: its sections, tables and statuses, and what was left out or is still open. */
export function reportJson(result: ReportResult, request: ReportRequest) {
  if (result.kind === 'not-written') {
    const { because, says } = result;
    return {
      workbook: request.workbook,
      written: null,
      refused: because === 'open' ? says : null,
      error: because === 'unread' ? says : null,
    };
  }
  const { made, file, open, owed, leftOut, marked } = result;
  const { report, judged } = made;
  const { front, keyPoints } = report;
  const parts = partsJson(made);
  const alone = hasTablesAlone(judged);
  return {
    workbook: request.workbook,
    written: request.out,
    sheet: alone ? null : judged.scorecard.sheet,
    period: alone ? null : judged.period.key,
    template: report.template,
    version: request.version,
    draft: report.draft,
    title: front.title,
    fields: front.fields,
    keyPoints: keyPoints.map(({ text }) => text),
    ...parts,
    abbreviations: report.closing.abbreviations,
    leftOut: { ...parts.leftOut, says: leftOut },
    owed,
    open,
    marked,
    label: file.label,
  };
}

/** What of a scorecard's report is told for it alone, and in a roll-up for each service. */
export function partsJson(made: CompleteReport) {
  const { report, judged, plan } = made;
  const { sections, table, unrated } = report;
  const hidden = (beside: boolean): number =>
    plan?.cells.filter(({ reasons, place }) => reasons.length > 0 && (place.kind === 'table') === beside)
      .length ?? 0;
  const refOf = (row: number | null): string | null =>
    judged.indicators.find(({ indicator }) => indicator.row === row)?.indicator.ref ?? null;
  return {
    sections: sections.map(({ ref, title, statusWord: status, facts, commentary, asked, picture }) => ({
      ref,
      title,
      status,
      facts,
      commentary,
      commentaryAsked: asked,
      chart: picture !== null,
    })),
    tables: [
      ...[table, ...(unrated ? [unrated] : [])].filter(({ rows }) => rows.length > 0).map(tableJson),
      ...report.tables.map(({ kind, row, says, table: other, chart }) => ({
        ...tableJson(other),
        kind,
        ref: refOf(row),
        facts: says,
        chart: chart !== null,
      })),
    ],
    statuses: judged.indicators.map((entry) => ({
      ref: entry.indicator.ref,
      title: entry.indicator.title,
      status: statusWord(entry.status),
      rag: ragOf(entry.status),
      says: explainStatus(entry, judged.period),
    })),
    leftOut: {
      figures: hidden(false),
      /** Cells of the other tables that are hidden. */
      besides: hidden(true),
      tables: made.tablesLeftOut,
      words: made.leftOut.map(({ part, row }) => ({ part, ref: refOf(row) })),
    },
  };
}

/** A table as it is printed. */
export const tableJson = ({ title, columns, rows, notes }: ReportTable) => ({
  title,
  columns: columns.map(({ heading }) => heading),
  rows: rows.map(({ cells }) => cells.map(({ text }) => text)),
  notes,
});
