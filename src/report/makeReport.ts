import { publicScorecard } from '../disclosure/publicScorecard';
import type { Place, SuppressionPlan } from '../disclosure/plan';
import { suppressScorecard } from '../disclosure/suppress';
import { countTablesOf } from '../disclosure/tables';
import type { LinkedBreakdown } from '../domain/breakdown';
import type { JudgedScorecard } from '../domain/judged';
import { buildReport, type Report, type ReportOptions } from './templates';

/** A report, with the plan of what it hides where it is a public one. */
export type MadeReport =
  | {
      readonly kind: 'made';
      readonly report: Report;
      /** What the report was made from. */
      readonly judged: JudgedScorecard;
      readonly plan: SuppressionPlan | null;
    }
  /** Something could not be protected whatever is hidden: there is no public version. */
  | { readonly kind: 'unprotected'; readonly places: readonly Place[] };

/**
 * The one way to a report. A public one is made from a scorecard in which nothing hidden is left, so that no column,
 * sentence or picture can say it. `breakdowns` are the tables beside the scorecard: what they would give away counts.
 */
export function makeReport(
  judged: JudgedScorecard,
  breakdowns: readonly LinkedBreakdown[],
  options: ReportOptions,
): MadeReport {
  if (options.version !== 'public')
    return { kind: 'made', report: buildReport(judged, options), judged, plan: null };
  const plan = planPublic(judged, breakdowns);
  if (plan.unprotected.length > 0) return { kind: 'unprotected', places: plan.unprotected };
  const open = publicScorecard(judged, plan);
  return { kind: 'made', report: buildReport(open, options), judged: open, plan };
}

const plans = new WeakMap<JudgedScorecard, SuppressionPlan>();

/** What the public version of a scorecard hides. Worked out once for each: a choice of columns does not change it. */
export function planPublic(judged: JudgedScorecard, breakdowns: readonly LinkedBreakdown[]): SuppressionPlan {
  const known = plans.get(judged);
  if (known) return known;
  const plan = suppressScorecard(judged, judged.settings.policy, countTablesOf(breakdowns, judged));
  plans.set(judged, plan);
  return plan;
}
