import type { JudgedIndicator, JudgedScorecard } from '../../domain/judging/judged';
import { unitOf } from '../../domain/indicators/unit';
import { findFigures, type WrittenFigure } from './figures';
import type { Mention } from './mention';
import { findMentions, knownNames } from './mentions';
import { LENGTHS, NOT_FIGURES } from './notFigures';
import { findOthers } from './otherCouncils';
import { findPeriods, type PeriodWords, type Present } from './periodWords';
import { targetHeading } from './targetHeading';
import { readLines } from './lines';
import { clausesOf, findAll, hide, sentencesOf, type Span } from './text';

/** One sentence of commentary with what was recognised in it. Places are places in the whole text. */
export interface Sentence extends Span {
  /** The whole commentary in plain characters. */
  readonly text: string;
  /** The same with times, names, dates, ages and the like blotted out. */
  readonly bare: string;
  readonly clauses: readonly Span[];
  readonly mentions: readonly Mention[];
  readonly periods: readonly PeriodWords[];
  readonly figures: readonly WrittenFigure[];
  /** Indicators the sentence speaks of without naming them: of the sentences before, the heading or the row. */
  readonly context: readonly JudgedIndicator[];
  /** Whether those are of the row the text stands in, or were chosen by the reader. */
  readonly row: boolean;
  readonly present: Present;
  /** Where the text speaks of other councils. */
  readonly others: readonly Span[];
  /** What the sheet calls its targets: "Trajectory Nov-25". */
  readonly targetHeading: string;
}

/** A heading is short and states nothing; it opens no list. */
const isHeading = (line: string): boolean =>
  line.trim().split(/\s+/).length <= 12 &&
  !/[.;:!?,]\s*$/.test(line.trim()) &&
  !/^\s*[-*\u2022\u2013]/.test(line) &&
  !/\b(?:is|are|was|were|has|have|had|rose|fell|met|missed|remains?|at|improved|worsened)\b/i.test(line);

/** What the reader said wins: in a row's own words a name of two meanings is the row's, and another's may be the row's as well. */
function forRow(mention: Mention, row: JudgedIndicator): Mention {
  const { indicators, every, weak } = mention;
  if (every || indicators.length === 0) return mention;
  if (weak) return indicators.includes(row) ? { ...mention, indicators: [row] } : mention;
  return { ...mention, indicators: indicators.includes(row) ? [row] : [row, ...indicators] };
}

/**
 * Reads commentary sentence by sentence. `row` is the indicator whose commentary it is, null for a text of its own. A
 * sentence without a name speaks of what the sentence before it in the paragraph named, else of the heading above or
 * the row.
 */
export function readSentences(
  text: string,
  judged: JudgedScorecard,
  row: JudgedIndicator | null,
): readonly Sentence[] {
  const known = knownNames(judged.indicators);
  const { periods, year } = judged.scorecard;
  const present = { quarter: judged.period.key, periods, year };
  const whole = { start: 0, end: text.length };
  const others = findOthers(text, judged.scorecard);
  const heading = targetHeading(judged);
  const hidden = NOT_FIGURES.flatMap((pattern) => findAll(pattern, text, whole));
  const unread = hide(text, [...hidden, ...LENGTHS.flatMap((pattern) => findAll(pattern, text, whole))]);
  const withLengths = hide(text, hidden);
  const sentences: Sentence[] = [];
  let standing: readonly JudgedIndicator[] = row ? [row] : [];
  for (const paragraph of readLines(text)) {
    if (paragraph.kind !== null) continue;
    let context = standing;
    let spoken = false;
    for (const span of sentencesOf(text, paragraph)) {
      const mentions = findMentions(text, span, known, judged.indicators)
        // What was named before is plainer than a single word of a title.
        .filter(({ faint, weak }) => !(faint && weak) || context.length === 0)
        .map((mention) => (row ? forRow(mention, row) : mention));
      const periods = findPeriods(text, span, present);
      const subjects = [...mentions.flatMap(({ indicators }) => indicators), ...context];
      // "433 days" is a figure of what is counted in days, and else a length of time.
      const inDays = subjects.some(({ indicator }) => unitOf(indicator) === 'time');
      const bare = hide(inDays ? withLengths : unread, [...mentions, ...periods]);
      const figures = findFigures(bare, span);
      const clauses = clausesOf(text, span, mentions);
      sentences.push({
        ...span,
        text,
        bare,
        clauses,
        mentions,
        periods,
        figures,
        context,
        row: row !== null,
        present,
        others,
        targetHeading: heading,
      });
      const strong = mentions.filter(({ weak }) => !weak);
      if (strong.length > 0) context = strong.at(-1)?.indicators ?? context;
      spoken ||= figures.length > 0;
    }
    // A heading lapses at the next one, whatever that is about.
    if (!spoken && isHeading(text.slice(paragraph.start, paragraph.end)))
      standing = row ? [row] : context === standing ? [] : context;
  }
  return sentences;
}

export const clauseOf = ({ clauses, start, end }: Sentence, place: Span): Span =>
  clauses.find((clause) => place.start >= clause.start && place.start < clause.end) ?? { start, end };
