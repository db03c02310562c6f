import { HostError } from '../../host/port';
import { shown } from './showSession';
import type { Workshop } from './runJob';

/** What became of a look: `overtaken` by what the person asked for meanwhile, `edited` by a cell that is being typed in. */
export type QuietOutcome = 'shown' | 'overtaken' | 'edited' | 'failed';

/**
 * Reads and checks the sheet of the session again without a word: no button is disabled, no message appears or goes,
 * the quarter stays, and what fails leaves everything as it is. Said is only what changed: new counts, and after a
 * Refresh from the ribbon what it came to. `remoteMeanwhile` tells whether a co-author's change may have been missed.
 */
export async function lookQuietly(
  shop: Workshop,
  why: 'local' | 'own',
  remoteMeanwhile: () => boolean,
): Promise<QuietOutcome> {
  const { store, memory, port, loadJobs } = shop;
  const { examined: last, turn } = memory;
  if (!last) return 'shown';
  try {
    const jobs = await loadJobs();
    const { sheet } = last.session.scorecard;
    const wish = { sheet, fallback: null, period: last.judged.period.key };
    const settled = await jobs.examine(port, wish, null);
    const before = store.getState();
    if (turn !== memory.turn || memory.examined !== last || before.preview) return 'overtaken';
    if (settled.kind === 'problem') return 'failed';
    memory.examined = { ...settled.value, chosenPeriod: last.chosenPeriod };
    const notice = why === 'own' ? jobs.ribbonNotice(last, memory.examined) : null;
    const says = notice ? null : jobs.sayIfChanged(last.session, memory.examined.session);
    store.setState({
      ...shown(jobs, memory.examined, before),
      weighed: before.weighed, // the settings weigh anew by themselves
      stale: remoteMeanwhile(),
      ...(notice ? { notice, liveSays: null } : {}),
      ...(says === null ? {} : { liveSays: says }),
    });
    return 'shown';
  } catch (error) {
    if (turn !== memory.turn) return 'overtaken';
    return error instanceof HostError && error.code === 'cell-edit-mode' ? 'edited' : 'failed';
  }
}
