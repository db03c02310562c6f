import { readFile, writeFile } from 'node:fs/promises';
import { StyleUnreadable } from '../outputs/docx/councilStyle';
import { inCouncilStyle } from '../outputs/docx/inCouncilStyle';
import type { Printable } from '../outputs/docx/printable';
import { renderDocx } from '../outputs/docx/renderDocx';
import { renderReportHtml } from '../outputs/page/reportHtml';
import type { Report } from '../report/templates';

/** The document in our look or a council's; the sentence that says why theirs cannot be used. */
export async function inStyle(
  report: Printable,
  style: Uint8Array | null,
  now: Date,
): Promise<Uint8Array | string> {
  const own = await renderDocx(report, now);
  if (style === null) return own;
  try {
    return await inCouncilStyle(report, own, style, now);
  } catch (error) {
    if (error instanceof StyleUnreadable) return error.message;
    throw error;
  }
}

/** The bytes of a council's document; the sentence that says why there are none. */
export async function readStyle(file: string): Promise<Uint8Array | string> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    return code === 'ENOENT' ? `${file} does not exist.` : `${file} could not be opened.`;
  }
}

/** Writes a report as a Word document or a page of HTML, where a file is named; the sentence that says why it could not, or null. */
export async function writeDocument(
  out: string | null,
  report: Report,
  style: Uint8Array | null,
  now: Date,
): Promise<string | null> {
  if (out === null) return null;
  if (/\.html?$/i.test(out)) return put(out, new TextEncoder().encode(renderReportHtml(report)));
  const document = await inStyle(report, style, now);
  return typeof document === 'string' ? document : put(out, document);
}

/** Writes the bytes; the sentence that says why they could not be written, or null. */
export async function put(out: string, bytes: Uint8Array): Promise<string | null> {
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
