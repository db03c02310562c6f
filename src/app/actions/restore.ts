import { sayLookedAgain } from '../../wording/writing/standing';
import { sayRestored } from '../../wording/writing/restoring';
import { readBack } from './applyPreview';
import { problemOf, runJob, type ActionContext } from './runJob';
import type { AppState } from '../state/state';

/** Gives back the last plan's cells, says what stayed, and reads the sheet: the pane shows what is there. */
export async function restore(context: ActionContext): Promise<void> {
  const { store, port } = context;
  const { restore: point } = store.getState();
  if (!point || store.getState().working) return;
  let done = false;
  context.memory.writing = true;
  const giveBack = async (): Promise<Partial<AppState>> => {
    try {
      const report = await port.restore(point);
      done = true;
      const kind = report.kept.length === 0 ? 'done' : 'partial';
      const notice = { kind, says: sayRestored(report) } as const;
      return { restore: null, writtenAt: null, preview: null, problem: null, notice };
    } catch (error) {
      // The point is kept: once the hindrance is gone, Restore works.
      return { problem: problemOf(error), stale: true };
    }
  };
  // What was said stays meanwhile: the person is on its button.
  await runJob(context, 'apply', 'Giving back…', giveBack, true);
  if (done) await readBack(context);
  context.memory.writing = false;
}

/** Tells what became of a plan that was never answered, then shows what is there. */
export async function lookAgain(context: ActionContext): Promise<void> {
  const { store, port } = context;
  const { unknown: plan } = store.getState();
  if (!plan || store.getState().working) return;
  let found = false;
  const look = async (): Promise<Partial<AppState>> => {
    const standing = await port.inspect(plan);
    found = true;
    const whole = standing.cells.length === standing.of && standing.sheets.length === standing.makes;
    const kind = whole ? 'done' : 'partial';
    return { unknown: null, problem: null, notice: { kind, says: sayLookedAgain(plan.title, standing) } };
  };
  await runJob(context, 'check', 'Looking what was written…', look, true);
  if (found) await readBack(context);
}
