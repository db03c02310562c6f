import { publicScorecard } from '../disclosure/publish/publicScorecard';
import { publicTables } from '../disclosure/publish/publicTables';
import { maskWords } from '../disclosure/publish/publicWords';
import type { FigurePlace, SuppressionPlan } from '../disclosure/model/plan';
import { printedWordsScan, smallCountScan, type SmallCountScan } from '../disclosure/text/smallCounts';
import { suppressScorecard } from '../disclosure/suppress/suppress';
import { countTablesOf } from '../disclosure/relations/tables';
import { nameOf, type LinkedBreakdown } from '../domain/tables/breakdown';
import type { LinkedFigures } from '../domain/tables/linkFigures';
import { planFigures, type FigureGuard } from '../disclosure/figures/planFigures';
import { publicFigures } from '../disclosure/figures/publicFigures';
import { sayNotHere, type LeftOutReason } from '../wording/reports/tables';
import type { JudgedScorecard } from '../domain/judging/judged';
import { councilsIn } from './councils';
import { contradictionsOf, markText } from './contradictions';
import { NO_FIELDS } from './fields';
import { hasTablesAlone } from './tables/alone';
import type { ReportOptions } from './options';
import { withPublicReasons } from './overTime/publicReasons';
import { buildReport, type Report } from './templates';

/** What a public report leaves out of what the sheet says in words, and the small counts it is left out for. */
export interface LeftOut {
  /** The indicator's row on the sheet; null for words about all of them. */
  readonly row: number | null;
  /** Commentary, targets, key points and sources go whole, a title is printed without the number. */
  readonly part: 'commentary' | 'title' | 'target' | 'key-point' | 'source';
  readonly words: readonly string[];
}

/** A table left out of a public report. */
interface TableLeftOut {
  readonly name: string;
  readonly why: LeftOutReason;
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
      /** Tables of the workbook that a public report has not, and why. */
      readonly tablesLeftOut: readonly TableLeftOut[];
    }
  /** Something could not be protected whatever is hidden: there is no public version. */
  | { readonly kind: 'unprotected'; readonly places: readonly FigurePlace[] }
  /** Words that every part of the table bears name a small count: there is no public version either. */
  | { readonly kind: 'told-in-words'; readonly places: readonly ToldInWords[] };

/** A printed heading, the name of the sheet, or what an author said of the report, that names a small count. */
interface ToldInWords {
  readonly what: 'heading' | 'sheet' | 'field' | 'around';
  readonly text: string;
  readonly words: readonly string[];
}

/**
 * The one way to a report. A public one is made from a scorecard in which nothing hidden is left, so that no column,
 * sentence or picture can say it. `breakdowns` are the tables beside the scorecard: what they would give away counts.
 * `planned` is what a document of several scorecards hides of this one.
 */
export function makeReport(
  judged: JudgedScorecard,
  breakdowns: readonly LinkedBreakdown[],
  options: ReportOptions,
  planned: SuppressionPlan | null = null,
): MadeReport {
  if (options.version !== 'public') {
    const marked = markAll(judged, options.commentary);
    const report = buildReport(judged, { ...options, commentary: marked });
    return { kind: 'made', report, judged, plan: null, leftOut: [], tablesLeftOut: [] };
  }
  const guarded = planned ? null : planPublic(judged, breakdowns);
  const plan = planned ?? guarded?.plan;
  if (!plan) throw new Error('A public report has a plan.');
  if (plan.unprotected.length > 0) return { kind: 'unprotected', places: plan.unprotected };
  const scan = smallCountScan(judged, plan);
  const printed = printedWordsScan(scan);
  const { judged: masking, masked } = maskWords(publicScorecard(judged, plan), printed);
  const shown = publicTables(breakdowns, plan, (text) => wordsIn(text, printed).length > 0);
  const others = publicFigures(
    wishedFigures(judged),
    guarded?.guards ?? [],
    judged,
    plan,
    (text) => wordsIn(text, printed).length > 0,
  );
  const open: JudgedScorecard = {
    ...withPublicReasons(masking, (text) => wordsIn(text, scan).length > 0),
    tables: shown.tables,
    figures: others.figures,
  };
  const words = openWords(judged, open, options, scan, printed);
  const report = buildReport(open, { ...options, ...words.kept });
  const places = toldInWords(report, sheetsNamed(open), options, printed);
  if (places.length > 0) return { kind: 'told-in-words', places };
  const silent = words.leftOut.filter(({ part }) => part !== 'commentary' || report.sections.length > 0);
  const gone = tablesLeftOut(others.gone, shown.worded, report);
  // Which tables name a small number in words hangs on what is hidden, so that nothing is said of it.
  const untold = gone.filter(({ why }) => why === 'percentages').length;
  const { closing } = report;
  return {
    kind: 'made',
    report:
      untold === 0
        ? report
        : { ...report, closing: { ...closing, method: [...closing.method, sayNotHere(untold)] } },
    judged: open,
    plan,
    leftOut: [...masked, ...silent],
    tablesLeftOut: gone,
  };
}

