import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { analyse, type Analysis } from '../app/session/analyse';
import { locate } from '../app/workbook/locateScorecard';
import type { Reading } from '../app/workbook/readWorkbook';
import { completeSettings } from '../app/settings/readSettings';
import { lookAround, readOtherSheets } from '../app/workbook/otherSheets';
import type { Ruling } from '../app/settings/tables/dismissals';
import { readDecisions } from '../app/session/review';
import type { LinkedBreakdown } from '../domain/tables/breakdown';
import type { PeriodKey } from '../domain/periods/period';
import { findPeriod } from '../domain/periods/order';
import { openWorkbook, WorkbookUnreadable } from '../workbench/xlsx';
import { createFilePort } from './filePort';

/** One file checked, or the sentence that says why it could not be. */
export type FileResult =
  | {
      readonly kind: 'checked';
      readonly workbook: string;
      readonly analysis: Analysis;
      readonly reading: Reading;
      /** What people have decided on the settings sheet about the findings, by their keys. */
      readonly rulings: ReadonlyMap<string, Ruling>;
      /** The tables beside the scorecard. */
      readonly breakdowns: readonly LinkedBreakdown[];
    }
  | { readonly kind: 'unreadable'; readonly workbook: string; readonly says: string };

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

/** Checks the scorecard of one workbook file at the quarter wished for, or the latest with data. */
export async function checkFile(file: string, period: PeriodKey | null): Promise<FileResult> {
  const unreadable = (says: string): FileResult => ({ kind: 'unreadable', workbook: file, says });
  const bytes = await readBytes(file);
  if (typeof bytes === 'string') return unreadable(bytes);
  try {
    const workbook = await openWorkbook(bytes, path.basename(file));
    // What Excel stored is the truth: nothing is worked out anew.
    workbook.calculation.suspended = true;
    const port = createFilePort(workbook);
    const located = await locate(port, { sheet: null, fallback: null });
    if (located.kind === 'problem') return unreadable(`${located.problem.says} ${located.problem.wayOut}`);
    const { scorecard, reading, sheet } = located.value;
    if (period && !findPeriod(scorecard, period)) {
      return unreadable(`The sheet ${scorecard.sheet} has no column for ${period}.`);
    }
    const settings = completeSettings(scorecard, reading.stored);
    const grids = await readOtherSheets(port, located.value);
    const around = grids ? lookAround(grids, located.value) : null;
    const analysis = analyse(scorecard, settings, period, around ?? {});
    const { rulings } = readDecisions(analysis.run.findings, {
      stored: reading.stored,
      sheet,
      others: grids ?? [],
      sheets: reading.workbook.sheetNames,
    });
    const breakdowns = around?.breakdowns ?? [];
    return { kind: 'checked', workbook: file, analysis, reading, rulings, breakdowns };
  } catch (error) {
    if (error instanceof WorkbookUnreadable) return unreadable(error.message);
    // A fault of ours in one file must not cost a batch its other results.
    const detail = error instanceof Error ? `${error.name}: ${error.message.slice(0, 200)}` : String(error);
    return unreadable(`This program failed on the workbook (${detail}). Please report it.`);
  }
}
