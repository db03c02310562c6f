import type { JudgedIndicator } from '../../domain/judging/judged';
import type { Figure } from '../text/figures';
import type { Mention } from '../text/mentions';
import { clauseOf, type Sentence } from '../text/sentences';
import { HIDDEN, hide, within, type Span } from '../text/text';

/** Which indicators a figure or word may speak of, and how surely. */
export interface IndicatorLink {
  /** More than one is ambiguous: it agrees when it fits one of them, and else cannot be told. */
  readonly indicators: readonly JudgedIndicator[];
  /** Whether a figure that fits nothing is wrong, and not merely about something else. */
  readonly firm: boolean;
  /** The words that tie it; null by the row, the heading or a sentence before. */
  readonly mention: Mention | null;
}

/** Words that stand for the indicator in a sentence that does not name it. */
export const MEASURE =
  /\b(?:it|its|they (?:stand|(?:are|were|have been) (?:now |still )?(?:at|above|below|red|amber|green|on|off|up|down))|this (?!quarter|year|is due)|performance|figures?|rate|percentage|proportion|number|indicator|measure|result|position|outturn|gap|we are|our|target|rating|RAG|compliance|timel\w+)\b/i;
/** What may stand before a figure or word of direction without being a subject of its own. */
const FILLER =
  /\b(?:and|but|also|then|now|currently|only|just|again|at|in|on|to|from|by|of|for|with|or|up|down|has|have|had|was|were|is|are|been|be|a|an|the|there|more|less|than|about|around|slightly|significantly|sharply|steadily|slowly|further|marginally|broadly|though|against|versus|remain(?:s|ed|ing)?|stay(?:s|ed|ing)?|gone|went|going|well|comfortably|narrowly|having|being|very|if|since|as|which|that|when|while|whereas|although|compared|still|not|rated|rag|below|above|under|over|q|actual|value|both|so|far|recent|large|small|slight|marked|further|ytd)\b/gi;
const PART =
  /\b(?:of (?:these|those|them|whom|which)|among(?:st)? (?:these|them|those)|includ\w+|a further(?![^.;]*\b(?:need\w*|would|target)\b))\b/i;
/** Said after "70.9% of reviews", it is the indicator that is meant and not a part of those reviews. */
export const OUTCOME =
  /\b(?:on time|in time|timely|timescales?|late|overdue|up[- ]to[- ]date|complet\w+|held|done|target|met|achiev\w*|carried out|took place|recorded)\b/i;
export const FINITE =
  /^\W*(?:\([^)]*\)\s*)?(?:is|are|was|were|has|have|had|live|lives|lived|remain\w*|left|went|experienced|did)\b/i;

/** Ties a figure to indicators; null when no words, row or sentence before it say which. */
export function linkFigure(sentence: Sentence, figure: Figure): IndicatorLink | null {
  const strong = sentence.mentions.filter(({ weak }) => !weak);
  const clause = clauseOf(sentence, figure);
  const inClause = strong.filter((mention) => within(mention, clause));
  const near = followingOf(sentence, figure, inClause) ?? nearest(inClause, figure);
  // A name of nothing on the scorecard, in an indicator's own commentary, may be its other side: those who are in work.
  if (near?.indicators.length === 0 && sentence.context.length > 0)
    return { indicators: sentence.context, firm: false, mention: null };
  if (near) return named(sentence, figure, near);
  const stands = standsForIt(sentence, clause, figure);
  const before = strong.filter(({ end }) => end <= figure.start).at(-1);
  if (before) {
    const link = named(sentence, figure, before);
    return { ...link, firm: link.firm && stands };
  }
  if (sentence.context.length > 0 && stands) {
    return { indicators: sentence.context, firm: !isPart(sentence, clause), mention: null };
  }
  const [after] = strong;
  if (after) {
    return named(sentence, figure, after);
  }
  if (figure.form === 'plain') {
    const weak = sentence.mentions.filter((mention) => mention.weak && mention.end <= figure.start).at(-1);
    if (weak) return { indicators: weak.indicators, firm: false, mention: weak };
  }
  if (sentence.context.length === 0) return null;
  return { indicators: sentence.context, firm: false, mention: null };
}

const isPart = ({ text }: Sentence, { start, end }: Span): boolean => PART.test(text.slice(start, end));

function named(sentence: Sentence, figure: Figure, mention: Mention): IndicatorLink {
  const clause = clauseOf(sentence, figure);
  return {
    indicators: mention.indicators,
    firm: !mention.weak && !isPart(sentence, clause) && !isShareOfPart(sentence, figure, mention),
    mention,
  };
}

/** "60% of children placed over 20 miles away are with relatives" speaks of a part of them. */
function isShareOfPart({ text, clauses, end }: Sentence, figure: Figure, mention: Mention): boolean {
  if (figure.form === 'plain') return false;
  // "60% of late reviews were late because …"
  if (
    mention.start > figure.end &&
    /^\s*(?:of )?(?:the |these |all )?(?:late|overdue|missed)\b/i.test(text.slice(figure.end, mention.start))
  )
    return true;
  if (mention.start < figure.end)
    return isOfPeople(text.slice(figure.end, clauses.find((each) => within(figure, each))?.end ?? end));
  if (
    !/^\W*(?:\([^)]*\)\s*)?(?:of\b|$)/i.test(text.slice(figure.end, mention.start)) &&
    figure.form !== 'ratio'
  )
    return false;
  const clause = clauses.find((each) => within(mention, each));
  const rest = text.slice(mention.end, clause?.end ?? end);
  return FINITE.test(rest) && !OUTCOME.test(rest) && !OUTCOME.test(text.slice(mention.start, mention.end));
}

/** "… and 12% of children have refused": of people, and of none of the outcomes that indicators count. */
const isOfPeople = (tail: string): boolean => {
  const people =
    /^\s*of (?:our |the |all |these )?(?:children|young people|care leavers|CLA|LAC|them)\b/i.exec(tail);
  const rest = people ? tail.slice(people[0].length) : '';
  return FINITE.test(rest) && !OUTCOME.test(rest);
};

/** "94.9% of health checks", whatever was named before. */
function followingOf({ text }: Sentence, figure: Figure, mentions: readonly Mention[]): Mention | null {
  const after = mentions.find(({ start }) => start >= figure.end);
  return after && /^\s*(?:\([^)]*\)\s*)?(?:of|for)\b[^,;.(]*$/i.test(text.slice(figure.end, after.start))
    ? after
    : null;
}

const nearest = (mentions: readonly Mention[], place: Span): Mention | null =>
  mentions.filter(({ end }) => end <= place.start).at(-1) ??
  mentions.find(({ start }) => start >= place.end) ??
  null;

/** Whether a clause without a name speaks of the indicator: a word that stands for it, or no subject at all. */
export function standsForIt(sentence: Sentence, clause: Span, place: Span): boolean {
  const { text } = sentence;
  if (MEASURE.test(text.slice(clause.start, clause.end))) return true;
  return !/[a-z]/i.test(bareWords(sentence, { start: clause.start, end: place.start }));
}

/** What is left of a stretch without its figures, names, times and words that bring no subject of their own. */
function bareWords({ bare, figures }: Sentence, { start, end }: Span): string {
  return hide(bare, figures)
    .slice(start, end)
    .replaceAll(HIDDEN, ' ')
    .replace(FILLER, ' ')
    .replace(/\b(?:drop|fall|rise|increase|decrease|reduction|improvement|decline|dip)s?\b/gi, ' ');
}
