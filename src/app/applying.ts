import { HostError, type HostErrorCode, type RestorePoint } from '../host/port';
import { sayApplied, sayPart } from '../wording/notices';
import { sayRefused } from '../wording/restoring';
import { examineAgain } from './looking';
import type { AppState, Notice } from './state';
import { problemOf, work, type Workshop } from './work';

/** Failures after which nothing was written and the same plan can be tried again as it is. */
const TRY_AGAIN: readonly HostErrorCode[] = [
  'cell-edit-mode',
  'other-workbook',
  'protected',
  'filtered',
  'read-only',
];

/**
 * Writes the plan in the preview, says what became of it, then reads the sheet back: the pane shows what is there. A
 * person has sat over the preview, so the host looks first whether all is still as the plan expects.
 */
export async function applyPreview(shop: Workshop): Promise<void> {
  const { store, port } = shop;
  const { preview } = store.getState();
  if (!preview || store.getState().working) return;
  let written = false;
  shop.memory.writing = true;
  await work(shop, 'apply', 'Writing…', async () => {
    try {
      const onPart = (part: number, parts: number): void =>
        store.setState({ working: { job: 'apply', says: sayPart(part, parts) } });
      const report = await port.apply(preview.plan, { verify: true, onPart });
      written = true;
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
  if (written) await readBack(shop, store.getState().notice);
  shop.memory.writing = false;
}

/** What the plan replaced is offered for the rest of the session. One that wrote nothing leaves the one before. */
const keep = ({ clock }: Workshop, restore: RestorePoint | null): Partial<AppState> =>
  restore ? { restore, writtenAt: clock() } : {};

/** The notice of the write stays whatever the reading says; a reading that fails only leaves the results out of date. */
export function readBack(shop: Workshop, notice: Notice | null): Promise<void> {
  return work(shop, 'check', 'Reading the sheet back…', async (jobs): Promise<Partial<AppState>> => {
    try {
      const looked = await examineAgain(shop, jobs);
      return { ...looked.change, notice };
    } catch {
      return { notice, stale: true };
    }
  });
}
