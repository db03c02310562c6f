import { sayHostError } from '../../wording/problems';
import { HostError, type HostErrorCode, type RestorePoint } from '../../host/port';
import { sayApplied, sayPart } from '../../wording/notices';
import {
  sayNothingLeft,
  sayPartlyFounded,
  sayPlannedAnew,
  sayTakenBack,
} from '../../wording/writing/standing';
import { sayRefused } from '../../wording/writing/restoring';
import { MANAGER_SINCE } from '../../wording/roles';
import { draftChange } from './draftChange';
import { reloadSession } from './loadSession';
import { problem } from '../state/problem';
import type { Answered } from '../workbook/readWorkbook';
import type { AppState, Preview } from '../state/state';

import type { GroundChange } from '../../domain/plan/ground';
import type { Jobs } from '../desk/core';
import { fetched, problemOf, runJob, type ActionContext } from './runJob';

/** Failures after which nothing was written and the same plan can be tried again as it is. */
const TRY_AGAIN: readonly HostErrorCode[] = [
  'cell-edit-mode',
  'other-workbook',
  'protected',
  'filtered',
  'read-only',
];

/**
 * Writes the plan in the preview, says what became of it, and shows what is there: the batch that writes reads the sheet
 * along, so that no sync follows when nobody interferes. Time has passed since the preview was made, so the host looks first
 * whether all is still as the plan expects, and whether it was made for an analyst but a manager may be at work by now.
 */
export async function applyPreview(context: ActionContext): Promise<void> {
  const { preview } = context.store.getState();
  if (preview) await applyDraft(context, () => Promise.resolve({ preview }));
}

/**
 * Plans and writes in one go what a person has seen before and after and agreed to on the spot, with the same care as a
 * preview. Where nothing is left to write, or something stands in the way, that is said; where what it rests on has
 * changed so that something else would be written, that is shown first.
 */
export async function applyDraft(
  context: ActionContext,
  draft: (jobs: Jobs) => Promise<Partial<AppState>>,
): Promise<void> {
  const { store, memory } = context;
  if (store.getState().working) return;
  let written: Written = NOT_WRITTEN;
  memory.writing = true;
  await runJob(context, 'apply', 'Writing…', async (jobs) => {
    const change = await draft(jobs);
    written = change.preview ? await write(context, jobs, change.preview, true) : only(change);
    return written.change;
  });
  if (written.look) await readBack(context, written.after);
  memory.writing = false;
}

/** What a try to write came to. */
interface Written {
  readonly change: Partial<AppState>;
  /** Whether the sheet is to be read, as something was written. */
  readonly look: boolean;
  readonly after: Answered | null;
}

const NOT_WRITTEN: Written = { change: {}, look: false, after: null };
const only = (change: Partial<AppState>): Written => ({ ...NOT_WRITTEN, change });

/** `verify`: time has passed since it was made; else it was made of what has just been read. */
async function write(
  context: ActionContext,
  jobs: Jobs,
  preview: Preview,
  verify: boolean,
): Promise<Written> {
  const { store, port, memory } = context;
  try {
    const onPart = (part: number, parts: number): void =>
      store.setState({ working: { job: 'apply', says: sayPart(part, parts) } });
    const { isManaged, SETTINGS_REQUEST } = await fetched(() => import('../workbook/readWorkbook'));
    const managed = { request: SETTINGS_REQUEST, stops: isManaged };
    const request = await jobs.requestAfter(preview.plan, memory.examined, store.getState().stale);
    const forManager = memory.examined?.session.manager ?? null;
    const report = await port.apply(preview.plan, {
      verify,
      onPart,
      // What a plan takes away cannot be asked for in the same breath.
      ...(preview.job === 'remove' ? {} : { readAfter: request }),
      ...(forManager ? {} : { unless: managed }),
    });
    if (report.stopped) {
      // The sheet is read all the same: the pane is in manager mode from now on.
      const change = { preview: null, problem: problem('manager-mode', MANAGER_SINCE) };
      return { ...NOT_WRITTEN, change, look: true };
    }
    if (report.changed.length > 0 && report.written === 0)
      return await planAnew(context, jobs, preview, { changed: report.changed, taken: false, verify });
    const { conflicts, refused, changed } = report;
    const whole = conflicts.length === 0 && refused.length === 0 && changed.length === 0;
    const says = sayApplied(preview.done, report) + sayPartlyFounded(changed) + sayRefused(refused);
    const wrote = report.restore ? ({ wrote: true } as const) : {};
    const notice = { kind: whole ? 'done' : 'partial', says, ...wrote } as const;
    const after = report.after && { request, workbook: report.after };
    return {
      change: { preview: null, unknown: null, ...keep(context, report.restore), notice },
      look: true,
      after,
    };
  } catch (error) {
    const known = error instanceof HostError ? error : null;
    const changed = known?.more.changed ?? [];
    if (known && ANEW.includes(known.code) && memory.planning)
      return planAnew(context, jobs, preview, { changed, taken: true, verify });
    const again = known !== null && TRY_AGAIN.includes(known.code);
    return only({
      problem: problemOf(error),
      ...(known?.code === 'no-answer' ? { unknown: preview.plan } : {}),
      ...keep(context, known?.more.restore ?? null),
      ...(again ? {} : { preview: null, stale: true }),
    });
  }
}

