import type { PeriodKey } from '../../domain/periods/period';
import { HostError } from '../../host/port';
import type { Jobs } from '../desk/core';
import type { HeldExamination } from '../desk/held';
import { drawAlong } from './drawing';
import { followChanges } from './followChanges';
import { followSelection } from './followSelection';
import type { AppState } from '../state/state';
import type { Answered } from '../workbook/readWorkbook';
import { showSession } from './showSession';
import type { ActionContext } from './runJob';

/** What to look at: a sheet by name, or null for the active one; a quarter, or null for the latest with figures. */
export interface LoadRequest {
  readonly sheet: string | null;
  readonly period: PeriodKey | null;
  /** A plan to write is to be made of it. */
  readonly writing?: boolean;
}

export interface Loaded {
  /** Null when there is a problem, which `change` then carries. */
  readonly examined: HeldExamination | null;
  readonly change: Partial<AppState>;
}

/** Reads, judges and checks what is asked for. */
export async function loadSession(
  context: ActionContext,
  jobs: Jobs,
  request: LoadRequest,
  kept: HeldExamination | null = null,
  after: Answered | null = null,
): Promise<Loaded> {
  const { memory } = context;
  const turn = memory.turn;
  const last = memory.examined;
  const fallback = last?.session.scorecard.sheet ?? null;
  await watchChanges(context);
  const result = await jobs.examine({ ...request, fallback }, kept, after);
  const drawn = result.kind === 'ok' ? await drawAlong(context, jobs, result.value) : null;
  if (turn !== memory.turn) return { examined: null, change: {} }; // cancelled meanwhile
  if (result.kind === 'problem') {
    memory.examined = null;
    return {
      examined: null,
      change: { ...withoutSession(context.store.getState()), problem: result.problem },
    };
  }
  memory.examined = result.value;
  return {
    examined: result.value,
    change: { ...showSession(result.value, context.store.getState(), drawn), preview: null },
  };
}

/**
 * Reads the sheet of the session again, at the same quarter; without a session, whatever Check would look at. The
 * workbook's other sheets are taken as they were, unless someone changed one of them. `after` is what the batch that
 * wrote a plan read: nothing is read again then. `writing`: a plan to write is to be made of it.
 */
export function reloadSession(
  context: ActionContext,
  jobs: Jobs,
  { after = null, writing = false, anew = false }: ReloadOptions = {},
): Promise<Loaded> {
  const last = context.memory.examined;
  const request = {
    sheet: last?.session.scorecard.sheet ?? null,
    period: last?.chosenPeriod ?? null,
    writing,
  };
  return loadSession(context, jobs, request, anew || context.store.getState().stale ? null : last, after);
}

interface ReloadOptions {
  readonly after?: Answered | null;
  readonly writing?: boolean;
  /** The other sheets are not taken as they were. */
  readonly anew?: boolean;
}

/** What people said of claims is kept: the same text may be looked at again. */
const withoutSession = ({ commentary: { decisions } }: AppState): Partial<AppState> => ({
  session: null,
  preview: null,
  stale: false,
  report: null,
  drawnBy: null,
  tablesAlone: null,
  pointed: null,
  commentary: { kept: null, pasted: null, decisions },
  trial: null,
});

/**
 * From the first reading on, changes to the sheets looked at are followed. Excel has answered that it tells of them before
 * anything is read, so that no change falls between the two: the library asks for it later than for a reading that was
 * started after it.
 */
async function watchChanges(context: ActionContext): Promise<void> {
  const { memory, port } = context;
  if (memory.watching) return;
  memory.watching = true;
  try {
    await port.onChanged(followChanges(context), followSelection(context));
  } catch (error) {
    // Without events nothing is lost but the hint: every plan reads the sheet anew and verifies what it replaces.
    memory.watching = false;
    // An Excel that does not answer this will not answer the reading either: it is said at once, not after a second wait.
    if (error instanceof HostError && error.code === 'no-answer') throw error;
  }
}
