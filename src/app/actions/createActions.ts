import type { PeriodKey } from '../../domain/periods/period';
import { MANAGER_REFUSES } from '../../wording/roles';
import { applyDraft, applyPreview } from './applyPreview';
import { draftChange } from './draftChange';
import { isDataKey } from '../refresh/dataKeys';
import { copyDiagnostics, copyPrompt, copyTable } from './copy';
import { createJobLog } from './jobLog';
import { loadSession, reloadSession, type LoadRequest } from './loadSession';
import { problem } from '../state/problem';
import { showSession, tickedData } from './showSession';
import { refuse, type Result } from '../state/result';
import type { AppActions } from '../state/state';
import type { Examined } from '../session/examine';
import { createCommentaryActions } from './commentary';
import { createReportActions } from './report';
import { createRestoreActions } from './restore';
import { createReviewActions } from './review';
import { problemOf, runJob, type Jobs, type MakeDraft, type PlanWork, type ActionContext } from './runJob';

const READING = 'Reading the sheet…';

/** Everything a person may ask for, on one store. */
export function createActions(parts: Omit<ActionContext, 'memory' | 'log'>): AppActions {
  const context: ActionContext = {
    ...parts,
    log: createJobLog(),
    memory: {
      examined: null,
      turn: 0,
      watching: false,
      writing: false,
      planning: null,
      typedAt: null,
      selected: null,
    },
  };
  const { store, memory, port } = context;

  const load = (request: LoadRequest): Promise<void> =>
    runJob(context, 'check', READING, async (jobs) => (await loadSession(context, jobs, request)).change);

  /** Reads the sheet anew, then plans on what is there now, so that the preview tells the truth. */
  const planAs =
    (who: 'analyst' | 'anyone'): PlanWork =>
    (job, draft) =>
      runJob(context, job, READING, async (jobs) => {
        const loaded = await reloadSession(context, jobs, { writing: true });
        if (!loaded.examined) return { ...loaded.change, preview: null };
        return { ...loaded.change, ...planOn(who, draft, jobs, loaded.examined) };
      });

  const planOn = (who: 'analyst' | 'anyone', draft: MakeDraft, jobs: Jobs, examined: Examined) => {
    const allowed: MakeDraft = (use, on, now) =>
      (who === 'analyst' ? refusedIn(on) : null) ?? draft(use, on, now);
    const planning = { draft: allowed, at: context.clock() };
    memory.planning = planning;
    return draftChange(allowed(jobs, examined, planning.at));
  };
  const plan = planAs('analyst');
  const previewRefresh = (): Promise<void> =>
    planAs('anyone')('refresh', (jobs, examined, now) => {
      const state = store.getState();
      return jobs.draftRefresh(examined, state.ticked, tickedData(examined, state), now);
    });

  const diagnostics: AppActions['diagnostics'] = (render) =>
    render(parts.describeHost?.() ?? null, store.getState(), context.log.jobs, context.clock());

  return {
    check: () => load({ sheet: null, period: null }),
    cancel: () => {
      const { working } = store.getState();
      if (!working || working.job === 'apply') return;
      memory.turn += 1;
      store.setState({ working: null });
    },
    chooseSheet: (sheet) => load({ sheet, period: null }),
    choosePeriod: (period: PeriodKey) =>
      runJob(context, 'check', READING, async (jobs) => {
        if (!memory.examined) return (await loadSession(context, jobs, { sheet: null, period })).change;
        memory.examined = jobs.rejudge(memory.examined, period);
        return { ...showSession(jobs, memory.examined, store.getState()), preview: null };
      }),
    tick: (key, on) => {
      if (store.getState().session?.manager) return;
      const which = isDataKey(key) ? 'fromData' : 'ticked';
      const keys = new Set(store.getState()[which]);
      if (on) keys.add(key);
      else keys.delete(key);
      store.setState({ [which]: keys });
    },
    previewRefresh,
    previewRefreshAll: () =>
      runJob(context, 'refresh', READING, async (jobs) => {
        const loaded = await reloadSession(context, jobs, { writing: true, anew: true });
        if (!loaded.examined) return { ...loaded.change, preview: null };
        const others = await jobs.readForRefresh(port, loaded.examined);
        // Where a cell has changed by then it is asked for again: the others' sheets would have to be read anew.
        memory.planning = null;
        return {
          ...loaded.change,
          ...draftChange(jobs.draftRefreshAll(loaded.examined, others, context.clock())),
        };
      }),
    previewSheetStatus: () =>
      plan('refresh', (jobs, examined) => jobs.draftSheetStatus(examined, context.clock())),
    previewTravelColumn: () =>
      plan('refresh', (jobs, examined) => jobs.draftTravelColumn(examined, context.clock())),
    previewFix: (key) =>
      runJob(context, 'refresh', READING, async (jobs) =>
        memory.examined
          ? planOn('analyst', (use, examined) => use.draftFix(examined, key), jobs, memory.examined)
          : {},
      ),
    applyFixes: (keys) =>
      applyDraft(context, (jobs) =>
        memory.examined
          ? planOn('analyst', (use, examined) => use.draftFixes(examined, keys), jobs, memory.examined)
          : {},
      ),
    previewTable: () =>
      plan('insert-table', (jobs, examined) => jobs.draftTable(examined, store.getState().table)),
    previewPrompts: () => plan('prompts', (jobs, examined) => jobs.draftPrompts(examined)),
    previewRemoval: () =>
      runJob(context, 'remove', READING, async (jobs) => {
        const loaded = await reloadSession(context, jobs, { writing: true, anew: true });
        if (!loaded.examined) return { ...loaded.change, preview: null };
        const others = await jobs.readOtherScorecards(port, loaded.examined);
        return {
          ...loaded.change,
          ...planOn('analyst', (use, on) => use.draftRemoval(on, others), jobs, loaded.examined),
        };
      }),
    previewRollForward: () => plan('roll-forward', (jobs, examined) => jobs.draftRollForward(examined)),
    previewSettings: (changes) => plan('settings', (jobs, examined) => jobs.draftSettings(examined, changes)),
    previewReading: (choices, changes, rules) =>
      plan('settings', (jobs, examined) => jobs.draftReading(examined, choices, changes, rules)),
    previewHeadings: () =>
      runJob(context, 'settings', READING, async (jobs) => {
        memory.planning = null;
        return draftChange(await jobs.draftPickedHeadings(port));
      }),
    applyPreview: async () => {
      const next = store.getState().preview?.next;
      await applyPreview(context);
      // Only once all of it stands: what else happened is to be read first.
      if (next === 'refresh' && store.getState().notice?.kind === 'done') await previewRefresh();
    },
    cancelPreview: () => store.setState({ preview: null }),
    chooseColumns: (columns) => {
      store.setState({ table: { ...store.getState().table, columns } });
      void redraw(context);
    },
    copyForWord: (selectForCopy) => copyTable(context, selectForCopy),
    copyPrompt: (ref, selectForCopy) => copyPrompt(context, ref, selectForCopy),
    diagnostics,
    copyDiagnostics: (text, selectForCopy) => copyDiagnostics(context, text, selectForCopy),
    select: async (sheet, address) => {
      try {
        memory.selected = address;
        await port.select(sheet, address);
      } catch (error) {
        store.setState({ problem: problemOf(error) });
      }
    },
    ...createCommentaryActions(context),
    ...createReportActions(context, plan, () => void redraw(context)),
    ...createRestoreActions(context),
    ...createReviewActions(context, plan),
    dismissNotice: () => store.setState({ notice: null }),
    dismissProblem: () => store.setState({ problem: null }),
  };
}

/** Why a plan that writes more than a Refresh is not made: manager mode, as the sheet says it now. Null for an analyst. */
const refusedIn = ({ reading }: Examined): Result<never> | null =>
  reading.preferences.manager ? refuse(problem('manager-mode', MANAGER_REFUSES)) : null;

/** Draws the report table again after its columns changed. */
async function redraw({ store, memory, loadJobs }: ActionContext): Promise<void> {
  if (!memory.examined) return;
  try {
    const jobs = await loadJobs();
    if (memory.examined) store.setState({ report: jobs.viewReport(memory.examined, store.getState().table) });
  } catch (error) {
    store.setState({ problem: problemOf(error) });
  }
}
