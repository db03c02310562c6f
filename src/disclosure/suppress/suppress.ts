import type { JudgedScorecard } from '../../domain/judging/judged';
import { attackAround, attackModel, Memory, MOST_STEPS, type Recovered } from '../attack/attack';
import { buildModel } from '../relations/buildModel';
import { explain } from './explain';
import type { Model } from '../model/model';
import { DEFAULT_DISCLOSURE, type DisclosurePolicy } from '../model/policy';
import { keyOf, type FigurePeriod, type FigurePlace, type SuppressionPlan } from '../model/plan';
import { clustersOf } from '../attack/clusters';
import { chooseAnywhere, chooseHidden } from './search';
import type { CountTable } from '../relations/tables';
import type { View } from '../attack/view';

/**
 * Plans the public version of a scorecard and the tables beside it: what is too small by itself is hidden, and as few
 * other figures as will do, so that `attackPlan` recovers nothing.
 *
 * Periods are planned in the order in which they became public: a figure published with an earlier quarter stays
 * published, for whoever kept that report has it. So what must be hidden to protect an earlier figure is a figure of
 * the later quarter, and the plan for Q3 has the plan for Q2 within it, word for word. In each quarter the choice is
 * exact: no smaller number of figures would do (see `chooseHidden`). `shared` are the places of one indicator in several
 * scorecards that are planned as one (see `suppressTogether`).
 */
export function suppressScorecard(
  judged: JudgedScorecard,
  policy: DisclosurePolicy = DEFAULT_DISCLOSURE,
  tables: readonly CountTable[] = [],
  shared: readonly (readonly number[])[] = [],
): SuppressionPlan {
  const model = buildModel(judged, policy, tables, shared);
  const memory = new Memory();
  const clusters = clustersOf(model);
  const hidden = new Set<string>();
  const statusShown = new Set<string>();
  const released = new Set<FigurePeriod>();
  const added = new Map<string, { readonly model: Model; readonly view: View }>();
  let method: SuppressionPlan['method'] = 'exact';
  for (const period of model.periods) {
    released.add(period);
    for (const { key, small, period: own } of model.cells) {
      if (own === period && small.length > 0) hidden.add(key);
    }
    for (const cluster of clusters) {
      const chosen = chooseHidden(cluster, { hidden, statusShown, released }, period, memory);
      if (chosen.method === 'pruned') method = 'pruned';
      for (const key of chosen.keys) hidden.add(key);
      if (chosen.keys.length === 0) continue;
      const view: View = {
        hidden: new Set(hidden),
        statusShown: new Set(statusShown),
        released: new Set(released),
      };
      for (const key of chosen.keys) added.set(key, { model: cluster.model, view });
    }
    memory.allow(MOST_STEPS / model.periods.length);
    for (const cluster of clusters) {
      showStatuses(cluster.model, { hidden, statusShown, released }, period, memory);
    }
  }
  memory.allow(MOST_STEPS);
  for (const cluster of clusters) {
    const view: View = { hidden: new Set(hidden), statusShown: new Set(statusShown), released };
    if (attackModel(cluster.model, view, cluster.secrets, memory).length === 0) continue;
    method = 'pruned';
    // Words beside hidden figures go first: they are worth less than figures.
    for (const { key } of cluster.cells) statusShown.delete(key);
    const without: View = { ...view, statusShown: new Set(statusShown) };
    for (const key of chooseAnywhere(cluster, without, memory)) {
      hidden.add(key);
      added.set(key, { model: cluster.model, view: { ...without, hidden: new Set(hidden) } });
    }
  }
  memory.allow(MOST_STEPS);
  const left = attackModel(model, { hidden, statusShown, released }, model.secrets, memory);
  memory.allow(MOST_STEPS / 2);
  return {
    policy,
    hidden,
    statusShown,
    method,
    steps: memory.steps,
    decided: model.decided,
    unprotected: placesOf(left),
    cells: model.cells.map(({ key, place, address, small }) => {
      const why = added.get(key);
      return { place, address, reasons: why ? explain(why.model, key, why.view, memory) : small };
    }),
  };
}

/** Shows the status word beside a hidden figure wherever that leaves every count safe, in the order of the rows. */
function showStatuses(
  model: Model,
  view: {
    readonly hidden: Set<string>;
    readonly statusShown: Set<string>;
    readonly released: Set<FigurePeriod>;
  },
  period: FigurePeriod,
  memory: Memory,
): void {
  const worded = new Set(
    model.relations.flatMap(({ when }) => (when !== 'always' && 'status' in when ? [when.status] : [])),
  );
  if (![...worded].some((key) => view.hidden.has(key))) return;
  const before = attackModel(model, view, model.secrets, memory);
  for (const { key, period: own } of model.cells) {
    if (own !== period || !view.hidden.has(key) || !worded.has(key)) continue;
    view.statusShown.add(key);
    if (attackAround(model, view, view, key, before, memory).length > 0) view.statusShown.delete(key);
  }
}

function placesOf(recovered: readonly Recovered[]): readonly FigurePlace[] {
  const byKey = new Map(recovered.map(({ secret: { place } }) => [keyOf(place), place]));
  return [...byKey.values()];
}
