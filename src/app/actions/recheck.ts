import { HostError } from '../../host/port';
import type { Notice } from '../state/state';
import { showSession } from './showSession';
import type { ActionContext } from './runJob';
import type { HeldExamination } from '../desk/held';
import { drawAlong } from './drawing';

/**
 * What a notice is worth once the person has changed the sheet: what they have still to do stays said. That nothing is to
 * be changed, or that something was just done, is of the sheet as it was.
 */
const stillTrue = (notice: Notice | null): Notice | null =>
  notice?.kind === 'partial' || notice?.kind === 'elsewhere' ? notice : null;

interface Meanwhile {
  readonly remoteMeanwhile: () => boolean;
  readonly elsewhere: boolean;
}

/** What became of a look: `overtaken` by what the person asked for meanwhile, `edited` by a cell that is being typed in. */
type RecheckOutcome = 'shown' | 'overtaken' | 'edited' | 'failed';

/**
 * Reads and checks the sheet of the session again, silently: no button is disabled, no problem appears or goes,
 * the quarter stays, and what fails leaves everything as it is. Said is only what changed: new counts, and after a
 * Refresh from the ribbon what it came to. `since` is what stood before that Refresh, where another look has seen its
 * figures already; else null. `remoteMeanwhile` tells whether a co-author's change may have been missed;
 * `elsewhere` that a sheet beside the scorecard and our own has changed, so that the others are read again.
 */
export async function recheck(
  context: ActionContext,
  why: 'local' | 'own',
  since: HeldExamination | null,
  { remoteMeanwhile, elsewhere }: Meanwhile,
): Promise<RecheckOutcome> {
  const { store, memory, desk } = context;
  const { examined: last, turn } = memory;
  if (!last) return 'shown';
  try {
    const jobs = await desk.load();
    const { sheet } = last.session.scorecard;
    const request = { sheet, fallback: null, period: last.session.period, colours: true };
    // Other sheets are as they were, unless one of them changed: a workbook may hold forty large ones.
    const kept = elsewhere || store.getState().stale ? null : last;
    const result = await jobs.examine(request, kept);
    const drawn = result.kind === 'ok' ? await drawAlong(context, jobs, result.value) : null;
    const { ribbonNotice, sayIfChanged } = await import('./changeNotice');
    const before = store.getState();
    if (turn !== memory.turn || memory.examined !== last || before.preview) return 'overtaken';
    if (result.kind === 'problem') return 'failed';
    memory.examined = { ...result.value, chosenPeriod: last.chosenPeriod };
    const notice = why === 'own' ? ribbonNotice(since ?? last, memory.examined) : null;
    const says = notice ? null : sayIfChanged(last.session, memory.examined.session);
    store.setState({
      ...showSession(memory.examined, before, drawn),
      trial: before.trial, // the settings are tried anew by themselves
      stale: remoteMeanwhile(),
      notice: notice ?? (why === 'local' ? stillTrue(before.notice) : before.notice),
      ...(notice ? { liveSays: null } : {}),
      ...(says === null ? {} : { liveSays: says }),
    });
    return 'shown';
  } catch (error) {
    if (turn !== memory.turn) return 'overtaken';
    return error instanceof HostError && error.code === 'cell-edit-mode' ? 'edited' : 'failed';
  }
}
