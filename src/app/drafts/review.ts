import { CHECKS_VERSION } from '../../checks/registry';
import { findingKey } from '../../checks/finding';
import { countSets } from '../../domain/judging/countStatuses';
import { digestScorecard } from '../../domain/plan/digest';
import {
  NAME_WANTED,
  NOTHING_TO_FIX,
  NOTHING_TO_LINK,
  REASON_WANTED,
  sayCounts,
  sayFindings,
  sayFixes,
} from '../../wording/review';
import { ROW_EMPTIED, sayGrounds, sayTablesKept } from '../../wording/writing/preview';
import { saySets } from '../../wording/overTime/override';
import { makePreview } from './makePreview';
import { reviewSourcesOf, type Draft, type Examined } from '../session/examine';
import { planFixes } from '../refresh/fixes';
import { formatDay, formatMoment } from '../settings/lastRefresh';
import { wordWanted } from '../state/problem';
import { guard } from '../refresh/draftEdits';
import { ok, type Result } from '../state/result';
import { DISMISSALS } from '../settings/tables/dismissals';
import { dismissalEntries } from '../session/findingDecisions';
import { BREAKDOWNS, linkChanges, type LinkChoice } from '../settings/tables/breakdownLinks';
import { draftRows } from './settingsTable';
import { SIGN_OFFS, signOffEntries, signOffOf } from '../settings/tables/signOffs';
import { readDecisions, decisionKey } from '../session/review';

/** Every certain fix of the findings still open. */
export const draftFixAll = (examined: Examined): Result<Draft> => draftFixes(examined, null);

/** The certain fixes of some of the findings still open, by their keys; null for all. Of two for one cell the first is kept. */
export function draftFixes(examined: Examined, keys: readonly string[] | null): Result<Draft> {
  const { sheet, session } = examined;
  const guarded = guard(sheet);
  if (guarded.kind === 'problem') return guarded;
  const chosen = session.findings.filter(({ key }) => keys === null || keys.includes(key));
  const edits = planFixes(
    sheet.grid,
    chosen.flatMap(({ finding }) => finding.fix ?? []),
  );
  const [only] = edits;
  const count = edits.length === 1 && only ? only.address : sayFixes(edits.length);
  return makePreview(
    examined,
    { title: `Fix ${count} on “${sheet.name}”`, edits },
    { job: 'refresh', button: `Fix ${count}`, done: `Fixed: ${count}.`, nothing: NOTHING_TO_FIX },
  );
}

const gone: Result<Draft> = ok({
  kind: 'nothing',
  says: 'Nothing to change: this finding is not there any more.',
});

/** Sets one finding aside, with its reason and the person's name. */
export function draftDismissal(
  examined: Examined,
  key: string,
  said: { readonly reason: string; readonly by: string },
  now: Date,
): Result<Draft> {
  const [reason, by] = [said.reason.trim(), said.by.trim()];
  if (reason === '') return wordWanted(REASON_WANTED);
  if (by === '') return wordWanted(NAME_WANTED);
  const { run } = examined;
  const { dismissals, decisions, textAt } = readDecisions(run.findings, reviewSourcesOf(examined));
  const finding = run.findings.find((each) => findingKey(each) === decisionKey({ key }));
  if (!finding) return gone;
  const text = textAt(finding.sheet, finding.address) ?? '';
  // One that has lapsed gives its row to the new one.
  const row = decisions.get(findingKey(finding))?.dismissal.row ?? null;
  const entries = dismissalEntries(finding, text, { reason, by, on: formatDay(now) });
  return draftRows(examined, DISMISSALS, dismissals.found, [{ row, entries }], {
    job: 'settings',
    title: 'Dismiss this finding',
    says: sayGrounds(reason, by),
    button: 'Dismiss',
    done: 'Dismissed. It comes back when its cell changes.',
    nothing: NOTHING_TO_LINK,
  });
}

/** Takes a dismissal back: its row is emptied. */
export function draftBringBack(examined: Examined, key: string): Result<Draft> {
  const { dismissals, decisions } = readDecisions(examined.run.findings, reviewSourcesOf(examined));
  const decision = decisions.get(decisionKey({ key }));
  if (!decision) return gone;
  return draftRows(examined, DISMISSALS, dismissals.found, [{ row: decision.dismissal.row, entries: null }], {
    job: 'settings',
    title: 'Bring this finding back',
    says: ROW_EMPTIED,
    button: 'Bring back',
    done: 'It is among the findings again.',
    nothing: NOTHING_TO_LINK,
  });
}

/** Stamps the sheet and quarter: who, when, the version of the checks, what they came to, and a digest of the texts. */
export function draftSignOff(examined: Examined, said: string, now: Date): Result<Draft> {
  const by = said.trim();
  if (by === '') return wordWanted(NAME_WANTED);
  const { session, judged, sheet } = examined;
  const { scorecard, period } = judged;
  const { signOffs } = readDecisions([], reviewSourcesOf(examined));
  const count = (severity: string): number =>
    session.findings.filter(({ finding }) => finding.severity === severity).length;
  const counts = `${sayCounts(session.counts)}${saySets(countSets(judged))}`;
  const findings = sayFindings({
    error: count('error'),
    warning: count('warning'),
    note: count('note'),
    dismissed: session.review.dismissed.length,
  });
  const entries = signOffEntries({
    sheet: scorecard.sheet,
    period: period.key,
    by,
    on: formatMoment(now),
    version: CHECKS_VERSION,
    counts,
    findings,
    digest: digestScorecard(sheet.grid, scorecard),
  });
  const row = signOffOf(signOffs, { sheet: scorecard.sheet, period: period.key })?.row ?? null;
  return draftRows(examined, SIGN_OFFS, signOffs.found, [{ row, entries }], {
    job: 'settings',
    title: `Sign off ${period.key} on “${scorecard.sheet}”`,
    says: `${by}: ${counts}; ${findings}`,
    button: 'Sign off',
    done: `Signed off by ${by}.`,
    nothing: NOTHING_TO_LINK,
  });
}

/** Keeps which indicator each breakdown table belongs to, as confirmed. */
export function draftLinks(examined: Examined, choices: readonly LinkChoice[]): Result<Draft> {
  const { links } = readDecisions([], reviewSourcesOf(examined));
  const changes = linkChanges(links, choices);
  return draftRows(examined, BREAKDOWNS, links.found, changes, {
    job: 'settings',
    title: 'Keep what the tables belong to',
    says: changes.length === 0 ? '' : sayTablesKept(changes.length),
    button: 'Save tables',
    done: 'What the tables belong to is saved.',
    nothing: NOTHING_TO_LINK,
  });
}
