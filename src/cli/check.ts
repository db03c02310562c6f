import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { analyse, type Analysis } from '../app/session/analyse';
import { analyseTables, type TablesAnalysis } from '../app/session/analyseTables';
import { withSeenColours } from '../app/workbook/seenColours';
import { withKeySheets } from '../app/workbook/locateScorecard';
import { readScorecard } from '../app/workbook/readScorecard';
import type { Reading } from '../app/workbook/readWorkbook';
import { withFormerName } from '../domain/overrides/foundAgain';
import { completeSettings } from '../app/settings/readSettings';
import { relateOtherSheets, readOtherSheets } from '../app/workbook/otherSheets';
import type { FindingDecision } from '../app/session/findingDecisions';
import { readDecisions } from '../app/session/review';
import { isSeriesOnly } from '../domain/indicators/scorecard';
import type { LinkedBreakdown } from '../domain/tables/breakdown';
import type { DataTable } from '../domain/tables/data';
import type { LinkedTables } from '../layout/tables/readTables';
import { periodNamed } from '../domain/periods/namedPeriod';
import { openWorkbook } from '../workbench/xlsx/openWorkbook';
import { WorkbookUnreadable } from '../workbench/xlsx/readBook';
import type { Workbook } from '../workbench/model/workbook';
import type { SheetSnapshot, WorkbookPort } from '../host/port';
import { sayList } from '../wording/places';
import { createFilePort } from './filePort';
import { readGrids, readUnmasked, seriesAlone, STACKED, stackedTables } from './tablesOnly';

/** One file checked, or the sentence that says why it could not be. */
export type FileResult =
  | {
      readonly kind: 'checked';
      readonly workbook: string;
      readonly analysis: Analysis;
      readonly reading: Reading;
      /** The sheet of the scorecard, as read. */
      readonly sheet: SheetSnapshot;
      /** What people have decided on the settings sheet about the findings, by their keys. */
      readonly decisions: ReadonlyMap<string, FindingDecision>;
      /** The tables of counts beside the scorecard. */
      readonly breakdowns: readonly LinkedBreakdown[];
      /** Every table of the workbook for who lists them, the sheet's own where it is no more than measures over time. */
      readonly tables: LinkedTables;
      /** Tables of data that its figures come from. */
      readonly data: readonly DataTable[];
      /** The other sheets of the workbook that have a scorecard. */
      readonly others: readonly string[];
      /** What of the file was not read, in words. */
      readonly leftOut: readonly string[];
      /** The workbook's sensitivity label, which no document made of it has. */
      readonly label: string | null;
    }
  /** No scorecard, but tables that a report could have. */
  | {
      readonly kind: 'tables';
      readonly workbook: string;
      readonly analysis: TablesAnalysis;
      /** In the order of their tabs. */
      readonly sheets: readonly string[];
      /** Why there is no scorecard. */
      readonly says: string;
      readonly leftOut: readonly string[];
      readonly label: string | null;
    }
  | {
      readonly kind: 'unreadable';
      readonly workbook: string;
      readonly says: string;
      /** The sheets that have a scorecard each, where it was not said which is meant. */
      readonly choices?: readonly string[];
      /** The file was read, and nothing in it is a scorecard. */
      readonly noScorecard?: true;
    };

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

/** What a command that needs a scorecard makes of a file. */
type ScorecardResult = Exclude<FileResult, { readonly kind: 'tables' }>;

/** What a check is asked for. */
export interface CheckRequest {
  /** The label of the period to judge; null for the latest with data. */
  readonly period: string | null;
  /** The sheet to check; null for the one in view, or the one that has a scorecard. */
  readonly sheet: string | null;
}

