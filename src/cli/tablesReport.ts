import { sayLeftOut } from '../app/session/hiddenFigures';
import { tablesReport } from '../app/session/tablesReport';
import { NO_FIELDS, withFields } from '../report/fields';
import type { FileResult } from './fileResult';
import { readStyle, writeDocument } from './documentFile';
import { refused, unread, type ReportRequest, type ReportResult } from './reportResult';

/**
 * Writes the report of a workbook that has tables and no scorecard: the full report is the only one there is of them.
 */
export async function writeTables(
  request: ReportRequest,
  { workbook, analysis, says: whyNone, label }: Extract<FileResult, { readonly kind: 'tables' }>,
  now: Date,
): Promise<ReportResult> {
  const { template, version, draft, out } = request;
  if (template !== 'full')
    return unread(`${whyNone} Of its tables there is the full report alone (--template full).`);
  const style = await readStyle(request.style);
  if (typeof style === 'string') return unread(style);
  const fields = withFields(NO_FIELDS, request.fields);
  const released = tablesReport(analysis, { version, draft, fields, around: style?.around ?? [] });
  if (released.kind === 'problem') return refused(`${released.problem.says} ${released.problem.wayOut}`);
  const { made, open } = released.value;
  const says = await writeDocument(out, made.report, style, now);
  if (says !== null) return unread(says);
  return {
    kind: 'written',
    made,
    file: { workbook, label },
    open,
    commented: 0,
    owed: '',
    leftOut: sayLeftOut(made, analysis.judged),
    marked: null,
  };
}
