import type { HeldExamination } from '../desk/held';
import { tableAfter } from '../settings/reportDefaults';
import type { AppState } from '../state/state';
import type { Drawn } from './drawing';

/** The state after an examination, with what was `drawn` of it. Ticks stay for findings that are still there. */
export function showSession(
  { session, remembered }: HeldExamination,
  before: AppState,
  drawn: Drawn | null,
): Partial<AppState> {
  const keys = new Set(session.findings.map((finding) => finding.key));
  const table = tableAfter(before.table, before.remembered, remembered);
  return {
    ...(table !== before.table && { table: drawn?.drawnBy ?? table }),
    remembered,
    session,
    stale: false,
    tablesAlone: null,
    pointed: session.cards.some(({ address }) => address === before.pointed?.address) ? before.pointed : null,
    trial: null,
    ticked: new Set(session.manager ? [] : [...before.ticked].filter((key) => keys.has(key))),
    fromData: tickedData(session, before),
    ...(drawn ?? { report: null, drawnBy: null, commentary: { ...before.commentary, kept: null } }),
  };
}

/** Composed cells are ticked from the start; what a person unticked stays so while it is there. */
export function tickedData(
  { manager, composed }: HeldExamination['session'],
  before: Pick<AppState, 'session' | 'fromData'>,
): ReadonlySet<string> {
  if (manager) return new Set(); // a Refresh takes nothing from the data then
  const known = new Set(before.session?.composed.map(({ key }) => key));
  const keys = composed.map(({ key }) => key);
  return new Set(keys.filter((key) => !known.has(key) || before.fromData.has(key)));
}
