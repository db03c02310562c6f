import { readFile } from 'node:fs/promises';
import type { Workbook } from '../workbench/model/workbook';
import type { WorkbookPort } from '../host/port';
import { openWorkbook } from '../workbench/xlsx/openWorkbook';
import path from 'node:path';
import { createFilePort } from './filePort';
import { WorkbookUnreadable } from '../workbench/xlsx/readBook';

async function readBytes(file: string): Promise<Uint8Array | string> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT') return `${file} does not exist.`;
    if (code === 'EISDIR') return `${file} is a folder, not a workbook.`;
    return `${file} could not be opened: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Calls `check` with the opened workbook; whatever goes wrong becomes one sentence about this file. */
export async function withWorkbook<Result>(
  file: string,
  failed: (says: string) => Result,
  check: (workbook: Workbook, port: WorkbookPort) => Promise<Result>,
): Promise<Result> {
  const bytes = await readBytes(file);
  if (typeof bytes === 'string') return failed(bytes);
  try {
    const workbook = await openWorkbook(bytes, path.basename(file));
    // What Excel stored is the truth: nothing is worked out anew.
    workbook.calculation.suspended = true;
    return await check(workbook, createFilePort(workbook));
  } catch (error) {
    if (error instanceof WorkbookUnreadable) return failed(error.message);
    // A fault of ours in one file must not cost a batch its other results.
    const detail = error instanceof Error ? `${error.name}: ${error.message.slice(0, 200)}` : String(error);
    return failed(`This program failed on the workbook (${detail}). Please report it.`);
  }
}