/** What a public report would have had, were it not for small numbers: nothing where its template has no tables. */
function tablesLeftOut(
  figures: readonly TableLeftOut[],
  worded: readonly LinkedBreakdown[],
  { template }: Report,
): readonly TableLeftOut[] {
  if (template !== 'full') return [];
  const wished = ({ inReport }: { readonly inReport?: boolean }): boolean => inReport !== false;
  return [
    ...worded.filter(wished).map(({ breakdown }) => ({ name: nameOf(breakdown), why: 'words' }) as const),
    ...figures,
  ];
}

/** Commentary with what the figures contradict marked in it. */
const markAll = (
  judged: JudgedScorecard,
  commentary: ReadonlyMap<number, string> = new Map(),
): ReadonlyMap<number, string> =>
  new Map(
    [...commentary].map(([row, text]) => {
      const entry = judged.indicators.find(({ indicator }) => indicator.row === row);
      return [row, entry ? markText(text, contradictionsOf(text, entry, judged)) : text];
    }),
  );

/**
 * An author's words as a public document may have them: without those that name a small count. Contradictions are marked
 * by what is published; words that only a hidden figure contradicts are left out, for the mark would speak of it.
 */
function openWords(
  judged: JudgedScorecard,
  open: JudgedScorecard,
  { commentary = new Map(), keyPoints = [], sources = new Map() }: ReportOptions,
  scan: SmallCountScan,
  printed: SmallCountScan,
): { readonly kept: Partial<ReportOptions>; readonly leftOut: readonly LeftOut[] } {
  const silent = withSmallCounts(commentary, scan);
  const hidden = [...commentary].flatMap(([row, text]): LeftOut[] => {
    const entry = judged.indicators.find(({ indicator }) => indicator.row === row);
    const shown = open.indicators.find(({ indicator }) => indicator.row === row);
    if (!entry || !shown || silent.some((each) => each.row === row)) return [];
    const told = new Set(contradictionsOf(text, shown, open).map(({ start }) => start));
    const untold = contradictionsOf(text, entry, judged).filter(({ start }) => !told.has(start));
    return untold.length === 0 ? [] : [{ row, part: 'commentary', words: untold.map((claim) => claim.text) }];
  });
  const gone = [...silent, ...hidden];
  const points = keyPoints.map((text) => ({ text, words: wordsIn(text, scan) }));
  const named = [...sources].map(([row, text]) => ({ row, text, words: wordsIn(text, printed) }));
  return {
    kept: {
      commentary: markAll(
        open,
        new Map([...commentary].filter(([row]) => gone.every((each) => each.row !== row))),
      ),
      keyPoints: points.flatMap(({ text, words }) => (words.length === 0 ? [text] : [])),
      sources: new Map(named.flatMap(({ row, text, words }) => (words.length === 0 ? [[row, text]] : []))),
    },
    leftOut: [
      ...gone,
      ...points.flatMap(({ words }): LeftOut[] =>
        words.length === 0 ? [] : [{ row: null, part: 'key-point', words }],
      ),
      ...named.flatMap(({ row, words }): LeftOut[] =>
        words.length === 0 ? [] : [{ row, part: 'source', words }],
      ),
    ],
  };
}

