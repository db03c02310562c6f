import { writeFile } from 'node:fs/promises';
import type { PeriodKey } from '../domain/periods/period';
import { readAuthorsWords } from '../outputs/authorsWords';
import { renderDocx } from '../outputs/docx/renderDocx';
import { sayLeftOut } from '../app/session/hiddenFigures';
import { reportOf } from '../app/session/makeReport';
import { DEFAULT_COLUMNS } from '../app/store';
import type { TemplateId, VersionId } from '../wording/reports/templates';
import { checkFile } from './check';

/** What the report command was asked for. */
export interface ReportRequest {
  readonly workbook: string;
  readonly out: string;
  readonly template: TemplateId;
  readonly version: VersionId;
  readonly period: PeriodKey | null;
  readonly sheet: string | null;
}

/** A document written, or the sentence that says why it was not. */
type ReportResult =
  | {
      readonly kind: 'written';
      readonly title: string;
      readonly version: string;
      /** Findings of the check that are wrong: best put right before anyone reads the report. */
      readonly errors: number;
      /** Indicators whose author's words were found on the commentary sheet. */
      readonly commented: number;
      /** Commentary a public document leaves out, in words. */
      readonly leftOut: string | null;
      /** The sensitivity label of the workbook, which the document has not. */
      readonly label: string | null;
    }
  | { readonly kind: 'not-written'; readonly says: string };

/** Writes the report of a workbook's scorecard as a Word document. `now` is the date the document states. */
export async function writeReport(request: ReportRequest, now: Date): Promise<ReportResult> {
  const file = await checkFile(request.workbook, request.period, request.sheet);
  if (file.kind === 'unreadable') return { kind: 'not-written', says: file.says };
  const { judged, run } = file.analysis;
  const { template, version } = request;
  const commentary = readAuthorsWords(file.reading.commentarySheet, judged);
  const options = { template, version, columns: DEFAULT_COLUMNS };
  const made = reportOf({ judged, otherSheets: file }, options, commentary);
  if (made.kind === 'problem') {
    const { says, wayOut } = made.problem;
    return { kind: 'not-written', says: `${says} ${wayOut}` };
  }
  const { report, leftOut } = made.value;
  const says = await put(request.out, await renderDocx(report, now));
  if (says !== null) return { kind: 'not-written', says };
  return {
    kind: 'written',
    title: report.table.title,
    version: report.table.version,
    errors: run.findings.filter(({ severity }) => severity === 'error').length,
    commented: commentary.size - leftOut.filter(({ part }) => part === 'commentary').length,
    leftOut: sayLeftOut(leftOut, judged),
    label: file.label,
  };
}

/** Writes the bytes; the sentence that says why they could not be written, or null. */
async function put(out: string, bytes: Uint8Array): Promise<string | null> {
  try {
    await writeFile(out, bytes);
    return null;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT') return `The folder of ${out} does not exist.`;
    if (code === 'EBUSY' || code === 'EPERM' || code === 'EACCES')
      return `${out} may not be written. If it is open in Word, close it there, then try again.`;
    return `${out} could not be written: ${error instanceof Error ? error.message : String(error)}`;
  }
}

const sayCommented = (count: number): string =>
  count === 0
    ? 'No commentary was found for this period.'
    : `Commentary was found for ${count === 1 ? '1 indicator' : `${count} indicators`}.`;

/** The result in lines for a terminal. */
export function sayReport(result: ReportResult, out: string): readonly string[] {
  if (result.kind === 'not-written') return [`The report was not written: ${result.says}`];
  const { title, version, errors, commented, leftOut, label } = result;
  return [
    `${out}: ${title}. ${version}.`,
    ...(commented === 0 && leftOut !== null ? [] : [sayCommented(commented)]),
    ...(leftOut === null ? [] : [leftOut]),
    ...(label === null
      ? []
      : [`The workbook is labelled “${label}”. The document has no label: give it one in Word.`]),
    ...(errors === 0
      ? []
      : [
          `The check found ${errors === 1 ? '1 error' : `${errors} errors`}: put right what check says first.`,
        ]),
  ];
}
