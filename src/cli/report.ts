import { sayLeftOut } from '../app/session/hiddenFigures';
import { reportOf } from '../app/session/makeReport';
import { notFinal, openMatters, release, releaseFinal } from '../app/session/release';
import { reportInputs } from '../app/session/reportInputs';
import { DEFAULT_COLUMNS } from '../app/store';
import { NO_FIELDS, withFields } from '../report/fields';
import { sayFinding } from '../wording/findings';
import { NOT_FINAL_OPTION, sayContradictions, sayRefusedWords } from '../wording/reports/document';
import { checkOne } from './check';
import type { FileResult } from './fileResult';
import { splitByDecision } from './decisions';
import { readStyle, writeDocument } from './documentFile';
import { refused, unread, type ReportRequest, type ReportResult } from './reportResult';
import { writeTables } from './tablesReport';

/** Writes the report of a workbook's scorecard as a Word document. `now` is the date the document states. */
export async function writeReport(request: ReportRequest, now: Date): Promise<ReportResult> {
  const { version, draft, out } = request;
  const file = await checkOne(request.workbook, request);
  if (file.kind === 'unreadable') return unread(file.says);
  if (file.kind === 'tables') return writeTables(request, file, now);
  const { judged } = file.analysis;
  const row = rowOf(request, file);
  if (typeof row === 'string') return unread(row);
  const style = await readStyle(request.style);
  if (typeof style === 'string') return unread(style);
  const { options: written, owed } = reportInputs({
    judged,
    sheet: file.sheet,
    reading: file.reading,
    otherSheets: { tables: file.data },
  });
  const fields = withFields(written.fields ?? NO_FIELDS, request.fields);
  const table = { template: request.template, version, columns: DEFAULT_COLUMNS, row };
  const reported = { judged, otherSheets: file };
  // Small numbers come first: what is open is only asked once they are protected.
  const made = reportOf(reported, table, { ...written, fields, around: style?.around ?? [] });
  if (made.kind === 'problem') return unread(`${made.problem.says} ${made.problem.wayOut}`);
  const commentary = written.commentary ?? new Map<number, string>();
  const matters = openMatters(judged, errorsOf(file), commentary);
  const released = release(
    version,
    request.allowContradictions ? { ...matters, contradictions: [] } : matters,
  );
  if (released.kind === 'problem') return refused(`${released.problem.says} ${released.problem.wayOut}`);
  if (matters.contradictions.length > 0 && !request.allowContradictions && !draft)
    return refused(sayRefusedWords(matters.contradictions));
  const final = releaseFinal(notFinal(fields, owed), request.allowOwed || draft);
  if (final.kind === 'problem')
    return refused(`${final.problem.says} ${final.problem.wayOut} ${NOT_FINAL_OPTION}`);
  const open = draft ? [] : released.value;
  const whole = reportOf(reported, table, {
    ...written,
    fields,
    around: style?.around ?? [],
    plain: !draft,
    draft,
    open,
  });
  if (whole.kind === 'problem') return unread(`${whole.problem.says} ${whole.problem.wayOut}`);
  const { report, leftOut } = whole.value;
  const says = await writeDocument(out, report, style, now);
  if (says !== null) return unread(says);
  return {
    kind: 'written',
    made: whole.value,
    file,
    open: released.value,
    commented: commentary.size - leftOut.filter(({ part }) => part === 'commentary').length,
    owed: written.owed ?? '',
    leftOut: sayLeftOut(whole.value, judged),
    marked: sayContradictions(matters.contradictions),
  };
}

type Checked = Extract<FileResult, { readonly kind: 'checked' }>;

/** What is wrong in a scorecard and still open, in words. */
export const errorsOf = (file: Checked): readonly string[] =>
  splitByDecision(file).open.flatMap(({ finding }) =>
    finding.severity === 'error' ? [sayFinding(finding)] : [],
  );

/** The row of the indicator that was named; null where none was, a sentence where there is none of that reference. */
function rowOf({ indicator: wanted }: ReportRequest, { analysis }: Checked): number | null | string {
  if (wanted === null) return null;
  const all = analysis.judged.indicators.map(({ indicator }) => indicator);
  const plain = (text: string): string => text.trim().toLowerCase();
  const found = all.find(({ ref, title }) => [ref, title].some((text) => plain(text) === plain(wanted)));
  return (
    found?.row ??
    `There is no indicator “${wanted}”. There are ${all.map(({ ref, title }) => (ref === '' ? title : ref)).join(', ')}.`
  );
}

/** The result in lines for a terminal. */
export function sayReport(result: ReportResult, out: string | null): readonly string[] {
  if (result.kind === 'not-written') return [`The report was not written: ${result.says}`];
  const { made, file, open, owed, leftOut, marked } = result;
  const { front } = made.report;
  return [
    `${out ?? file.workbook}: ${front.title}. ${front.stamp}.`,
    ...(owed === '' ? [] : [owed]),
    ...(leftOut === null ? [] : [leftOut]),
    ...(marked === null ? [] : [marked]),
    ...(file.label === null
      ? []
      : [`The workbook is labelled “${file.label}”. The document has no label: give it one in Word.`]),
    ...(open.length === 0
      ? []
      : ['Its first page says what is still open:', ...open.map((each) => `- ${each}`)]),
  ];
}
