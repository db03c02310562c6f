import { sayLeftOut } from '../app/session/hiddenFigures';
import { reportOf } from '../app/session/makeReport';
import { release } from '../app/session/release';
import { DEFAULT_COLUMNS } from '../app/store';
import { NO_FIELDS, withFields } from '../report/fields';
import { sayFinding } from '../wording/findings';
import { NO_TABLES_WAY } from '../wording/reports/document';
import type { FileResult } from './check';
import { readStyle, writeDocument } from './documentFile';
import { refused, unread, type ReportRequest, type ReportResult } from './reportResult';

/**
 * Writes the report of a workbook that has tables and no scorecard: the full report is the only one there is of them. As
 * with a scorecard, small numbers are protected first and what is open is asked after.
 */
export async function writeTables(
  request: ReportRequest,
  { workbook, analysis, says: whyNone, label }: Extract<FileResult, { readonly kind: 'tables' }>,
  now: Date,
): Promise<ReportResult> {
  const { template, version, draft, out } = request;
  if (template !== 'full')
    return unread(`${whyNone} Of its tables there is the full report alone (--template full).`);
  const style = request.style === null ? null : await readStyle(request.style);
  if (typeof style === 'string') return unread(style);
  const { judged, run, breakdowns, texts } = analysis;
  const reported = { judged, otherSheets: { breakdowns } };
  const table = { template, version, columns: DEFAULT_COLUMNS };
  const written = { workbook: texts, fields: withFields(NO_FIELDS, request.fields) };
  const made = reportOf(reported, table, written);
  if (made.kind === 'problem') return refused(`${made.problem.says} ${made.problem.wayOut}`);
  const errors = run.findings.flatMap((finding) =>
    finding.severity === 'error' ? [sayFinding(finding)] : [],
  );
  const released = release(version, { errors, unconfirmed: [], contradictions: [] });
  if (released.kind === 'problem') return refused(`${released.problem.says} ${NO_TABLES_WAY}`);
  const open = draft ? [] : released.value;
  const whole = reportOf(reported, table, { ...written, plain: !draft, draft, open });
  if (whole.kind === 'problem') return refused(`${whole.problem.says} ${whole.problem.wayOut}`);
  const says = await writeDocument(out, whole.value.report, style, now);
  if (says !== null) return unread(says);
  return {
    kind: 'written',
    made: whole.value,
    file: { workbook, label },
    open: released.value,
    commented: 0,
    owed: '',
    leftOut: sayLeftOut(whole.value, judged),
    marked: null,
  };
}
