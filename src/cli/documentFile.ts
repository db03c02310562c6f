import { readFile, writeFile } from 'node:fs/promises';
import { printedAround, StyleUnreadable } from '../outputs/docx/councilStyle';
import { inCouncilStyle } from '../outputs/docx/inCouncilStyle';
import type { Printable } from '../outputs/docx/printable';
import { renderDocx } from '../outputs/docx/renderDocx';
import { renderReportHtml } from '../outputs/page/reportHtml';
import type { Report } from '../report/templates';

/** The document in our look or a council's. */
export async function inStyle(
  report: Printable,
  style: StyleDocument | null,
  now: Date,
): Promise<Uint8Array> {
  const own = await renderDocx(report, now);
  return style === null ? own : inCouncilStyle(report, own, style.bytes, now);
}

/** A council's document, and what its header and footer say. */
export interface StyleDocument {
  readonly bytes: Uint8Array;
  readonly around: readonly string[];
}

/** Null where none was named; the sentence that says why one cannot be used. */
export async function readStyle(file: string | null): Promise<StyleDocument | null | string> {
  if (file === null) return null;
  try {
    const bytes = await readFile(file);
    return { bytes, around: await printedAround(bytes) };
  } catch (error) {
    if (error instanceof StyleUnreadable) return error.message;
    const code = error instanceof Error && 'code' in error ? error.code : null;
    return code === 'ENOENT' ? `${file} does not exist.` : `${file} could not be opened.`;
  }
}

/** Writes a report as a Word document or a page of HTML, where a file is named; the sentence that says why it could not, or null. */
export async function writeDocument(
  out: string | null,
  report: Report,
  style: StyleDocument | null,
  now: Date,
): Promise<string | null> {
  if (out === null) return null;
  if (/\.html?$/i.test(out)) return putFile(out, new TextEncoder().encode(renderReportHtml(report)));
  return putFile(out, await inStyle(report, style, now));
}

/** Writes the bytes; the sentence that says why they could not be written, or null. */
export async function putFile(out: string, bytes: Uint8Array): Promise<string | null> {
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
