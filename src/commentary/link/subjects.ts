import type { JudgedIndicator } from '../../domain/judging/judged';
import type { WrittenFigure } from '../text/figures';
import type { Mention } from '../text/mention';
import { clauseOf, type Sentence } from '../text/sentences';
import type { Span } from '../text/text';
import { hasVerb, isOfAGroup, isOwnSubject } from './ownSubject';

/** What a figure may speak of by the sentence as a whole, and what it most likely does. */
export interface Subjects {
  /** Nearest; more than one is a name of two meanings. */
  readonly main: readonly JudgedIndicator[];
  /** The words that name it; null by the row, the heading or a sentence before. */
  readonly mention: Mention | null;
  /** Everything the sentence names, or goes on about. */
  readonly all: readonly JudgedIndicator[];
  /** Whether the words say it plainly enough for a figure that fits nothing to be wrong. */
  readonly firm: boolean;
}

const strongOf = ({ mentions }: Sentence): readonly Mention[] => mentions.filter(({ weak }) => !weak);

/** The subjects of a figure or word of a sentence. */
export function subjectsOf(sentence: Sentence, place: Span): Subjects {
  const strong = strongOf(sentence);
  const weak = sentence.mentions.filter((mention) => mention.weak);
  const named = strong.length > 0 ? strong : weak;
  const all = [
    ...new Set([...sentence.mentions.flatMap(({ indicators }) => indicators), ...carried(sentence)]),
  ];
  const main = mainOf(sentence, place, named);
  // A name of nothing on the scorecard, in an indicator's own commentary, may be its other side: those who are in work.
  if (main?.indicators.length === 0 && sentence.context.length > 0)
    return { main: sentence.context, mention: null, all, firm: false };
  if (main) {
    const firm = main.indicators.length === 1 && !main.faint && isPlainly(sentence, main, place);
    return { main: main.indicators, mention: main, all, firm };
  }
  const goesOn = sentence.row || STANDS_FOR_IT.test(sentence.text.slice(sentence.start, sentence.end));
  return { main: sentence.context, mention: null, all, firm: goesOn && sentence.context.length === 1 };
}

/** Whether nothing between a name and a place, nor its clause, may make it speak of something else. */
function isPlainly(sentence: Sentence, main: Mention, place: Span): boolean {
  const isAhead = main.start >= place.end && clauseOf(sentence, main).start > clauseOf(sentence, place).start;
  // "At 70.9%, review timeliness is …" names it after, "999 calls were up at 94%, while …" names another.
  const elsewhere = isAhead && hasVerb(sentence, place);
  return !elsewhere && !isOwnSubject(sentence, main, place) && !isOfAGroup(sentence, main, place);
}

/** A sentence about what was named before, or in the heading. */
const STANDS_FOR_IT =
  /^\W*(?:at [\d.]+%?,? )?(?:it|they|(?:SNs?|stat\w*\.? neighbours?|eng(?:land)?|nationally|(?:the |our )?(?:target|tgt))\b|this(?! quarter| year)|performance|(?:the|this|our) (?:figure|rate|percentage|proportion|indicator|measure|performance|result))\b/i;

/** What the sentences before, the heading or the row are about, where the sentence names nothing itself. */
const carried = (sentence: Sentence): readonly JudgedIndicator[] =>
  sentence.row || strongOf(sentence).length === 0 ? sentence.context : [];

/** Words between a figure and a name after it that make it that name's: "94.9% of health checks", "91.5% had a dental check". */
const OPENS =
  /^\s*(?:\([^)]*\)\s*)?(?:of|for|had|have|has|were|are|was|children|care|CLA|looked|young|reviews)\b[^,;.(]{0,60}$/i;
const PARTED = /[,;(]|\band\b|\bwhilst\b|\bwhile\b|\bbut\b/i;

function mainOf(
  { text, figures, start, end }: Sentence,
  place: Span,
  named: readonly Mention[],
): Mention | null {
  const figure = figures.find((each) => each.start === place.start);
  const listed = figure && respectively(text.slice(start, end), figure, figures, named);
  if (listed) return listed;
  // "Failed the 28-day faster diagnosis standard": within the words themselves.
  const inner = named.find((each) => each.start >= place.start && each.end <= place.end);
  if (inner) return inner;
  const before = named.filter((each) => each.start < place.start).at(-1);
  const after = named.find((each) => each.start >= place.end);
  // "92.4% dental services": nothing between.
  const isNext = after && /^\s*$/.test(text.slice(place.end, after.start)) && figure?.form === 'percent';
  if (isNext) return after;
  const opened = after && OPENS.test(text.slice(place.end, after.start)) ? after : undefined;
  if (opened && (!before || PARTED.test(text.slice(before.end, place.start)))) return opened;
  return before ?? after ?? null;
}

/** "Dental and health checks stood at 91.5% and 94.9% respectively": the figures of a form in the order of the names. */
function respectively(
  said: string,
  figure: WrittenFigure,
  figures: readonly WrittenFigure[],
  named: readonly Mention[],
): Mention | null {
  if (!/\brespectively\b/i.test(said) || named.length < 2) return null;
  const alike = figures.filter(({ form }) => form === figure.form);
  return alike.length % named.length === 0 ? (named[alike.indexOf(figure) % named.length] ?? null) : null;
}
