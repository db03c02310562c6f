import type { Quarter } from '../domain/periods';
import type { Examined } from './examine';
import { tableAfter } from './remembered';
import type { AppState } from './state';
import type { Jobs } from './store';
import type { Workshop } from './work';

/** What to look at: a sheet by name, or null for the active one; a quarter, or null for the latest with figures. */
export interface Wish {
  readonly sheet: string | null;
  readonly quarter: Quarter | null;
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
): Promise<Looked> {
  const { memory, port } = shop;
  const turn = memory.turn;
  const last = memory.examined;
  const fallback = last?.session.scorecard.sheet ?? null;
  const settled = await jobs.examine(port, { ...wish, fallback }, kept?.around ?? null);
  if (turn !== memory.turn) return { examined: null, change: {} }; // cancelled meanwhile
  if (settled.kind === 'problem') {
    memory.examined = null;
    return { examined: null, change: { ...NOTHING_KNOWN, problem: settled.problem } };
  }
  memory.examined = settled.value;
  void watch(shop);
  return {
    examined: settled.value,
    change: { ...shown(jobs, settled.value, shop.store.getState()), preview: null },
  };
}

/**
 * Reads the sheet of the session again, at the same quarter; without a session, whatever Check would look at. The
 * workbook's other sheets are taken as they were, unless someone changed one of them.
 */
export function examineAgain(shop: Workshop, jobs: Jobs): Promise<Looked> {
  const last = shop.memory.examined;
  const wish = { sheet: last?.session.scorecard.sheet ?? null, quarter: last?.chosenQuarter ?? null };
  return examineFor(shop, jobs, wish, shop.store.getState().stale ? null : last);
}

const NOTHING_KNOWN: Partial<AppState> = {
  session: null,
  preview: null,
  stale: false,
  tableHtml: null,
  tableText: null,
  prompts: [],
  publication: null,
  commentary: { kept: null, pasted: null },
  weighed: null,
};

/** The state after an examination. Ticks stay for findings that are still there. */
export function shown(jobs: Jobs, examined: Examined, before: AppState): Partial<AppState> {
  const keys = new Set(examined.session.findings.map((finding) => finding.key));
  const remembered = examined.reading.stored?.report ?? null;
  const table = tableAfter(before.table, before.remembered, remembered);
  return {
    table,
    remembered,
    session: examined.session,
    stale: false,
    weighed: null,
    ticked: new Set(examined.session.manager ? [] : [...before.ticked].filter((key) => keys.has(key))),
    fromData: tickedData(examined, before),
    ...jobs.showReport(examined, table),
    commentary: jobs.showCommentary(examined, before.commentary),
  };
}

/** Composed cells are ticked from the start; what a person unticked stays so while it is there. */
export function tickedData(
  { session }: Examined,
  before: Pick<AppState, 'session' | 'fromData'>,
): ReadonlySet<string> {
  if (session.manager) return new Set(); // a Refresh takes nothing from the data then
  const known = new Set(before.session?.composed.map(({ key }) => key));
  const keys = session.composed.map(({ key }) => key);
  return new Set(keys.filter((key) => !known.has(key) || before.fromData.has(key)));
}

/** From the first reading on, a person's change to the sheets looked at marks the results as out of date. */
async function watch({ memory, port, store }: Workshop): Promise<void> {
  if (memory.watching) return;
  memory.watching = true;
  try {
    await port.onChanged(({ sheetId }) => {
      if (memory.examined?.watched.has(sheetId)) store.setState({ stale: true });
    });
  } catch {
    // Without events nothing is lost but the hint: every plan reads the sheet anew and verifies what it replaces.
    memory.watching = false;
  }
}
