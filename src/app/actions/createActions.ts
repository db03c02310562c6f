import type { PeriodKey } from '../../domain/periods/period';
import { MANAGER_REFUSES } from '../../wording/roles';
import { draftChange } from './draftChange';
import { isDataKey } from '../refresh/dataKeys';
import { copyDiagnostics, copyPrompt, copyTable } from './copy';
import { createJobLog } from './jobLog';
import { loadSession, reloadSession, type LoadRequest } from './loadSession';
import { problem } from '../state/problem';
import { showSession, tickedData } from './showSession';
import { refuse, type Result } from '../state/result';
import type { AppActions } from '../state/state';
import type { Jobs } from '../desk/core';
import type { HeldExamination } from '../desk/held';
import { drawAlong, followReport } from './drawing';
import { createCommentaryActions } from './commentary';
import { openPane } from './open';
import { writeAhead, writing } from './writing';
import { createReportActions } from './report';
import { createReviewActions } from './review';
import { problemOf, runJob, type MakeDraft, type PlanWork, type ActionContext } from './runJob';

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
      reporting: false,
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
        return { ...loaded.change, ...(await planOn(who, draft, jobs, loaded.examined)) };
      });

  const planOn = async (
    who: 'analyst' | 'anyone',
    draft: MakeDraft,
    jobs: Jobs,
    examined: HeldExamination,
  ) => {
    const allowed: MakeDraft = async (use, on, now) =>
      (who === 'analyst' ? refusedIn(on) : null) ?? (await draft(use, on, now));
    const planning = { draft: allowed, at: context.clock() };
    memory.planning = planning;
    return draftChange(await allowed(jobs, examined, planning.at));
  };
  const plan = planAs('analyst');
  const previewRefresh = (): Promise<void> =>
    planAs('anyone')('refresh', (jobs, examined, now) => {
      const state = store.getState();
      return jobs.draftRefresh(examined, state.ticked, tickedData(examined.session, state), now);
    });

  const diagnostics: AppActions['diagnostics'] = (render) =>
    render(parts.describeHost?.() ?? null, store.getState(), context.log.jobs, context.clock());

  const write = writing(context);
  const check = (): Promise<void> => load({ sheet: null, period: null });

  return {
    open: async () => {
      writeAhead();
      await openPane(context, check);
    },
    check,
    cancel: () => {
      const { working } = store.getState();
      if (!working || working.job === 'apply') return;
      memory.turn += 1;
      context.desk.cancel();
      store.setState({ working: null });
    },
    chooseSheet: (sheet) => load({ sheet, period: null }),
    choosePeriod: (period: PeriodKey) =>
      runJob(context, 'check', READING, async (jobs) => {
        if (!memory.examined) return (await loadSession(context, jobs, { sheet: null, period })).change;
        const turn = memory.turn;
        const examined = await jobs.rejudge(memory.examined, period);
        const drawn = await drawAlong(context, jobs, examined);
        if (turn !== memory.turn) return {}; // cancelled meanwhile
        memory.examined = examined;
        return { ...showSession(examined, store.getState(), drawn), preview: null };
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
        // Where a cell has changed by then it is asked for again: a person shall see what it comes to.
        memory.planning = null;
        const draft = await jobs.draftRefreshAll(loaded.examined, context.clock());
        return { ...loaded.change, ...draftChange(draft) };
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
      write(({ applyDraft }) =>
        applyDraft(context, async (jobs) =>
          memory.examined
            ? planOn('analyst', (use, examined) => use.draftFixes(examined, keys), jobs, memory.examined)
            : {},
        ),
      ),
    previewTable: () =>
      plan('insert-table', (jobs, examined) => jobs.draftTable(examined, store.getState().table)),
    previewPrompts: () => plan('prompts', (jobs, examined) => jobs.draftPrompts(examined)),
    previewRemoval: () =>
      runJob(context, 'remove', READING, async (jobs) => {
        const loaded = await reloadSession(context, jobs, { writing: true, anew: true });
        if (!loaded.examined) return { ...loaded.change, preview: null };
        const change = planOn('analyst', (use, on) => use.draftRemoval(on), jobs, loaded.examined);
        return { ...loaded.change, ...(await change) };
      }),
    previewRollForward: () => plan('roll-forward', (jobs, examined) => jobs.draftRollForward(examined)),
    previewSettings: (changes) => plan('settings', (jobs, examined) => jobs.draftSettings(examined, changes)),
    previewReading: (choices, changes, rules) =>
      plan('settings', (jobs, examined) => jobs.draftReading(examined, choices, changes, rules)),
    previewHeadings: () =>
      runJob(context, 'settings', READING, async (jobs) => {
        memory.planning = null;
        return draftChange(await jobs.draftPickedHeadings());
      }),
    applyPreview: async () => {
      const next = store.getState().preview?.next;
      await write(({ applyPreview }) => applyPreview(context));
      // Only once all of it stands: what else happened is to be read first.
      if (next === 'refresh' && store.getState().notice?.kind === 'done') await previewRefresh();
    },
    cancelPreview: () => store.setState({ preview: null }),
    chooseColumns: (columns) => store.setState({ table: { ...store.getState().table, columns } }),
    showReport: followReport(context),
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
    ...createReportActions(context, plan),
    restore: () => write(({ restore }) => restore(context)),
    lookAgain: () => write(({ lookAgain }) => lookAgain(context)),
    ...createReviewActions(context, plan),
    dismissNotice: () => store.setState({ notice: null }),
    dismissProblem: () => store.setState({ problem: null }),
  };
}

/** Why a plan that writes more than a Refresh is not made: manager mode, as the sheet says it now. Null for an analyst. */
const refusedIn = ({ session }: HeldExamination): Result<never> | null =>
  session.manager ? refuse(problem('manager-mode', MANAGER_REFUSES)) : null;
