import type { SheetChange } from '../../host/port';
import type { HeldExamination } from '../desk/held';
import type { ActionContext } from './runJob';
import { recheck } from './recheck';

/** After the last change; a person who types on is not disturbed. */
export const PAUSE_MS = 1500;
/** While a cell stays in edit mode it is tried less and less often, up to this. */
const LONGEST_PAUSE_MS = 30_000;
/** A larger scorecard takes several requests to read: a change only marks its results. */
const MOST_INDICATORS = 2000;

/**
 * What becomes of a change someone makes while the pane is open. A change of the person at this computer, and a Refresh
 * from the ribbon, are looked at after a pause, and never while a preview is open or a job is under way: then once
 * after. A co-author's change only marks the results as out of date. Nothing is ever written.
 */
export function followChanges(context: ActionContext): (change: SheetChange) => void {
  const { store, memory, timer } = context;
  let stop: (() => void) | null = null;
  let rechecking = false;
  /** Something is to be looked at once nothing is in the way. */
  let due: 'local' | 'own' | null = null;
  /** One of the sheets beside the scorecard and our own has changed since the last look. */
  let elsewhere = false;
  let pause = PAUSE_MS;
  let remote = 0;
  /** What stood before looks that said nothing of the ribbon, and what the last of them saw. */
  let unsaid: { readonly before: HeldExamination; readonly seen: HeldExamination } | null = null;
  /** Changes on sheets not known to matter, told of while something was being read that may know them. */
  let early: readonly SheetChange[] = [];

  const idle = (): boolean => {
    const { working, preview } = store.getState();
    return working === null && preview === null;
  };
  const mark = (): void => {
    const { notice } = store.getState();
    // Whether there is nothing to change is no longer known.
    store.setState({ stale: true, liveSays: null, notice: notice?.kind === 'nothing' ? null : notice });
  };
  const wait = (milliseconds: number): void => {
    stop?.();
    stop = timer.start(milliseconds, () => {
      stop = null;
      void look();
    });
  };

  const look = async (): Promise<void> => {
    if (due === null || rechecking || !idle()) return; // the end of what is in the way starts the pause anew
    const [why, seen] = [due, remote];
    const others = elsewhere;
    due = null;
    elsewhere = false;
    rechecking = true;
    const last = memory.examined;
    const before = unsaid !== null && unsaid.seen === last ? unsaid.before : last;
    const remoteMeanwhile = (): boolean => remote !== seen;
    const outcome = await recheck(context, why, before, { remoteMeanwhile, elsewhere: others });
    rechecking = false;
    if (outcome === 'shown') {
      const { examined } = memory;
      unsaid = why === 'local' && before && examined ? { before, seen: examined } : null;
    }
    if (outcome === 'failed') mark();
    const again = outcome === 'edited' || outcome === 'overtaken';
    pause = outcome === 'edited' ? Math.min(pause * 2, LONGEST_PAUSE_MS) : PAUSE_MS;
    if (again) {
      due = due ?? why;
      elsewhere = elsewhere || others;
    }
    if (due !== null && stop === null && idle()) wait(pause);
  };

  store.subscribe(() => {
    if (early.length > 0 && store.getState().working === null) {
      const told = early;
      early = [];
      told.forEach(follow);
    }
    if (due !== null && stop === null && !rechecking && idle()) wait(PAUSE_MS);
  });

  function follow(change: SheetChange): void {
    const { sheetId, source } = change;
    const { examined } = memory;
    if (source === 'own' && memory.writing) return;
    if (source === 'local') memory.typedAt = context.clock().getTime();
    if (!examined?.watched.has(sheetId)) {
      // The answer on its way may be older than this change.
      if (store.getState().working !== null) early = [...early, change];
      return;
    }
    if (source === 'remote') {
      remote += 1;
      mark();
      return;
    }
    const many = examined.session.judged.indicators.length > MOST_INDICATORS;
    if (!examined.live || many) return mark();
    due = due === 'own' ? 'own' : source;
    elsewhere = elsewhere || !examined.home.has(sheetId);
    pause = PAUSE_MS;
    if (idle()) wait(PAUSE_MS);
  }
  return follow;
}
