import { HostError, type HostErrorCode } from '../host/port';
import { sayApplied } from '../wording/notices';
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

/** Writes the plan in the preview, says what became of it, then reads the sheet back: the pane shows what is there. */
export async function applyPreview(shop: Workshop): Promise<void> {
  const { store, port } = shop;
  const { preview } = store.getState();
  if (!preview) return;
  let written = false;
  await work(shop, 'apply', 'Writing…', async () => {
    try {
      const report = await port.apply(preview.plan);
      written = true;
      const kind = report.conflicts.length === 0 ? 'done' : 'partial';
      return { preview: null, notice: { kind, says: sayApplied(preview.done, report) } };
    } catch (error) {
      const again = error instanceof HostError && TRY_AGAIN.includes(error.code);
      return { problem: problemOf(error), ...(again ? {} : { preview: null, stale: true }) };
    }
  });
  if (written) await readBack(shop, store.getState().notice);
}

/** The notice of the write stays whatever the reading says; a reading that fails only leaves the results out of date. */
function readBack(shop: Workshop, notice: Notice | null): Promise<void> {
  return work(shop, 'check', 'Reading the sheet back…', async (jobs): Promise<Partial<AppState>> => {
    try {
      const looked = await examineAgain(shop, jobs);
      return { ...looked.change, notice };
    } catch {
      return { notice, stale: true };
    }
  });
}
