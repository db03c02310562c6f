import type { CheckRun } from '../../checks/check';
import type { PeriodKey } from '../../domain/periods/period';
import type { JudgedScorecard } from '../../domain/judging/judged';
import type { SheetSnapshot, WorkbookPort } from '../../host/port';
import { buildCard } from '../../report/indicator/card';
import { sayEvidence, sayRun } from '../../wording/evidence';
import { titleOf } from '../../wording/findings';
import { unplacedParts } from '../../wording/layout';
import { withFormerName } from '../../domain/overrides/foundAgain';
import type { Composition } from '../../domain/plan/compose';
import { analyse, type Analysis } from './analyse';
import { composeFrom, viewComposed, viewDataNotes } from '../refresh/fromData';
import { countStatuses } from '../../domain/judging/countStatuses';
import { keySheetNames } from '../workbook/keySheets';
import { withKeySheets } from '../workbook/locateScorecard';
import { readScorecard, type ScorecardSearch } from '../workbook/readScorecard';
import { withSeenColours } from '../workbook/seenColours';
import {
  othersAfter,
  ownSheetNames,
  readingOf,
  type Answered,
  type WorkbookReading,
} from '../workbook/readWorkbook';
import { draftEdits } from '../refresh/draftEdits';
import { countCells } from '../refresh/planRefresh';
import { completeSettings } from '../settings/readSettings';
import { ok, refuse, type Result } from '../state/result';
import type { Preview, Session } from '../state/state';
import {
  otherScorecards,
  relateOtherSheets,
  readOtherSheets,
  relatedSheets,
  type OtherSheets,
} from '../workbook/otherSheets';
import { viewReading } from './reading';
import { readTablesAlone, tableNames } from './tablesAlone';
import { viewSheetStatus } from './sheetStatus';
import { viewSummary } from './summary';
import { viewReview, type ReviewSources } from './review';

/** A sheet read, judged and checked: what every plan starts from. */
export interface Examined {
  readonly reading: WorkbookReading;
  readonly sheet: SheetSnapshot;
  readonly judged: JudgedScorecard;
  /** What every check came to. */
  readonly run: CheckRun;
  readonly session: Session;
  /** The rest of the workbook; null when it could not be read. */
  readonly otherSheets: OtherSheets | null;
  /** What the workbook's tables of data would change. */
  readonly composition: Composition;
  /** The quarter a person chose; null for the latest with figures. */
  readonly chosenPeriod: PeriodKey | null;
  /** Ids of the sheets whose change makes this out of date. */
  readonly watched: ReadonlySet<string>;
}

/** What a plan comes to: something to look at before it is written, or nothing to do. */
export type Draft =
  | { readonly kind: 'preview'; readonly preview: Preview }
  | { readonly kind: 'nothing'; readonly says: string };

/**
 * Reads, judges and checks. The quarter is the one asked for, else the latest with figures. The other sheets
 * are taken as they were read `before` where they may: that spares a request. `after` is the workbook as
 * the batch that wrote a plan found it then, asked for with `requestAfter`: nothing is read again.
 */
export async function examine(
  port: WorkbookPort,
  where: ScorecardSearch & { readonly period: PeriodKey | null; readonly colours?: boolean },
  before: Examined | null = null,
  after: Answered | null = null,
): Promise<Result<Examined>> {
  const read = await readScorecard(port, where, after && readingOf(after));
  if (read.kind === 'problem') {
    // Only where no one said which sheet is meant: else the others were not looked at.
    if (where.sheet !== null || read.problem.choices.length > 0) return read;
    const alone = await readTablesAlone(port);
    return alone ? refuse({ ...read.problem, tables: tableNames(alone.analysis) }) : read;
  }
  // Only a reading anew asks for colours: a Refresh stays at two requests.
  const kept = before?.otherSheets ?? null;
  const grids = await readOtherSheets(port, read.value, kept, after && othersAfter(after));
  const located = withKeySheets(read.value, grids);
  const { reading, sheet } = located;
  const anew = (kept === null || where.colours === true) && after === null;
  const scorecard = anew ? await withSeenColours(port, located) : located.scorecard;
  const settings = completeSettings(scorecard, reading.stored);
  const otherSheets = grids && relateOtherSheets(grids, located);
  const known = withFormerName(settings, scorecard, otherSheets?.others ?? [], reading.workbook.sheetNames);
  const analysis = analyse(scorecard, known, where.period, otherSheets ?? {});
  return ok(toExamined({ reading, sheet, otherSheets }, analysis, where.period));
}

