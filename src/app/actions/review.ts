import type { Jobs } from '../desk/core';
import type { HeldExamination } from '../desk/held';
import { fetched, problemOf, type PlanWork, type ActionContext } from './runJob';
import type { ReviewActions } from '../state/review';

/** What a person may do about findings and rules. */
export function createReviewActions(context: ActionContext, plan: PlanWork): ReviewActions {
  const { store, memory, desk } = context;

  /** Works on what is known, without reading: a click shall have its answer at once. */
  const known = async <Value>(
    use: (jobs: Jobs, examined: HeldExamination) => Promise<Value>,
  ): Promise<Value | null> => {
    try {
      const jobs = await fetched(() => desk.load());
      const { examined } = memory;
      const value = examined && (await use(jobs, examined));
      return examined === memory.examined ? value : null; // of a sheet as it was: nothing to say any more
    } catch (error) {
      store.setState({ problem: problemOf(error) });
      return null;
    }
  };

  return {
    previewFixAll: () => plan('refresh', (jobs, examined) => jobs.draftFixAll(examined)),
    previewDismiss: (key, reason, by) =>
      plan('settings', (jobs, examined, now) => jobs.draftDismissal(examined, key, { reason, by }, now)),
    previewBringBack: (key) => plan('settings', (jobs, examined) => jobs.draftBringBack(examined, key)),
    previewOverride: (address, said) =>
      plan('settings', (jobs, examined, now) => jobs.draftOverride(examined, address, said, now)),
    previewOverrideBack: (address) =>
      plan('settings', (jobs, examined) => jobs.draftOverrideBack(examined, address)),
    previewStep: (address, said) =>
      plan('settings', (jobs, examined, now) => jobs.draftStep(examined, address, said, now)),
    previewStepBack: (address, from) =>
      plan('settings', (jobs, examined) => jobs.draftStepBack(examined, address, from)),
    previewFindings: () => plan('findings', (jobs, examined) => jobs.draftFindings(examined)),
    findingsFile: () => known((jobs, examined) => jobs.findingsFile(examined)),
    previewSignOff: (by) => plan('settings', (jobs, examined, now) => jobs.draftSignOff(examined, by, now)),
    previewLinks: (choices) => plan('settings', (jobs, examined) => jobs.draftLinks(examined, choices)),
    previewRules: (rules, changes) =>
      plan('settings', (jobs, examined) => jobs.draftSettings(examined, changes, rules)),
    previewUnsaved: (unsaved) => plan('settings', (jobs, examined) => jobs.draftUnsaved(examined, unsaved)),
    trySettings: async (rules, changes) => {
      const trial = await known((jobs, examined) => jobs.trySettings(examined, rules, changes));
      store.setState({ trial });
    },
  };
}
