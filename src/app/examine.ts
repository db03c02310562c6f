import type { Quarter } from '../domain/periods';
import { quartersOf } from '../domain/scorecard';
import type { JudgedScorecard } from '../domain/judged';
import type { SheetSnapshot, WorkbookPort } from '../host/port';
import { buildCard } from '../report/card';
import { sayEvidence, sayRun } from '../wording/evidence';
import { titleOf } from '../wording/findings';
import { analyse, type Analysis } from './analyse';
import { countStatuses } from './counts';
import { viewFindings } from './findingViews';
import { locate, type Where } from './locate';
import { ownSheetNames, type Reading } from './reading';
import { draftEdits } from './refreshDraft';
import { countCells } from './refreshPlan';
import { completeSettings } from './settingsSheet';
import { ok, type Settled } from './settled';
import type { Preview, Session } from './state';

/** A sheet read, judged and checked: what every plan starts from. */
export interface Examined {
  readonly reading: Reading;
  readonly sheet: SheetSnapshot;
  readonly judged: JudgedScorecard;
  readonly session: Session;
  /** The quarter a person chose; null for the latest with figures. */
  readonly chosenQuarter: Quarter | null;
  /** Ids of the sheets whose change makes this out of date. */
  readonly watched: ReadonlySet<string>;
}

/** What a plan comes to: something to look at before it is written, or nothing to do. */
export type Draft =
  | { readonly kind: 'preview'; readonly preview: Preview }
  | { readonly kind: 'nothing'; readonly says: string };

/** Reads, judges and checks. The quarter is the one wished for, else the latest with figures. */
export async function examine(
  port: WorkbookPort,
  where: Where & { readonly quarter: Quarter | null },
): Promise<Settled<Examined>> {
  const located = await locate(port, where);
  if (located.kind === 'problem') return located;
  const { reading, sheet, scorecard } = located.value;
  const settings = completeSettings(scorecard, reading.stored);
  return ok(examined(reading, sheet, analyse(scorecard, settings, where.quarter), where.quarter));
}

/** The same reading at another quarter: nothing is read again. */
export const rejudge = ({ reading, sheet, judged }: Examined, quarter: Quarter): Examined =>
  examined(reading, sheet, analyse(judged.scorecard, judged.settings, quarter), quarter);

function examined(
  reading: Reading,
  sheet: SheetSnapshot,
  analysis: Analysis,
  chosenQuarter: Quarter | null,
): Examined {
  const watched = [sheet.name, reading.stored?.sheet.name].flatMap((name) =>
    name === undefined ? [] : (reading.workbook.sheetIds[name] ?? []),
  );
  return {
    reading,
    sheet,
    judged: analysis.judged,
    session: sessionOf(reading, sheet, analysis),
    chosenQuarter,
    watched: new Set(watched),
  };
}

function sessionOf(reading: Reading, sheet: SheetSnapshot, { judged, run }: Analysis): Session {
  const { scorecard, settings, quarter } = judged;
  const drafted = draftEdits(judged, sheet, []);
  const own = ownSheetNames(reading);
  return {
    scorecard,
    settings,
    settingsStored: reading.stored !== null,
    quarter,
    quarters: quartersOf(scorecard),
    sheets: reading.workbook.sheetNames.filter((name) => !own.includes(name)),
    statuses: judged.indicators.map(({ indicator, status }) => ({
      ref: indicator.ref,
      row: indicator.row,
      status,
    })),
    counts: countStatuses(judged),
    run,
    findings: viewFindings(run, reading.stored),
    evidence: run.results.map((result) => ({
      id: result.id,
      title: titleOf(result.id),
      verdict: result.verdict,
      says: sayEvidence(result),
    })),
    runSentence: sayRun(run),
    cards: judged.indicators.map((indicator) => buildCard(indicator, judged)),
    // What stands in the way is said when Refresh is chosen, so there must be something to choose.
    refreshCount:
      drafted.kind === 'ok' ? countCells(drafted.value, scorecard.sheet) : judged.indicators.length,
  };
}
