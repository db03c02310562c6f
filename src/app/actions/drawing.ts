import type { Jobs } from '../desk/core';
import { Ended } from '../desk/desk';
import type { HeldExamination } from '../desk/held';
import { tableAfter } from '../settings/reportDefaults';
import type { AppState } from '../state/state';
import { fetched, problemOf, type ActionContext } from './runJob';

/** What the tab Report shows, and the choices it was drawn by. */
export type Drawn = Pick<AppState, 'report' | 'commentary' | 'drawnBy'>;

/**
 * Draws along with a reading what stands beside it, so that no figure of one is shown with one of another: the report where it
 * is on screen, and a text that was given. Null where neither is there: then it is drawn when it is looked at.
 */
export async function drawAlong(
  { store, memory }: ActionContext,
  jobs: Jobs,
  examined: HeldExamination,
): Promise<Drawn | null> {
  for (;;) {
    const before = store.getState();
    if (!memory.reporting && before.commentary.pasted === null) return null;
    const table = tableAfter(before.table, before.remembered, examined.remembered);
    const drawn = await jobs.drawReport(examined, table, before.commentary);
    const { commentary, table: chosen } = store.getState();
    // Chosen anew meanwhile: drawn anew.
    if (commentary === before.commentary && chosen === before.table) return { ...drawn, drawnBy: table };
  }
}

/** Draws the report whenever it is on screen and not drawn as chosen. Gives what is to be called when it comes and goes. */
export function followReport(context: ActionContext): (shown: boolean) => void {
  const { store, memory, desk } = context;
  /** What is being drawn. */
  let under: Pick<AppState, 'session' | 'table'> | null = null;

  const draw = async (): Promise<void> => {
    const { session, table, report, drawnBy, commentary } = store.getState();
    const { examined } = memory;
    if (!memory.reporting || !session || examined?.session !== session) return;
    if (report && drawnBy === table) return;
    if (under?.session === session && under.table === table) return;
    const mine = { session, table };
    under = mine;
    try {
      const jobs = await fetched(() => desk.load());
      const drawn = await jobs.drawReport(examined, table, commentary);
      const now = store.getState();
      if (under === mine) under = null;
      if (now.session !== session || now.table !== table) return;
      const same = now.commentary === commentary;
      store.setState({ report: drawn.report, drawnBy: table, ...(same && { commentary: drawn.commentary }) });
    } catch (error) {
      if (under === mine) under = null;
      if (!(error instanceof Ended)) store.setState({ problem: problemOf(error) });
    }
  };

  store.subscribe(() => void draw());
  return (shown) => {
    memory.reporting = shown;
    void draw();
  };
}
