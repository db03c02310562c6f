import type { FigurePlace, SuppressionPlan } from '../model/plan';
import type { JudgedScorecard } from '../../domain/judging/judged';
import { type Hidden, otherFigures, percentagesOf, secretsOf, trim } from './hiddenFigures';
import { numbersIn, ratiosIn } from './numbersInText';
import { isSmallCount, smallReasons } from '../model/policy';
import { type TitleWords, readTitleWords, sharedWords } from '../../domain/indicators/titleWords';

/** A place in commentary that states a small count, or one from which a hidden figure can be worked out. */
export interface SmallCountFinding {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly reason:
    /** A ratio too small by itself. */
    | 'small-ratio'
    /** One to the threshold, of children. */
    | 'small-count'
    /** "All but two": the complement. */
    | 'small-complement'
    /** The numerator, complement or own quarter of a hidden figure, in a sentence about its indicator. */
    | 'hidden-count'
    /** The ratio of a hidden figure. */
    | 'hidden-ratio'
    /** The percentage of a hidden figure. */
    | 'hidden-percentage';
  /** The hidden figure it gives away, where it is one of the scorecard's. */
  readonly place: FigurePlace | null;
}

const PEOPLE =
  'child(?:ren)?|babies|baby|infants?|toddlers?|teenagers?|young (?:people|persons?|adults?|wom[ae]n|m[ae]n)|care leavers?|boys?|girls?|' +
  'siblings?|brothers?|sisters?|twins|pupils?|students?|individuals?|people|persons?|cases?|cla|lac|uasc|asylum seekers?|' +
  'adoptions?|adoptees|leavers?|youngsters?|residents|offenders|parents?|mothers?|fathers?|famil(?:y|ies)|females?|males?|' +
  'adolescents?|sgos?|special guardianship orders?|fosterings?|placed|adopted';
const BEFORE_PEOPLE = new RegExp(
  `^(?:\\s+of(?:\\s+the|\\s+our)?)?(?:\\s+[a-z-]+){0,3}?\\s+(?:${PEOPLE})\\b`,
  'i',
);
const VERB = new RegExp(
  '^(?:\\s+of\\s+(?:them|these|those|whom|which)\\b|(?:\\s+(?:more|fewer|others?|now|only|also|still|further|each|had|have|has|was|were|are|is|did|been)){0,3}?' +
    '\\s+(?:was|were|had|has|have|are|is|did|left|ceased|moved|went|returned|remained?|joined|declined|refused|missed|ran|turned|became|came)\\b)',
  'i',
);
const BUT = /\b(?:all|everyone|every\s+\w+|each)\s+(?:but|except|bar|apart from)\s*(?:for\s+)?(?:the\s+)?$/i;
const AMONG = /\b(?:of (?:whom|which|these|them)|including|namely|only|just|by)\s+(?:only\s+|just\s+)?$/i;

/**
 * Scans commentary for small counts (domain rules, "Disclosure"): counts of 1 to the threshold of children, in digits or
 * words, ratios too small by themselves, and figures the plan hides or that give them away by subtraction. Positions
 * are places in the text. It reads words, not meaning: a finding asks a person to look, and none is no proof.
 */
export const findSmallCounts = (
  text: string,
  judged: JudgedScorecard,
  plan: SuppressionPlan,
): readonly SmallCountFinding[] => smallCountScan(judged, plan)(text);

/** The same for many texts of one scorecard, whose hidden figures are read once. */
export function smallCountScan(judged: JudgedScorecard, plan: SuppressionPlan): SmallCountScan {
  const secrets = secretsOf(judged, plan);
  const others = otherFigures(judged, new Set(secrets.map(({ entry }) => entry.key)));
  return (text, row) => scanText(text, secrets, others, plan, row);
}

/**
 * The same for what a table prints besides commentary: headings, titles, targets. There "24/25" is a year, and "page 1 of 3"
 * counts no one.
 */
