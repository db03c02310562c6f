import { HostError, type HostErrorCode, type RestorePoint } from '../../host/port';
import { sayApplied, sayPart } from '../../wording/notices';
import { sayRefused } from '../../wording/restoring';
import { MANAGER_SINCE } from '../../wording/roles';
import { examineAgain } from './loadSession';
import { problem } from '../state/problem';
import type { Answered } from '../workbook/readWorkbook';
import type { AppState } from '../state/state';
import { problemOf, work, type Workshop } from './runJob';

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
 * along, so that no sync follows when nobody interferes. A person has sat over the preview, so the host looks first
 * whether all is still as the plan expects, and whether it was made for an analyst but a manager may be at work by now.
 */
export async function applyPreview(shop: Workshop): Promise<void> {
  const { store, port, memory } = shop;
  const { preview, stale } = store.getState();
  if (!preview || store.getState().working) return;
  let look = false;
  let after: Answered | null = null;
  memory.writing = true;
  await work(shop, 'apply', 'Writing…', async (jobs) => {
    try {
      const onPart = (part: number, parts: number): void =>
        store.setState({ working: { job: 'apply', says: sayPart(part, parts) } });
      const managed = { request: jobs.SETTINGS_REQUEST, stops: jobs.isManaged };
      const request = jobs.requestAfter(preview.plan, memory.examined, stale);
      const forManager = memory.examined?.reading.habits.manager ?? null;
      const report = await port.apply(preview.plan, {
        verify: true,
        onPart,
        readAfter: request,
        ...(forManager ? {} : { unless: managed }),
      });
      look = true;
      after = report.after && { request, workbook: report.after };
      if (report.stopped) return { preview: null, problem: problem('manager-mode', MANAGER_SINCE) };
      const whole = report.conflicts.length === 0 && report.refused.length === 0;
      const says = sayApplied(preview.done, report) + sayRefused(report.refused);
      const notice = { kind: whole ? 'done' : 'partial', says } as const;
      return { preview: null, ...keep(shop, report.restore), notice };
    } catch (error) {
      const known = error instanceof HostError ? error : null;
      const again = known !== null && TRY_AGAIN.includes(known.code);
      return {
        problem: problemOf(error),
        ...keep(shop, known?.restore ?? null),
        ...(again ? {} : { preview: null, stale: true }),
      };
    }
  });
  if (look) await readBack(shop, store.getState(), after);
  memory.writing = false;
}

/** What the plan replaced is offered for the rest of the session. One that wrote nothing leaves the one before. */
const keep = ({ clock }: Workshop, restore: RestorePoint | null): Partial<AppState> =>
  restore ? { restore, writtenAt: clock() } : {};

/**
 * Shows what is there after a plan: `after`, as the batch that wrote it found it, else the sheet is read. What was said of
 * the write stays said whatever the reading says; a reading that fails only leaves the results out of date.
 */
export function readBack(
  shop: Workshop,
  { notice, problem: said }: Pick<AppState, 'notice' | 'problem'>,
  after: Answered | null = null,
): Promise<void> {
  return work(shop, 'check', 'Reading the sheet back…', async (jobs): Promise<Partial<AppState>> => {
    try {
      const looked = await examineAgain(shop, jobs, { after });
      return { ...looked.change, notice, ...(said ? { problem: said } : {}) };
    } catch {
      return { notice, problem: said, stale: true };
    }
  });
}
