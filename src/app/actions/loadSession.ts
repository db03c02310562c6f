import type { PeriodKey } from '../../domain/periods/period';
import type { Examined } from '../session/examine';
import { followChanges } from './followChanges';
import type { AppState } from '../state/state';
import type { Answered } from '../workbook/readWorkbook';
import { shown } from './showSession';
import type { Jobs } from './runJob';
import type { Workshop } from './runJob';

/** What to look at: a sheet by name, or null for the active one; a quarter, or null for the latest with figures. */
export interface Wish {
  readonly sheet: string | null;
  readonly period: PeriodKey | null;
  /** A plan to write is to be made of it. */
  readonly writing?: boolean;
}

export interface Looked {
  /** Null when there is a problem, which `change` then carries. */
  readonly examined: Examined | null;
  readonly change: Partial<AppState>;
}

/** Reads, judges and checks what is wished for. */
export async function examineFor(
  shop: Workshop,
  jobs: Jobs,
  wish: Wish,
  kept: Examined | null = null,
  after: Answered | null = null,
): Promise<Looked> {
  const { memory, port } = shop;
  const turn = memory.turn;
  const last = memory.examined;
  const fallback = last?.session.scorecard.sheet ?? null;
  void watch(shop);
  const settled = await jobs.examine(port, { ...wish, fallback }, kept?.around ?? null, after);
  if (turn !== memory.turn) return { examined: null, change: {} }; // cancelled meanwhile
  if (settled.kind === 'problem') {
    memory.examined = null;
    return { examined: null, change: { ...nothingKnown(shop.store.getState()), problem: settled.problem } };
  }
  memory.examined = settled.value;
  return {
    examined: settled.value,
    change: { ...shown(jobs, settled.value, shop.store.getState()), preview: null },
  };
}

/**
 * Reads the sheet of the session again, at the same quarter; without a session, whatever Check would look at. The
 * workbook's other sheets are taken as they were, unless someone changed one of them. `after` is what the batch that
 * wrote a plan read: nothing is read again then. `writing`: a plan to write is to be made of it.
 */
export function examineAgain(
  shop: Workshop,
  jobs: Jobs,
  { after = null, writing = false, anew = false }: Again = {},
): Promise<Looked> {
  const last = shop.memory.examined;
  const wish = {
    sheet: last?.session.scorecard.sheet ?? null,
    period: last?.chosenPeriod ?? null,
    writing,
  };
  return examineFor(shop, jobs, wish, anew || shop.store.getState().stale ? null : last, after);
}

interface Again {
  readonly after?: Answered | null;
  readonly writing?: boolean;
  /** The other sheets are not taken as they were. */
  readonly anew?: boolean;
}

/** What people said of claims is kept: the same text may be looked at again. */
const nothingKnown = ({ commentary: { rulings } }: AppState): Partial<AppState> => ({
  session: null,
  preview: null,
  stale: false,
  tableHtml: null,
  tableText: null,
  prompts: [],
  publication: null,
  commentary: { kept: null, pasted: null, rulings },
  weighed: null,
});

/**
 * From the first reading on, changes to the sheets looked at are followed: asked for ahead of the reading, so that no
 * change falls between the two.
 */
async function watch(shop: Workshop): Promise<void> {
  const { memory, port } = shop;
  if (memory.watching) return;
  memory.watching = true;
  try {
    await port.onChanged(followChanges(shop));
  } catch {
    // Without events nothing is lost but the hint: every plan reads the sheet anew and verifies what it replaces.
    memory.watching = false;
  }
}