/** Calls `check` with the opened workbook; whatever goes wrong becomes one sentence about this file. */
async function withWorkbook<Result>(
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

async function checkSheet(
  file: string,
  workbook: Workbook,
  port: WorkbookPort,
  { sheet: wanted, period }: CheckRequest,
): Promise<FileResult> {
  const unreadable = (says: string, choices: readonly string[] = []): FileResult => ({
    kind: 'unreadable',
    workbook: file,
    says,
    ...(choices.length > 0 && { choices }),
  });
  const sheets = workbook.sheets.map(({ name }) => name);
  if (wanted !== null && !sheets.includes(wanted)) {
    return unreadable(
      `There is no sheet “${wanted}”. There are ${sheets.map((name) => `“${name}”`).join(', ')}.`,
    );
  }
  const located = await readScorecard(port, { sheet: wanted, fallback: null });
  if (located.kind === 'problem') {
    const { says, wayOut, choices } = located.problem;
    if (choices.length > 0) return unreadable(sayChoices(choices), choices);
    const found = analyseTables(await readGrids(port, wanted === null ? sheets : [wanted]));
    return found
      ? {
          kind: 'tables',
          workbook: file,
          analysis: found,
          sheets,
          says: `${says} ${wayOut}`,
          leftOut: workbook.leftOut,
          label: workbook.label,
        }
      : { kind: 'unreadable', workbook: file, says: `${says} ${wayOut}`, noScorecard: true };
  }
  const grids = await readOtherSheets(port, located.value);
  const found = withKeySheets(located.value, grids);
  const { reading, sheet } = found;
  const scorecard = await withSeenColours(port, found);
  const requested = period === null ? null : periodNamed(scorecard, period);
  if (period !== null && !requested) {
    const has = sayList(scorecard.periods.map(({ key }) => key));
    return unreadable(`The sheet ${scorecard.sheet} has no column for ${period}. It has ${has}.`);
  }
  const settings = completeSettings(scorecard, reading.stored);
  const own = wanted === null ? stackedTables([sheet.grid, ...(grids ?? [])], scorecard) : null;
  if (own)
    return {
      kind: 'tables',
      workbook: file,
      analysis: own,
      sheets,
      says: STACKED,
      leftOut: workbook.leftOut,
      label: workbook.label,
    };
  const otherSheets = grids ? relateOtherSheets(grids, found) : null;
  const known = withFormerName(settings, scorecard, otherSheets?.others ?? [], reading.workbook.sheetNames);
  const analysis = analyse(scorecard, known, requested?.key ?? null, otherSheets ?? {});
  const { decisions } = readDecisions(analysis.run.findings, {
    stored: reading.stored,
    sheet,
    others: grids ?? [],
    sheets: reading.workbook.sheetNames,
  });
  return {
    kind: 'checked',
    workbook: file,
    analysis,
    reading,
    sheet,
    decisions,
    breakdowns: otherSheets?.breakdowns ?? [],
    tables: isSeriesOnly(scorecard)
      ? readUnmasked([sheet.grid, ...(grids ?? [])], scorecard)
      : { breakdowns: otherSheets?.breakdowns ?? [], figures: otherSheets?.figures ?? [] },
    data: otherSheets?.tables ?? [],
    others: (otherSheets?.others ?? []).map((other) => other.sheet),
    leftOut: workbook.leftOut,
    label: workbook.label,
  };
}

const sayChoices = (choices: readonly string[]): string =>
  `${choices.length} sheets have a scorecard: ${choices.map((name) => `“${name}”`).join(', ')}. Say which with --sheet NAME.`;

/** Checks one scorecard of a workbook file: that of the sheet asked for, else of the sheet in view or the only one. */
export async function checkFile(
  file: string,
  period: string | null,
  sheet: string | null = null,
): Promise<ScorecardResult> {
  const result = await checkOne(file, { period, sheet });
  return result.kind === 'tables' ? { kind: 'unreadable', workbook: file, says: result.says } : result;
}

/** The same for a command that can do with tables where there is no scorecard. */
export function checkOne(file: string, request: CheckRequest): Promise<FileResult> {
  const failed = (says: string): FileResult => ({ kind: 'unreadable', workbook: file, says });
  return withWorkbook(file, failed, async (workbook, port) => {
    const result = await checkSheet(file, workbook, port, request);
    if (result.kind !== 'unreadable' || !result.choices) return result;
    const sheets = workbook.sheets.map(({ name }) => name);
    const own = await seriesAlone(port, result.choices, sheets);
    const { leftOut, label } = workbook;
    return own
      ? { kind: 'tables', workbook: file, analysis: own, sheets, says: STACKED, leftOut, label }
      : result;
  });
}

/**
 * Checks every sheet of a workbook file that has a scorecard, or the one asked for: first that of the sheet in view,
 * then the others in the order of their tabs. Another sheet need not have the period asked for.
 */
export function checkWorkbook(
  file: string,
  request: CheckRequest,
): Promise<readonly [FileResult, ...(readonly FileResult[])]> {
  type Results = readonly [FileResult, ...(readonly FileResult[])];
  const failed = (says: string): Results => [{ kind: 'unreadable', workbook: file, says }];
  return withWorkbook(file, failed, async (workbook, port): Promise<Results> => {
    const checkOn = (sheet: string | null) => checkSheet(file, workbook, port, { ...request, sheet });
    const first = await checkOn(request.sheet);
    if (request.sheet !== null) return [first];
    const further =
      first.kind === 'checked' ? first.others : first.kind === 'unreadable' ? (first.choices ?? []) : [];
    const others: FileResult[] = [];
    for (const sheet of further) others.push(await checkOn(sheet));
    const checked = others.filter(({ kind }) => kind === 'checked');
    if (first.kind === 'checked') return [first, ...checked];
    const [next = first, ...rest] = checked;
    return [next, ...rest];
  });
}
