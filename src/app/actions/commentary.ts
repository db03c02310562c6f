import { copyFigure } from './copy';
import { problemOf, type Workshop } from './runJob';
import type { CommentaryActions } from '../state/commentary';

/** What a person may do about commentary. None of it reads or writes the workbook. */
export function createCommentaryActions(shop: Workshop): CommentaryActions {
  const { store, memory, loadJobs } = shop;
  return {
    checkText: async (text, about) => {
      try {
        const jobs = await loadJobs();
        if (!memory.examined) return;
        const pasted = jobs.viewPasted(text, about, memory.examined.judged);
        store.setState({ commentary: { ...store.getState().commentary, pasted } });
      } catch (error) {
        store.setState({ problem: problemOf(error) });
      }
    },
    clearText: () => store.setState({ commentary: { ...store.getState().commentary, pasted: null } }),
    copyFigure: (text, selectForCopy) => copyFigure(shop, text, selectForCopy),
  };
}
