import { publicScorecard } from '../disclosure/publish/publicScorecard';
import { maskWords } from '../disclosure/publish/publicWords';
import type { Place, SuppressionPlan } from '../disclosure/model/plan';
import { printedWordsScan, smallCountScan, type SmallCountScan } from '../disclosure/text/smallCounts';
import { suppressScorecard } from '../disclosure/suppress/suppress';
import { countTablesOf } from '../disclosure/relations/tables';
import type { LinkedBreakdown } from '../domain/tables/breakdown';
import type { JudgedScorecard } from '../domain/judging/judged';
import { withPublicReasons } from './overTime/publicReasons';
import { buildReport, type Report, type ReportOptions } from './templates';

/** What a public report leaves out of what the sheet says in words, and the small counts it is left out for. */
export interface LeftOut {
  /** The indicator's row on the sheet. */
  readonly row: number;
  /** Commentary and targets go whole, a title is printed without the number. */
  readonly part: 'commentary' | 'title' | 'target';
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
  | { readonly kind: 'unprotected'; readonly places: readonly Place[] }
  /** Words that every part of the table bears name a small count: there is no public version either. */
  | { readonly kind: 'told-in-words'; readonly places: readonly ToldInWords[] };

/** A printed heading, or the name of the sheet as the table's title, that names a small count. */
interface ToldInWords {
  readonly what: 'heading' | 'sheet';
  readonly text: string;
  readonly words: readonly string[];
}

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
  const scan = smallCountScan(judged, plan);
  const printed = printedWordsScan(scan);
  const { judged: masking, masked } = maskWords(publicScorecard(judged, plan), printed);
  const open = withPublicReasons(masking, (text) => wordsIn(text, scan).length > 0);
  const silent = withSmallCounts(options.commentary ?? new Map(), scan);
  const kept = [...(options.commentary ?? [])].filter(([row]) => silent.every((each) => each.row !== row));
  const report = buildReport(open, { ...options, commentary: new Map(kept) });
  const places = toldInWords(report, judged.scorecard.sheet, printed);
  if (places.length > 0) return { kind: 'told-in-words', places };
  const leftOut = [...masked, ...(report.sections.length === 0 ? [] : silent)];
  return { kind: 'made', report, judged: open, plan, leftOut };
}

/** Small counts in the headings that are printed, and in the sheet's name, which title and source are made of. */
function toldInWords({ table }: Report, sheet: string, scan: SmallCountScan): readonly ToldInWords[] {
  const printed = [
    { what: 'sheet', text: sheet } as const,
    ...table.columns.map(({ heading }) => ({ what: 'heading', text: heading }) as const),
  ];
  return printed.flatMap(({ what, text }): ToldInWords[] => {
    const words = wordsIn(text, scan);
    return words.length === 0 ? [] : [{ what, text, words }];
  });
}

const wordsIn = (text: string, scan: SmallCountScan): readonly string[] => [
  ...new Set(scan(text).map((found) => found.text)),
];

/** Commentary that states a small count, or one that gives a hidden figure away. An author's words are never changed. */
const withSmallCounts = (commentary: ReadonlyMap<number, string>, scan: SmallCountScan): readonly LeftOut[] =>
  [...commentary].flatMap(([row, text]): LeftOut[] => {
    const words = wordsIn(text, scan);
    return words.length === 0 ? [] : [{ row, part: 'commentary', words }];
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
