import type { Workbook } from '../workbench/model/workbook';
import type { WorkbookPort } from '../host/port';
import type { CheckRequest, FileResult, ScorecardResult } from './fileResult';
import { readScorecard } from '../app/workbook/readScorecard';
import { analyseTables } from '../app/session/analyseTables';
import { STACKED, readGrids, readUnmasked, seriesAlone, stackedTables } from './tablesOnly';
import { readOtherSheets, relateOtherSheets } from '../app/workbook/otherSheets';
import { withKeySheets } from '../app/workbook/locateScorecard';
import { withSeenColours } from '../app/workbook/seenColours';
import { periodNamed } from '../domain/periods/namedPeriod';
import { sayList } from '../wording/places';
import { completeSettings } from '../app/settings/readSettings';
import { withFormerName } from '../domain/overrides/foundAgain';
import { analyse } from '../app/session/analyse';
import { readDecisions } from '../app/session/review';
import { isSeriesOnly } from '../domain/indicators/scorecard';
import { withWorkbook } from './withWorkbook';

/** Checks one scorecard of an opened workbook, through whatever port gives its sheets. */
export async function checkSheet(
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
