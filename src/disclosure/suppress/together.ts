import { keyOf, type FigurePlace, type SuppressionPlan, type SuppressionReason } from '../model/plan';
import { asOne, type AsOne, type TogetherPart } from './asOne';
import { suppressScorecard } from './suppress';

/**
 * Plans the public version of a document of several scorecards as one, so that nothing in one of them gives away what is
 * hidden in another: a council's total less the services that are shown. The strictest of their policies holds for all;
 * each scorecard gets its part of the plan, in which `unprotected` names what nothing protects.
 */
export function suppressTogether(parts: readonly TogetherPart[]): readonly SuppressionPlan[] {
  const [first, ...others] = parts;
  if (!first) return [];
  const one = asOne([first, ...others]);
  const { policy } = one.judged.settings;
  const plan = suppressScorecard(one.judged, policy, one.tables, one.shared);
  // Months among quarters stand between a figure and the one before it: then each is looked at by itself as well.
  const mixed =
    new Set(parts.flatMap(({ judged }) => judged.scorecard.periods.map(({ grain }) => grain))).size > 1;
  return parts.map((part, at) => {
    const own = partOf(plan, homeIn(part, one.parts[at]));
    return mixed ? both(own, suppressScorecard(part.judged, policy, part.tables)) : own;
  });
}

/** What either hides; only a word that both let stand is shown. */
function both(a: SuppressionPlan, b: SuppressionPlan): SuppressionPlan {
  const others = new Map(b.cells.map(({ place, reasons }) => [keyOf(place), reasons]));
  return {
    ...a,
    cells: a.cells.map((cell) =>
      cell.reasons.length > 0 ? cell : { ...cell, reasons: others.get(keyOf(cell.place)) ?? [] },
    ),
    hidden: new Set([...a.hidden, ...b.hidden]),
    statusShown: new Set(
      [...a.statusShown].filter((key) => b.statusShown.has(key) || (!b.hidden.has(key) && a.hidden.has(key))),
    ),
    unprotected: [...a.unprotected, ...b.unprotected],
  };
}

type Home = (place: FigurePlace) => FigurePlace | null;

/** A place among all as one scorecard counts it; null where it is another's. */
function homeIn({ judged, tables }: TogetherPart, at: AsOne['parts'][number] | undefined): Home {
  if (!at) return () => null;
  const own = new Map([...at.names].map(([here, among]) => [among, here]));
  return (place) => {
    if (place.kind === 'table') {
      const table = place.table - at.tables;
      return table >= 0 && table < tables.length ? { ...place, table } : null;
    }
    const index = place.index - at.rows;
    if (index < 0 || index >= judged.indicators.length) return null;
    const { period } = place;
    const past = /^past-(\d+)$/.exec(period);
    return {
      ...place,
      index,
      period: past ? `past-${at.past.indexOf(Number(past[1]))}` : (own.get(period) ?? period),
    };
  };
}

/** What of a plan is about one scorecard. */
function partOf(plan: SuppressionPlan, home: Home): SuppressionPlan {
  const why = (reason: SuppressionReason): SuppressionReason => {
    if (reason.kind !== 'gives-away') return reason;
    const protects = home(reason.protects);
    return protects ? { ...reason, protects } : { kind: 'gives-away-elsewhere' };
  };
  const cells = plan.cells.flatMap(({ place, address, reasons }) => {
    const here = home(place);
    return here ? [{ among: keyOf(place), place: here, address, reasons: reasons.map(why) }] : [];
  });
  const own = (all: ReadonlySet<string>): ReadonlySet<string> =>
    new Set(cells.flatMap(({ among, place }) => (all.has(among) ? [keyOf(place)] : [])));
  return {
    ...plan,
    cells: cells.map(({ among: _among, ...cell }) => cell),
    hidden: own(plan.hidden),
    statusShown: own(plan.statusShown),
    unprotected: plan.unprotected.flatMap((place) => home(place) ?? []),
  };
}