/** Failures after which nothing stands and the plan can be made anew on what is there now. */
const ANEW: readonly HostErrorCode[] = ['grounds-changed', 'rows-moved'];

interface Changed {
  readonly changed: readonly GroundChange[];
  /** Something was written and taken back. */
  readonly taken: boolean;
  /** The plan was looked at first. */
  readonly verify: boolean;
}

/**
 * Makes the plan anew on what is there now, as what it rested on has changed. One that comes to the same is written
 * once, without asking again; another is shown first, with what changed.
 */
async function planAnew(
  context: ActionContext,
  jobs: Jobs,
  preview: Preview,
  { changed, taken, verify }: Changed,
): Promise<Written> {
  const { planning } = context.memory;
  const loaded = await reloadSession(context, jobs, { writing: true, anew: true });
  if (!loaded.examined) return only({ ...loaded.change, preview: null });
  if (!planning) {
    // A plan of several sheets is asked for again: only a person knows whether it is still wanted.
    // Looked at and not begun, or taken back: the error said which, and here it was only looked at.
    const standing = taken ? {} : { standing: NOTHING_STANDS };
    const says = sayHostError('grounds-changed', changed[0]?.sheet ?? null, '', { changed, ...standing });
    return only({ ...loaded.change, preview: null, problem: problem('grounds-changed', says) });
  }
  const draft = await planning.draft(jobs, loaded.examined, planning.at);
  const change = { ...loaded.change, ...draftChange(draft) };
  if (draft.kind === 'problem') return only(change);
  if (draft.value.kind === 'nothing')
    return only({ ...change, notice: { kind: 'nothing', says: sayNothingLeft(changed, draft.value.says) } });
  const anew = draft.value.preview;
  if (verify && sameEdits(anew, preview)) {
    const shown = context.store.getState().preview !== null;
    context.store.setState({ ...loaded.change, preview: shown ? anew : null });
    return write(context, jobs, anew, false);
  }
  const says = taken ? sayTakenBack(changed) : sayPlannedAnew(changed);
  return only({ ...change, notice: { kind: 'partial', says } });
}

const NOTHING_STANDS = { cells: [], of: 0, sheets: [], makes: 0 } as const;

/** Whether two plans write the same, whatever they rest on. */
const sameEdits = (a: Preview, b: Preview): boolean =>
  JSON.stringify(a.plan.edits) === JSON.stringify(b.plan.edits);

/** What the plan replaced is offered for the rest of the session. One that wrote nothing leaves the one before. */
const keep = ({ clock }: ActionContext, restore: RestorePoint | null): Partial<AppState> =>
  restore ? { restore, writtenAt: clock() } : {};

/**
 * Shows what is there after a plan: `after`, as the batch that wrote it found it, else the sheet is read. What was said of
 * the write stays said whatever the reading says, unless the person has closed it meanwhile; a reading that fails only
 * leaves the results out of date.
 */
export function readBack(context: ActionContext, after: Answered | null = null): Promise<void> {
  const back = async (jobs: Jobs): Promise<Partial<AppState>> => {
    try {
      const { change } = await reloadSession(context, jobs, { after });
      const { notice, problem: said } = context.store.getState();
      return { ...change, notice, ...(said ? { problem: said } : {}) };
    } catch {
      return { stale: true };
    }
  };
  // What was done stays said meanwhile: a person may already be on its button.
  return runJob(context, 'check', 'Reading the sheet back…', back, true);
}
