import { formatArea, formatReference } from '../../domain/grid/address';
import type { Area } from '../../domain/grid/area';
import { nameOf } from '../../domain/tables/breakdown';
import { nameOfFigures } from '../../domain/tables/figures';
import type { WorkbookPort } from '../../host/port';
import { renderCopyHtml, renderCopyText } from '../../outputs/copyHtml';
import { NO_FIELDS } from '../../report/fields';
import { headingOf } from '../../report/tables/headingOf';
import { sayFinding } from '../../wording/findings';
import type { VersionId } from '../../wording/reports/templates';
import { NO_TABLES_HERE } from '../../wording/reports/tables';
import { KIND_WORDS } from '../../wording/tables';
import { readReportFields } from '../settings/tables/reportFields';
import { problem } from '../state/problem';
import type { ReportView, TableListed } from '../state/report';
import { ok, refuse, type Result } from '../state/result';
import type { TablesAnalysis } from './analyseTables';
import { viewHidden } from './hiddenFigures';
import { reportOf } from './makeReport';
import { readTablesAlone } from './tablesAlone';

/** The report of a workbook that has tables and no scorecard, as the pane shows it, and the tables it may have. */
interface TablesView {
  readonly listed: readonly TableListed[];
  readonly report: ReportView;
}

/** By which a table is named among those of its workbook: where it begins. */
const keyOf = (sheet: string, area: Area): string => formatReference(sheet, formatArea(area));

/** The tables with those left out of the report marked so. */
export function withoutTables(analysis: TablesAnalysis, leftOut: readonly string[]): TablesAnalysis {
  const isOut = (sheet: string, area: Area) => leftOut.includes(keyOf(sheet, area)) && { inReport: false };
  const breakdowns = analysis.breakdowns.map((linked) => ({
    ...linked,
    ...isOut(linked.breakdown.sheet, linked.breakdown.area),
  }));
  const figures = analysis.figures.map((linked) => ({
    ...linked,
    ...isOut(linked.table.sheet, linked.table.area),
  }));
  return {
    ...analysis,
    breakdowns,
    figures,
    judged: { ...analysis.judged, tables: breakdowns, figures },
  };
}

function listedIn({ breakdowns, figures }: TablesAnalysis): readonly TableListed[] {
  return [
    ...breakdowns.map(({ breakdown: { sheet, area, ...breakdown }, inReport }): TableListed => ({
      key: keyOf(sheet, area),
      name: headingOf(nameOf({ sheet, area, ...breakdown }), sheet),
      sheet,
      address: formatArea(area),
      kind: KIND_WORDS.breakdown,
      inReport: inReport !== false,
    })),
    ...figures.map(({ table, inReport }): TableListed => ({
      key: keyOf(table.sheet, table.area),
      name: headingOf(nameOfFigures(table), table.sheet),
      sheet: table.sheet,
      address: formatArea(table.area),
      kind: KIND_WORDS[table.kind],
      inReport: inReport !== false,
    })),
  ];
}

/**
 * The tables of a workbook without a scorecard, read anew, and their report in the version chosen, to be looked at and
 * copied. What is open in them is said: a public document waits for it. Two syncs.
 */
export async function tablesView(
  port: WorkbookPort,
  version: VersionId,
  leftOut: readonly string[],
): Promise<Result<TablesView>> {
  const read = await readTablesAlone(port);
  if (!read) return refuse(problem('no-tables', NO_TABLES_HERE));
  const analysis = withoutTables(read.analysis, leftOut);
  const { judged, breakdowns, run, texts } = analysis;
  const { fields } = readReportFields(read.reading.settingsSheet, {
    sheet: judged.scorecard.sheet,
    period: '',
  });
  const made = reportOf(
    { judged, otherSheets: { breakdowns } },
    { template: 'full', version, columns: [] },
    { workbook: texts, fields, plain: true },
  );
  const report = made.kind === 'ok' ? made.value.report : null;
  const empty = report !== null && report.tables.length === 0;
  return ok({
    listed: listedIn(analysis),
    report: {
      fields: fields ?? NO_FIELDS,
      keyPoints: [],
      owed: '',
      notFinal: null,
      open: run.findings.flatMap((finding) => (finding.severity === 'error' ? [sayFinding(finding)] : [])),
      tableHtml: report && !empty ? renderCopyHtml(report, 'everything') : null,
      tableText: report && !empty ? renderCopyText(report, 'everything') : null,
      pictures: [],
      prompts: [],
      publication:
        made.kind === 'problem'
          ? { kind: 'refused', says: made.problem.says, wayOut: made.problem.wayOut }
          : made.value.plan && viewHidden({ ...made.value, plan: made.value.plan }, { judged, breakdowns }),
    },
  });
}
