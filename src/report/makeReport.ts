import { publicScorecard } from '../disclosure/publish/publicScorecard';
import type { Place, SuppressionPlan } from '../disclosure/model/plan';
import { findSmallCounts } from '../disclosure/text/smallCounts';
import { suppressScorecard } from '../disclosure/suppress/suppress';
import { countTablesOf } from '../disclosure/relations/tables';
import type { LinkedBreakdown } from '../domain/tables/breakdown';
import type { JudgedScorecard } from '../domain/judging/judged';
import { buildReport, type Report, type ReportOptions } from './templates';

/** Commentary that a public report leaves out, and the words it is left out for. */
export interface LeftOut {
  /** The indicator's row on the sheet. */
  readonly row: number;
  readonly words: readonly string[];
}

/** A report, with the plan of what it hides where it is a public one. */
export type MadeReport =
  | {
      readonly kind: 'made';
      readonly report: Report;
      /** What the report was made from. */
      readonly judged: JudgedScorecard;
      readonly plan: SuppressionPlan | null;
      readonly leftOut: readonly LeftOut[];
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
    return { kind: 'made', report: buildReport(judged, options), judged, plan: null, leftOut: [] };
  const plan = planPublic(judged, breakdowns);
  if (plan.unprotected.length > 0) return { kind: 'unprotected', places: plan.unprotected };
  const open = publicScorecard(judged, plan);
  const leftOut = withSmallCounts(options.commentary ?? new Map(), judged, plan);
  const kept = [...(options.commentary ?? [])].filter(([row]) => leftOut.every((each) => each.row !== row));
  const report = buildReport(open, { ...options, commentary: new Map(kept) });
  return { kind: 'made', report, judged: open, plan, leftOut: report.sections.length === 0 ? [] : leftOut };
}

/** Commentary that states a small count, or one that gives a hidden figure away. An author's words are never changed. */
const withSmallCounts = (
  commentary: ReadonlyMap<number, string>,
  judged: JudgedScorecard,
  plan: SuppressionPlan,
): readonly LeftOut[] =>
  [...commentary].flatMap(([row, text]): LeftOut[] => {
    const words = findSmallCounts(text, judged, plan).map((found) => found.text);
    return words.length === 0 ? [] : [{ row, words: [...new Set(words)] }];
  });

const plans = new WeakMap<JudgedScorecard, SuppressionPlan>();

/** What the public version of a scorecard hides. Worked out once for each: a choice of columns does not change it. */
export function planPublic(judged: JudgedScorecard, breakdowns: readonly LinkedBreakdown[]): SuppressionPlan {
  const known = plans.get(judged);
  if (known) return known;
  const plan = suppressScorecard(judged, judged.settings.policy, countTablesOf(breakdowns, judged));
  plans.set(judged, plan);
  return plan;
}
