import { copyFigure } from './copy';
import type { Jobs } from '../desk/core';
import { Ended } from '../desk/desk';
import type { HeldExamination } from '../desk/held';
import type { CommentaryActions, CommentaryState } from '../state/commentary';
import { fetched, problemOf, type ActionContext } from './runJob';

/** What a person may do about commentary. None of it reads or writes the workbook. */
export function createCommentaryActions(context: ActionContext): CommentaryActions {
  const { store, memory, desk } = context;
  /** Shows what comes of it, unless the sheet was read anew or something else was decided meanwhile. */
  const change = async (
    next: (jobs: Jobs, examined: HeldExamination, before: CommentaryState) => Promise<CommentaryState>,
  ): Promise<void> => {
    try {
      const jobs = await fetched(() => desk.load());
      const [{ examined }, { commentary: before }] = [memory, store.getState()];
      if (!examined) return;
      const commentary = await next(jobs, examined, before);
      if (memory.examined === examined && store.getState().commentary === before)
        store.setState({ commentary });
    } catch (error) {
      if (!(error instanceof Ended)) store.setState({ problem: problemOf(error) });
    }
  };
  return {
    checkText: (text, about) =>
      change(async (jobs, examined, before) => ({
        ...before,
        pasted: await jobs.checkText(examined, text, about, before.decisions),
      })),
    decideClaim: (key, decision) => {
      const { commentary: before } = store.getState();
      const { [key]: _, ...others } = before.decisions;
      const decisions = decision === null ? others : { ...others, [key]: decision };
      store.setState({ commentary: { ...before, decisions } }); // at once: the next one builds on it
      return change((jobs, examined, decided) => jobs.drawCommentary(examined, decided));
    },
    clearText: () => store.setState({ commentary: { ...store.getState().commentary, pasted: null } }),
    copyFigure: (text, selectForCopy) => copyFigure(context, text, selectForCopy),
  };
}
