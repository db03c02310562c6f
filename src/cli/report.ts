import type { PeriodKey } from '../domain/periods/period';
import { sayLeftOut } from '../app/session/hiddenFigures';
import { reportOf, type Made } from '../app/session/makeReport';
import { notFinal, openMatters, release, releaseFinal } from '../app/session/release';
import { reportInputs } from '../app/session/reportInputs';
import { DEFAULT_COLUMNS } from '../app/store';
import { NO_FIELDS, withFields, type ReportFields } from '../report/fields';
import { sayFinding } from '../wording/findings';
import { NOT_FINAL_OPTION, sayContradictions, sayRefusedWords } from '../wording/reports/document';
import type { TemplateId, VersionId } from '../wording/reports/templates';
import { checkFile, type FileResult } from './check';
import { splitByDecision } from './decisions';
import { inStyle, put, readStyle } from './documentFile';

/** What the report command was asked for. */
export interface ReportRequest {
  readonly workbook: string;
  /** Null where only its description as JSON is wanted. */
  readonly out: string | null;
  readonly template: TemplateId;
  readonly version: VersionId;
  readonly period: PeriodKey | null;
  readonly sheet: string | null;
  /** The reference of the indicator, for the report on one alone. */
  readonly indicator: string | null;
  /** The author's own copy. */
  readonly draft: boolean;
  /** Words that the figures contradict are marked, not refused. */
  readonly allowContradictions: boolean;
  /** A report that someone approved is made though words in it are owed. */
  readonly allowOwed: boolean;
  /** Title, committee and so on: they come before what the settings sheet keeps. */
  readonly fields: Partial<ReportFields>;
  /** A council's own document, for its styles, header, footer and page. */
  readonly style: string | null;
  readonly json: boolean;
}

/** A document written, or the sentence that says why it was not. */
export type ReportResult =
  | {
      readonly kind: 'written';
      /** What it was made of. */
      readonly made: Made;
      readonly file: Extract<FileResult, { readonly kind: 'checked' }>;
      /** What is still open: best put right before anyone reads the report. */
      readonly open: readonly string[];
      /** Indicators whose author's words were found on the commentary sheet. */
      readonly commented: number;
      /** Who still owes words. */
      readonly owed: string;
      /** Commentary a public document leaves out, in words. */
      readonly leftOut: string | null;
      /** Words that the figures contradict, and that are marked in it. */
      readonly marked: string | null;
    }
  /** `because` open: it would be made if something were put right. */
  | { readonly kind: 'not-written'; readonly because: 'unread' | 'open'; readonly says: string };

const refused = (says: string): ReportResult => ({ kind: 'not-written', because: 'open', says });
const unread = (says: string): ReportResult => ({ kind: 'not-written', because: 'unread', says });

/** Writes the report of a workbook's scorecard as a Word document. `now` is the date the document states. */
export async function writeReport(request: ReportRequest, now: Date): Promise<ReportResult> {
  const { version, draft, out } = request;
  const file = await checkFile(request.workbook, request.period, request.sheet);
  if (file.kind === 'unreadable') return unread(file.says);
  const { judged } = file.analysis;
  const row = rowOf(request, file);
  if (typeof row === 'string') return unread(row);
  const style = request.style === null ? null : await readStyle(request.style);
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
  const made = reportOf(reported, table, { ...written, fields });
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
  const whole = reportOf(reported, table, { ...written, fields, plain: !draft, draft, open });
  if (whole.kind === 'problem') return unread(`${whole.problem.says} ${whole.problem.wayOut}`);
  const { report, leftOut } = whole.value;
  const document = out === null ? null : await inStyle(report, style, now);
  if (typeof document === 'string') return unread(document);
  const says = out === null || document === null ? null : await put(out, document);
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
    owed,
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