export const printedWordsScan =
  (scan: SmallCountScan): SmallCountScan =>
  (text) =>
    scan(text.replace(/(?<![\d/]|\(\s*)\b(\d\d)\/(\d\d)\b(?!\/)/g, blankYear).replace(PAGES, blank)).map(
      (found) => ({
        ...found,
        text: text.slice(found.start, found.end),
      }),
    );

const PAGES = /\b(?:page|part|sheet|table|tab)\s+\d+\s+of\s+\d+\b/gi;
const blank = (text: string): string => ' '.repeat(text.length);
const blankYear = (text: string, from: string, to: string): string =>
  Number(to) === Number(from) + 1 ? blank(text) : text;

/** `row`: the row of the sheet whose indicator the words stand under; what it hides is then told by its number alone. */
export type SmallCountScan = (text: string, row?: number) => readonly SmallCountFinding[];

function scanText(
  text: string,
  secrets: readonly Hidden[],
  others: ReadonlySet<string>,
  plan: SuppressionPlan,
  row: number | undefined,
): readonly SmallCountFinding[] {
  const found: SmallCountFinding[] = [];
  const add = (finding: SmallCountFinding): void => {
    const covered = found.some(({ start, end }) => start < finding.end && finding.start < end);
    if (!covered) found.push(finding);
  };
  for (const one of ratiosFound(text, secrets, plan)) add(one);
  for (const one of countsFound(text, secrets, plan, row)) add(one);
  for (const one of percentagesFound(text, others, secrets)) add(one);
  return found.sort((a, b) => a.start - b.start);
}

function ratiosFound(
  text: string,
  secrets: readonly Hidden[],
  { policy }: SuppressionPlan,
): readonly SmallCountFinding[] {
  return ratiosIn(text).flatMap(({ start, end, text: said, numerator, denominator }): SmallCountFinding[] => {
    const same = secrets.find(
      ({ entry: { figure } }) =>
        figure.kind === 'ratio' && figure.numerator === numerator && figure.denominator === denominator,
    );
    const place = same?.entry.place ?? null;
    if (same) return [{ start, end, text: said, reason: 'hidden-ratio', place }];
    const small = smallReasons(numerator, denominator, policy).length > 0;
    return small ? [{ start, end, text: said, reason: 'small-ratio', place }] : [];
  });
}

function countsFound(
  text: string,
  secrets: readonly Hidden[],
  { policy }: SuppressionPlan,
  row: number | undefined,
): readonly SmallCountFinding[] {
  return numbersIn(text).flatMap(({ start, end, text: said, value }): SmallCountFinding[] => {
    const [before, after] = [text.slice(0, start), text.slice(end)];
    const about = readTitleWords(sentenceAt(text, start));
    const same = secrets.find(
      ({ entry: { judged }, words, counts }) =>
        counts.has(value) && (judged.indicator.row === row || isAbout(about, words)),
    );
    const finding = { start, end, text: said, place: same?.entry.place ?? null };
    if (BUT.test(before) && value >= 1 && value <= policy.complementTo) {
      return [{ ...finding, reason: 'small-complement' }];
    }
    const ofPeople = BEFORE_PEOPLE.test(after) || VERB.test(after) || AMONG.test(before);
    if (isSmallCount(value, policy) && ofPeople) return [{ ...finding, reason: 'small-count' }];
    return same ? [{ ...finding, reason: 'hidden-count' }] : [];
  });
}

/** A sentence is about an indicator when it has half of its telling words, and at least two where there are as many. */
function isAbout(sentence: TitleWords, title: TitleWords): boolean {
  const shared = sharedWords(title, sentence);
  return shared >= Math.min(2, title.words.size) && shared > 0 && shared * 2 >= title.words.size;
}

/** The sentence round a place, without a full stop inside a number being taken for its end. */
function sentenceAt(text: string, at: number): string {
  const ends = [...text.matchAll(/[.!?](?=\s|$)|\n/g)].map(({ index }) => index);
  const start = ends.filter((end) => end < at).at(-1);
  const end = ends.find((place) => place >= at);
  return text.slice(start === undefined ? 0 : start + 1, end ?? text.length);
}

const PERCENT = /(?<![\w.,])(\d+(?:\.\d+)?)\s*(?:%|per ?cent\b)(?!\s*points?)/gi;

/** A hidden figure's percentage, as the sheet shows it or rightly rounded, unless another figure is published with it. */
function percentagesFound(
  text: string,
  others: ReadonlySet<string>,
  secrets: readonly Hidden[],
): readonly SmallCountFinding[] {
  return [...text.matchAll(PERCENT)].flatMap((match): SmallCountFinding[] => {
    const said = match[1] ?? '';
    const about = readTitleWords(sentenceAt(text, match.index));
    const same = secrets.find(
      ({ entry, words }) =>
        percentagesOf(entry).has(trim(said)) && (!others.has(trim(said)) || isAbout(about, words)),
    );
    if (!same) return [];
    const [start, end] = [match.index, match.index + match[0].length];
    return [{ start, end, text: match[0], reason: 'hidden-percentage', place: same.entry.place }];
  });
}