/** The same reading at another quarter: nothing is read again. */
export const rejudge = (before: Examined, period: PeriodKey): Examined =>
  toExamined(
    before,
    analyse(before.judged.scorecard, before.judged.settings, period, before.otherSheets ?? {}),
    period,
  );

type Read = Pick<Examined, 'reading' | 'sheet' | 'otherSheets'>;

function toExamined(
  { reading, sheet, otherSheets }: Read,
  analysis: Analysis,
  chosenPeriod: PeriodKey | null,
): Examined {
  const composition = composeFrom(analysis.judged.scorecard, otherSheets);
  const own = [reading.stored?.sheet.name, reading.commentarySheet?.name];
  const keys = keySheetNames(analysis.judged.scorecard);
  const watched = [sheet.name, ...own, ...keys, ...relatedSheets(otherSheets)].flatMap((name) =>
    name === undefined ? [] : (reading.workbook.sheetIds[name] ?? []),
  );
  const known = {
    reading,
    sheet,
    judged: analysis.judged,
    run: analysis.run,
    otherSheets,
    composition,
    chosenPeriod,
    watched: new Set(watched),
  };
  return { ...known, session: sessionOf(known) };
}

/** What a decision on findings leans on. */
export const reviewSourcesOf = ({
  reading,
  sheet,
  judged,
  otherSheets,
}: Omit<Examined, 'session'>): ReviewSources => ({
  stored: reading.stored,
  damaged: reading.damaged,
  judged,
  sheet,
  others: otherSheets?.grids ?? [],
  sheets: reading.workbook.sheetNames,
  breakdowns: otherSheets?.breakdowns ?? [],
  figures: otherSheets?.figures ?? [],
  othersUnread: otherSheets === null,
});

function sessionOf({
  reading,
  sheet,
  judged,
  run,
  composition,
  ...rest
}: Omit<Examined, 'session'>): Session {
  const { scorecard, settings, period } = judged;
  const drafted = draftEdits(judged, sheet, []);
  const own = ownSheetNames(reading);
  const sources = reviewSourcesOf({ reading, sheet, judged, run, composition, ...rest });
  const read = viewReading(judged);
  const reviewed = viewReview(run, sources);
  const cards = judged.indicators.map((indicator) => buildCard(indicator, judged));
  return {
    scorecard,
    judged,
    reading: read,
    otherScorecards: otherScorecards(rest.otherSheets),
    sheetStatus: viewSheetStatus(judged, sheet),
    settings,
    settingsStored: reading.stored !== null,
    manager: reading.preferences.manager,
    period: period.key,
    periods: scorecard.periods.map(({ key }) => key),
    sheets: reading.workbook.sheetNames.filter((name) => !own.includes(name)),
    statuses: judged.indicators.map(({ indicator, status }) => ({
      ref: indicator.ref,
      row: indicator.row,
      status,
    })),
    counts: countStatuses(judged),
    ...reviewed,
    evidence: run.results.map((result) => ({
      id: result.id,
      title: titleOf(result.id),
      verdict: result.verdict,
      says: sayEvidence(result, scorecard.sheet),
    })),
    composed: composition.cells.map(viewComposed),
    dataNotes: viewDataNotes(composition),
    unplaced: unplacedParts(scorecard.unplaced ?? []),
    runSentence: sayRun(run),
    cards,
    summary: viewSummary({ judged, workbook: reading, cards, findings: reviewed.findings, reading: read }),
    // What stands in the way is said when Refresh is chosen, so there must be something to choose.
    refreshCount:
      drafted.kind === 'ok' ? countCells(drafted.value.edits, scorecard.sheet) : judged.indicators.length,
  };
}
