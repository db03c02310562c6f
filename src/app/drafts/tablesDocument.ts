import type { WorkbookPort } from '../../host/port';
import { FILE_STAMPS, type VersionId } from '../../wording/reports/templates';
import { NO_TABLES_HERE } from '../../wording/reports/tables';
import { sayLeftOut } from '../session/hiddenFigures';
import { readTablesAlone } from '../session/tablesAlone';
import { withoutTables } from '../session/tablesView';
import { tablesReport } from '../session/tablesReport';
import { readReportFields } from '../settings/tables/reportFields';
import { problem } from '../state/problem';
import type { DocumentToSave } from '../state/report';
import { ok, refuse, type Result } from '../state/result';
import { aroundOf, fileName, inStyle, WORD } from './document';

/**
 * The report of a workbook that has tables and no scorecard, read anew. Two syncs.
 */
export async function tablesDocument(
  port: WorkbookPort,
  version: VersionId,
  leftOut: readonly string[],
  style: Uint8Array | null,
  now: Date,
): Promise<Result<DocumentToSave>> {
  const read = await readTablesAlone(port);
  if (!read) return refuse(problem('no-tables', NO_TABLES_HERE));
  const { reading } = read;
  const analysis = withoutTables(read.analysis, leftOut);
  const { fields } = readReportFields(reading.settingsSheet, {
    sheet: analysis.judged.scorecard.sheet,
    period: '',
  });
  const around = await aroundOf(style);
  if (around.kind === 'problem') return around;
  const released = tablesReport(analysis, { version, draft: false, fields, around: around.value });
  if (released.kind === 'problem') return released;
  const { made } = released.value;
  return ok({
    name: fileName(made.report.front.title, FILE_STAMPS[version]),
    type: WORD,
    bytes: await inStyle(made.report, style, now),
    leftOut: sayLeftOut(made, analysis.judged),
    open: null,
  });
}
