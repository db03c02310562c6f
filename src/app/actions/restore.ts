import { sayLookedAgain } from '../../wording/standing';
import { sayRestored } from '../../wording/restoring';
import { readBack } from './applyPreview';
import { problemOf, work, type Workshop } from './runJob';
import type { SafetyActions } from '../state/restore';

export function createSafetyActions(shop: Workshop): SafetyActions {
  return { restore: () => restore(shop), lookAgain: () => lookAgain(shop) };
}

/** Gives back the last plan's cells, says what stayed, and reads the sheet: the pane shows what is there. */
async function restore(shop: Workshop): Promise<void> {
  const { store, port } = shop;
  const { restore: point } = store.getState();
  if (!point || store.getState().working) return;
  let done = false;
  shop.memory.writing = true;
  await work(shop, 'apply', 'Giving back…', async () => {
    try {
      const report = await port.restore(point);
      done = true;
      const kind = report.kept.length === 0 ? 'done' : 'partial';
      return { restore: null, writtenAt: null, preview: null, notice: { kind, says: sayRestored(report) } };
    } catch (error) {
      // The point is kept: once the hindrance is gone, Restore works.
      return { problem: problemOf(error), stale: true };
    }
  });
  if (done) await readBack(shop, store.getState());
  shop.memory.writing = false;
}

/** Tells what became of a plan that was never answered, then shows what is there. */
async function lookAgain(shop: Workshop): Promise<void> {
  const { store, port } = shop;
  const { unknown: plan } = store.getState();
  if (!plan || store.getState().working) return;
  let found = false;
  await work(shop, 'check', 'Looking what was written…', async () => {
    const standing = await port.inspect(plan);
    found = true;
    const whole = standing.cells.length === standing.of && standing.sheets.length === standing.makes;
    const kind = whole ? 'done' : 'partial';
    return { unknown: null, notice: { kind, says: sayLookedAgain(plan.title, standing) } };
  });
  if (found) await readBack(shop, store.getState());
}
