import { judgeScorecard } from '../domain/judging/judge';
import { latestPeriod } from '../domain/indicators/scorecard';
import { HostError, type WorkbookPort } from '../host/port';
import { sayHostError } from '../wording/problems';
import { formatMoment, NOT_REFRESHED, planRefreshNote } from './settings/lastRefresh';
import { locate } from './workbook/locateScorecard';
import { problem } from './state/problem';
import type { Reading } from './workbook/readWorkbook';
import { anchored } from './drafts/anchors';
import { draftWhole } from './refresh/draftEdits';
import { completeSettings } from './settings/readSettings';
import type { Problem } from './state/state';

/** What became of a Refresh without a pane. */
export type RibbonOutcome =
  | { readonly kind: 'refreshed'; readonly cells: number; readonly conflicts: number }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** One for each thing that others may be making at the same time: the settings sheet, a table on it, a name. */
const TRIES = 4;

/**
 * Refresh from the ribbon: reads, plans without any fix, writes. Two syncs. Stateless, and done twice it changes
 * nothing the second time. A failure leaves its sentence in the "Last refresh" block of the settings sheet where
 * there is one that can be written: a ribbon button has no other place to speak. Never rejects for a failure of the host.
 *
 * Two people's first Refresh at once: the second finds that a sheet, table or name it was to make is there by now. It
 * reads that and goes on from there; nobody is asked, as nobody was shown anything.
 */
export async function refreshFromRibbon(
  port: WorkbookPort,
  clock: () => Date,
  tries = TRIES,
): Promise<RibbonOutcome> {
  let reading: Reading | null = null;
  try {
    const located = await locate(port, { sheet: null, fallback: null, writing: true });
    if (located.kind === 'problem') return { kind: 'failed', problem: located.problem };
    reading = located.value.reading;
    const { scorecard, sheet } = located.value;
    const period = latestPeriod(scorecard) ?? scorecard.periods[0];
    if (!period) return { kind: 'nothing' };
    const judged = judgeScorecard(scorecard, completeSettings(scorecard, reading.stored), period);
    const draft = draftWhole(judged, reading, sheet, [], clock());
    if (draft.kind === 'problem') return await failed(port, reading, draft.problem, clock());
    const { edits, cells } = draft.value;
    if (edits.length === 0) return { kind: 'nothing' };
    const plan = anchored({ title: 'Refresh', edits }, scorecard, [sheet, reading.settingsSheet]);
    const report = await port.apply(plan);
    return { kind: 'refreshed', cells, conflicts: report.conflicts.length };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    if (error.code === 'name-taken' && tries > 1) return refreshFromRibbon(port, clock, tries - 1);
    return failed(
      port,
      reading,
      problem(error.code, sayHostError(error.code, error.sheet, error.detail)),
      clock(),
    );
  }
}

async function failed(
  port: WorkbookPort,
  reading: Reading | null,
  because: Problem,
  now: Date,
): Promise<RibbonOutcome> {
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
