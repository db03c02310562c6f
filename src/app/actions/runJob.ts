import type { StoreApi } from 'zustand/vanilla';
import { HostError, type Clipboard, type HostFacts, type WorkbookPort } from '../../host/port';
import { sayBug, sayHostError } from '../../wording/problems';
import type { Timer } from '../desk/timer';
import { problem } from '../state/problem';
import type { Jobs } from '../desk/core';
import { Ended, type Desk } from '../desk/desk';
import type { HeldExamination } from '../desk/held';
import type { Draft } from '../session/examine';
import type { Result } from '../state/result';
import type { AppState, Job, Problem } from '../state/state';
import { causeOf, type JobLog } from './jobLog';

/** What every action works with. */
export interface ActionContext {
  readonly store: StoreApi<AppState>;
  readonly port: WorkbookPort;
  readonly clipboard: Clipboard;
  readonly clock: () => Date;
  readonly desk: Desk;
  /** What the program around the pane says of itself; left out where there is none. */
  readonly describeHost?: () => HostFacts;
  /** What is known beyond the state the pane is drawn from. */
  readonly timer: Timer;
  readonly log: JobLog;
  readonly memory: {
    examined: HeldExamination | null;
    turn: number;
    watching: boolean;
    /** A plan is being written, or its outcome read back: changes by this add-in are the pane's own. */
    writing: boolean;
    /** What the preview was made by: where its grounds have changed, it is made anew. Null where it rests on nothing. */
    planning: PreviewMaker | null;
    /** When the person last changed a cell, in milliseconds; null before that. */
    typedAt: number | null;
    /** The cell the pane has just gone to, until Excel tells of it. */
    selected: string | null;
    /** The report is on screen: it is drawn along with every reading. */
    reporting: boolean;
  };
}

/** Plans on what was read; `now` is when the person asked for it. */
export type MakeDraft = (jobs: Jobs, examined: HeldExamination, now: Date) => Promise<Result<Draft>>;

/** Reads the sheet anew, plans on what is there now, and shows the plan. */
export type PlanWork = (job: Job, draft: MakeDraft) => Promise<void>;

interface PreviewMaker {
  readonly draft: MakeDraft;
  readonly at: Date;
}

type Change = Partial<AppState>;

/**
 * Does one job at a time: says that it is under way, lets it change the state, and turns whatever it throws into a
 * problem. A job that was cancelled changes nothing. While one is under way others are refused: the pane's buttons
 * are disabled then. `saying`: what was said before stays while it is under way.
 */
export async function runJob(
  context: ActionContext,
  job: Job,
  says: string,
  task: (jobs: Jobs) => Promise<Change>,
  saying = false,
): Promise<void> {
  const { store, memory } = context;
  if (store.getState().working) return;
  context.desk.overtake();
  const turn = ++memory.turn;
  const silent = saying ? {} : { problem: null, notice: null };
  store.setState({ working: { job, says }, ...silent, liveSays: null });
  const at = context.clock();
  const { change, cause } = await attempt(context, task);
  const outcome = turn === memory.turn ? (change.problem?.code ?? 'done') : 'cancelled';
  const milliseconds = context.clock().getTime() - at.getTime();
  context.log.note({ job, at, milliseconds, outcome, cause });
  if (turn === memory.turn) store.setState({ ...change, working: null });
}

async function attempt(
  context: ActionContext,
  task: (jobs: Jobs) => Promise<Change>,
): Promise<{ readonly change: Change; readonly cause: string }> {
  try {
    return { change: await task(await fetchJobs(context)), cause: '' };
  } catch (error) {
    if (error instanceof Ended) return { change: {}, cause: '' };
    return { change: { problem: problemOf(error) }, cause: causeOf(error) };
  }
}

const fetchJobs = ({ desk }: ActionContext): Promise<Jobs> => fetched(() => desk.load());

/** A part of the program that comes when it is first needed. */
export async function fetched<Part>(fetch: () => Promise<Part>): Promise<Part> {
  try {
    return await fetch();
  } catch (error) {
    throw new HostError('offline', error instanceof Error ? error.message : String(error));
  }
}

/** Any throw in the words of the pane: the host's failures by their code, all else as a fault of ours. */
export function problemOf(error: unknown): Problem {
  if (error instanceof HostError)
    return problem(error.code, sayHostError(error.code, error.sheet, error.detail, error.more));
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return problem('bug', sayBug(detail));
}