/** The sheets a report says it is made of. */
const sheetsNamed = (judged: JudgedScorecard): readonly string[] =>
  hasTablesAlone(judged)
    ? [...new Set((judged.tables ?? []).map(({ breakdown }) => breakdown.sheet))]
    : [judged.scorecard.sheet];

/** Small counts in the headings that are printed, and in the names of sheets, which titles and sources are made of. */
function toldInWords(
  { table }: Report,
  sheets: readonly string[],
  { fields = NO_FIELDS, around = [] }: ReportOptions,
  scan: SmallCountScan,
): readonly ToldInWords[] {
  const printed = [
    ...around.map((text) => ({ what: 'around', text }) as const),
    ...Object.values(fields).map((text) => ({ what: 'field', text }) as const),
    ...sheets.map((text) => ({ what: 'sheet', text }) as const),
    // “95% interval” is a heading of our own: a hidden 95% is not told by it.
    ...table.columns.flatMap(({ id, heading }) =>
      id === 'interval' ? [] : [{ what: 'heading', text: heading } as const],
    ),
  ];
  const own = new Set(Object.values(fields).flatMap(councilsIn));
  return printed.flatMap(({ what, text }): ToldInWords[] => {
    const words = [
      ...wordsIn(text, scan),
      ...(what === 'around' ? [...(NOT_PUBLIC.exec(text) ?? []), ...otherCouncils(text, own)] : []),
    ];
    return words.length === 0 ? [] : [{ what, text, words }];
  });
}

/** Councils that a page would name as its own, where the report's author names another. */
const otherCouncils = (text: string, own: ReadonlySet<string>): readonly string[] => {
  const named = councilsIn(text);
  return own.size === 0 || named.some((name) => own.has(name)) ? [] : named;
};

/** On a page for the public these say what is not so. */
const NOT_PUBLIC =
  /\b(?:not for (?:publication|release)|do not (?:publish|release)|(?:private|strictly) (?:and |& )?confidential|official[ :–-]+sensitive)\b/i;

const wordsIn = (text: string, scan: SmallCountScan, row?: number): readonly string[] => [
  ...new Set(scan(text, row).map((found) => found.text)),
];

/** Commentary that states a small count, or one that gives a hidden figure away. An author's words are never changed. */
const withSmallCounts = (commentary: ReadonlyMap<number, string>, scan: SmallCountScan): readonly LeftOut[] =>
  [...commentary].flatMap(([row, text]): LeftOut[] => {
    const words = wordsIn(text, scan, row);
    return words.length === 0 ? [] : [{ row, part: 'commentary', words }];
  });

/** What a public version hides: of the scorecard and its breakdowns, and of each other table beside it. */
interface PublicPlan {
  readonly plan: SuppressionPlan;
  readonly guards: readonly (FigureGuard | null)[];
}

const plans = new WeakMap<JudgedScorecard, PublicPlan>();

/** What the public version of a scorecard hides. Worked out once for each: a choice of columns does not change it. */
export function planPublic(judged: JudgedScorecard, breakdowns: readonly LinkedBreakdown[]): PublicPlan {
  const known = plans.get(judged);
  if (known) return known;
  const figures = wishedFigures(judged).map(({ table }) => table);
  const together = figures.length === 0 ? null : planFigures(judged, breakdowns, figures);
  const plan = together ?? {
    plan: suppressScorecard(judged, judged.settings.policy, countTablesOf(breakdowns, judged)),
    guards: [],
  };
  plans.set(judged, plan);
  return plan;
}

/** The series, tables of years and shares a person has not left out: those are not printed, and hide nothing. */
const wishedFigures = ({ figures = [] }: JudgedScorecard): readonly LinkedFigures[] =>
  figures.filter(({ inReport }) => inReport !== false);
