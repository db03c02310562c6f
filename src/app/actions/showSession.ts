import type { Examined } from '../session/examine';
import { tableAfter } from '../settings/reportDefaults';
import type { AppState } from '../state/state';
import type { Jobs } from './runJob';

/** The state after an examination. Ticks stay for findings that are still there. */
export function showSession(jobs: Jobs, examined: Examined, before: AppState): Partial<AppState> {
  const keys = new Set(examined.session.findings.map((finding) => finding.key));
  const remembered = examined.reading.stored?.report ?? null;
  const table = tableAfter(before.table, before.remembered, remembered);
  return {
    table,
    remembered,
    session: examined.session,
    stale: false,
    pointed: examined.session.cards.some(({ address }) => address === before.pointed?.address)
      ? before.pointed
      : null,
    trial: null,
    ticked: new Set(examined.session.manager ? [] : [...before.ticked].filter((key) => keys.has(key))),
    fromData: tickedData(examined, before),
    report: jobs.viewReport(examined, table),
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
