import type { JudgedIndicator, JudgedScorecard } from '../../domain/judging/judged';
import { findFigures, type Figure } from './figures';
import { findMentions, knownNames, type Mention } from './mentions';
import { NOT_FIGURES } from './notFigures';
import { findOthers } from './otherCouncils';
import { findPeriods, type PeriodWords, type Present } from './periodWords';
import { findTableCells, type TableCell } from './tables';
import { clausesOf, findAll, hide, paragraphsOf, sentencesOf, type Span } from './text';

/** One sentence of commentary with what was recognised in it. Places are places in the whole text. */
export interface Sentence extends Span {
  /** The whole commentary in plain characters. */
  readonly text: string;
  /** The same with times, names, dates, ages and the like blotted out. */
  readonly bare: string;
  readonly clauses: readonly Span[];
  readonly mentions: readonly Mention[];
  readonly periods: readonly PeriodWords[];
  readonly figures: readonly Figure[];
  /** Indicators the sentence speaks of without naming them: of the sentences before, the heading or the row. */
  readonly context: readonly JudgedIndicator[];
  /** Whether those are of the row the text stands in, or were chosen by the reader. */
  readonly row: boolean;
  readonly present: Present;
  /** Where the text speaks of other councils. */
  readonly others: readonly Span[];
  /** Of a table pasted as text: what the columns say of its figures. */
  readonly cells: readonly TableCell[];
}

/** A heading is short, names an indicator and states nothing. */
const isHeading = (line: string): boolean =>
  line.trim().split(/\s+/).length <= 12 &&
  !/[.;!?]\s*$/.test(line.trim()) &&
  !/\b(?:is|are|was|were|has|have|had|rose|fell|met|missed|remains?|at|improved|worsened)\b/i.test(line);

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
  const present = { quarter: judged.quarter, year: judged.scorecard.year };
  const whole = { start: 0, end: text.length };
  const others = findOthers(text, judged.scorecard);
  const unread = hide(
    text,
    NOT_FIGURES.flatMap((pattern) => findAll(pattern, text, whole)),
  );
  const sentences: Sentence[] = [];
  let standing: readonly JudgedIndicator[] = row ? [row] : [];
  const lines = paragraphsOf(text);
  const rows = findTableCells(text, lines, present);
  for (const [index, paragraph] of lines.entries()) {
    const cells = rows[index] ?? [];
    // A row that begins with words is about what they name, and nothing else.
    const [first] = cells;
    let context = first && /[a-z]/i.test(text.slice(first.start, first.end)) ? [] : standing;
    for (const span of sentencesOf(text, paragraph)) {
      const mentions = findMentions(text, span, known, judged.indicators).map((mention) =>
        row && !mention.every && mention.indicators.includes(row)
          ? { ...mention, indicators: [row] }
          : mention,
      );
      const periods = findPeriods(text, span, present);
      const bare = hide(unread, [...mentions, ...periods]);
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
        cells,
      });
      const strong = mentions.filter(({ weak }) => !weak);
      if (strong.length > 0) context = strong.at(-1)?.indicators ?? context;
      if (
        figures.length === 0 &&
        strong.length > 0 &&
        isHeading(text.slice(paragraph.start, paragraph.end))
      ) {
        standing = context;
      }
    }
  }
  return sentences;
}

/** The table cell a place stands in; null outside tables. */
export const cellOf = ({ cells }: Sentence, place: Span): TableCell | null =>
  cells.find((cell) => place.start >= cell.start && place.end <= cell.end) ?? null;

export const clauseOf = ({ clauses, start, end }: Sentence, place: Span): Span =>
  clauses.find((clause) => place.start >= clause.start && place.start < clause.end) ?? { start, end };
