import { copyFigure } from './copy';
import { problemOf, type Jobs, type ActionContext } from './runJob';
import type { Examined } from '../session/examine';
import type { CommentaryActions, CommentaryState } from '../state/commentary';

/** What a person may do about commentary. None of it reads or writes the workbook. */
export function createCommentaryActions(context: ActionContext): CommentaryActions {
  const { store, memory, loadJobs } = context;
  const change = async (
    next: (jobs: Jobs, examined: Examined, before: CommentaryState) => CommentaryState,
  ): Promise<void> => {
    try {
      const jobs = await loadJobs();
      if (!memory.examined) return;
      store.setState({ commentary: next(jobs, memory.examined, store.getState().commentary) });
    } catch (error) {
      store.setState({ problem: problemOf(error) });
    }
  };
  return {
    checkText: (text, about) =>
      change((jobs, { judged }, before) => ({
        ...before,
        pasted: jobs.viewPasted(text, about, judged, before.decisions),
      })),
    decideClaim: (key, decision) =>
      change((jobs, examined, before) => {
        const { [key]: _, ...others } = before.decisions;
        const decisions = decision === null ? others : { ...others, [key]: decision };
        return jobs.showCommentary(examined, { ...before, decisions });
      }),
    clearText: () => store.setState({ commentary: { ...store.getState().commentary, pasted: null } }),
    copyFigure: (text, selectForCopy) => copyFigure(context, text, selectForCopy),
  };
}
