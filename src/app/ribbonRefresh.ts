import { judgeScorecard } from '../domain/judging/judge';
import { latestPeriod } from '../domain/indicators/scorecard';
import { HostError, type HostErrorCode, type WorkbookPort } from '../host/port';
import { sayHostError } from '../wording/problems';
import type { GroundChange } from '../domain/plan/ground';
import { formatMoment, NOT_REFRESHED, planRefreshNote } from './settings/lastRefresh';
import { hasFurtherKeys } from './workbook/keySheets';
import { withKeySheets } from './workbook/locateScorecard';
import { readScorecard } from './workbook/readScorecard';
import { problem } from './state/problem';
import type { WorkbookReading } from './workbook/readWorkbook';
import { addGrounds } from './drafts/grounds';
import { isGone, withFormerName } from '../domain/overrides/foundAgain';
import { withHistory } from '../domain/overTime/history';
import { keepsTravel } from './refresh/draftEdits';
import { draftRefreshEdits } from './refresh/refreshEdits';
import { readOtherSheets, relateOtherSheets } from './workbook/otherSheets';
import { completeSettings } from './settings/readSettings';
import type { Problem } from './state/state';

/** What became of a Refresh without a pane. */
export type RibbonOutcome =
  | { readonly kind: 'refreshed'; readonly cells: number; readonly conflicts: number }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failed'; readonly problem: Problem };

/**
 * One for each thing that others may be making at the same time (the settings sheet, a table on it, a name); and a person
 * who types on and on is not caught up with for ever.
 */
const TRIES = 4;

/** Failures after which it judges anew what is there by now: nobody is asked, as nobody was shown anything. */
const AGAIN: readonly HostErrorCode[] = ['grounds-changed', 'rows-moved', 'name-taken'];

/**
 * Refresh from the ribbon: reads, plans without any fix, writes. Two syncs. Stateless, and done twice it changes
 * nothing the second time. Where what it judged changed in the moment of writing, what rested on that was taken back,
 * and it judges anew what is there then. A failure leaves its sentence in the "Last refresh" block of the settings
 * sheet where there is one that can be written: a ribbon button has no other place to speak. Never rejects for a
 * failure of the host.
 *
 * Two people's first Refresh at once: the second finds that a sheet, table or name it was to make is there by now. It
 * reads that and goes on from there.
 */
export async function refreshFromRibbon(port: WorkbookPort, clock: () => Date): Promise<RibbonOutcome> {
  const read: { reading: WorkbookReading | null } = { reading: null };
  let [cells, conflicts] = [0, 0];
  for (let tries = 1; ; tries++) {
    try {
      const outcome = await refreshOnce(port, clock, read);
      if (outcome.kind === 'failed') return outcome;
      if (outcome.kind === 'nothing') return cells > 0 ? { kind: 'refreshed', cells, conflicts } : outcome;
      cells += outcome.cells;
      conflicts += outcome.conflicts;
      if (outcome.changed.length === 0) return { kind: 'refreshed', cells, conflicts };
      if (tries < TRIES) continue;
      const { changed } = outcome;
      const words = sayHostError('grounds-changed', changed[0]?.sheet ?? null, '', { changed });
      return await failed(port, read.reading, problem('grounds-changed', words), clock());
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const { code, sheet, detail, more } = error;
      if (AGAIN.includes(code) && tries < TRIES) continue;
      return failed(port, read.reading, problem(code, sayHostError(code, sheet, detail, more)), clock());
    }
  }
}

type Once =
  | Exclude<RibbonOutcome, { readonly kind: 'refreshed' }>
  | {
      readonly kind: 'refreshed';
      readonly cells: number;
      readonly conflicts: number;
      readonly changed: readonly GroundChange[];
    };

/** One try; `read` keeps the last reading, for the note of a failure. */
async function refreshOnce(
  port: WorkbookPort,
  clock: () => Date,
  read: { reading: WorkbookReading | null },
): Promise<Once> {
  const located = await readScorecard(port, { sheet: null, fallback: null, writing: true });
  if (located.kind === 'problem') return { kind: 'failed', problem: located.problem };
  read.reading = located.value.reading;
  // What explains statuses on a sheet that nobody could ask for by its name before.
  const keys = hasFurtherKeys(located.value.reading) ? await readOtherSheets(port, located.value) : null;
  const { scorecard, sheet, reading } = withKeySheets(located.value, keys);
  const period = latestPeriod(scorecard) ?? scorecard.periods[0];
  if (!period) return { kind: 'nothing' };
  const settings = completeSettings(scorecard, reading.stored);
  const { sheetNames } = reading.workbook;
  // Only what leans on the other sheets is worth reading them: travel, which may be since a period there, and what was
  // set on a sheet that has another name by now.
  const leans =
    keepsTravel({ scorecard, settings }) ||
    (settings.overrides?.all.some((each) => isGone(each, sheetNames)) ?? false);
  const grids = keys ?? (leans ? await readOtherSheets(port, located.value) : null);
  const others = grids ? relateOtherSheets(grids, located.value).others : [];
  const known = grids ? withFormerName(settings, scorecard, others, sheetNames) : settings;
  const judged = withHistory(judgeScorecard(scorecard, known, period), others);
  const draft = draftRefreshEdits(judged, reading, sheet, [], clock());
  if (draft.kind === 'problem') return failed(port, reading, draft.problem, clock());
  const { edits, cells } = draft.value;
  if (edits.length === 0) return { kind: 'nothing' };
  const { conflicts, changed } = await port.apply(
    addGrounds({ title: 'Refresh', edits }, { judged, reading, sheet }),
  );
  return { kind: 'refreshed', cells, conflicts: conflicts.length, changed };
}

async function failed(
  port: WorkbookPort,
  reading: WorkbookReading | null,
  because: Problem,
  now: Date,
): Promise<Extract<RibbonOutcome, { readonly kind: 'failed' }>> {
  const note = {
    when: formatMoment(now),
    says: `${NOT_REFRESHED} ${because.says} ${because.wayOut}`,
    changes: null,
  };
  const edits = planRefreshNote(reading?.stored ?? null, note);
  try {
    if (edits.length > 0) await port.apply({ title: 'Last refresh', edits });
  } catch {
    // The same hindrance stops the note: the caller still gets the problem, and the sheet is as it was.
  }
  return { kind: 'failed', problem: because };
}
