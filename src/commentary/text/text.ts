import { plainCharacters } from '../../domain/values/figures';

/** A stretch of the commentary; `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
export interface Found extends Span {
  readonly match: RegExpExecArray;
}

/** Stands for words that were understood and shall not be read again; not a word character, a digit or a space. */
export const HIDDEN = '\u00a4';

/** The text in plain characters, one for one, so that places in it are places in the commentary. */
export const plainText = (text: string): string =>
  plainCharacters(text)
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010\u2011]/g, '-');

/** Every match of a pattern (with the g flag) within a span, at its place in the text. */
export function findAll(pattern: RegExp, text: string, span: Span): readonly Found[] {
  return [...text.slice(span.start, span.end).matchAll(pattern)].map((match) => ({
    match,
    start: span.start + match.index,
    end: span.start + match.index + match[0].length,
  }));
}

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const within = (inner: Span, outer: Span): boolean =>
  inner.start >= outer.start && inner.end <= outer.end;

/** The text with spans blotted out, its length kept. */
export function hide(text: string, spans: readonly Span[]): string {
  let hidden = text;
  for (const { start, end } of spans) {
    hidden = hidden.slice(0, start) + HIDDEN.repeat(end - start) + hidden.slice(end);
  }
  return hidden;
}

/** Adds those of `more` that overlap none of the spans: what was found first wins. */
export const addFree = <T extends Span>(spans: readonly T[], more: readonly T[]): readonly T[] => [
  ...spans,
  ...more.filter((one) => !spans.some((other) => overlap(one, other))),
];

export const byPlace = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

// A full stop ends a sentence before white space, unless it ends a short form: "no. 4", "vs. 95%".
const SENTENCE =
  /(?:[^.!?]|[.!?](?=\S)|(?<=\b(?:no|vs|approx|e\.g|i\.e|ca|c|mr|mrs|ms|dr|st|qtr|ref))\.)+[.!?]*/gi;

export const sentencesOf = (text: string, paragraph: Span): readonly Span[] =>
  findAll(SENTENCE, text, paragraph).filter(({ match }) => /\S/.test(match[0]));

// Where a new subject may begin. Between brackets nothing is cut, so "(134/189, red)" stays with what it follows.
const BREAK =
  /[;:]|,(?=\s)|\s[-\u2013\u2014]\s|\b(?:while|whilst|whereas|although|though|but|however)\b|\band\b(?=(?:[^,;.]|\.\d)*\b(?:is|are|was|were|has|have|had|rose|fell|met|missed|remains?|stood|stands)\b)/gi;

/** The clauses of a sentence, in order and without gaps; `whole` are spans that none cuts in two: a name with commas. */
export function clausesOf(text: string, sentence: Span, whole: readonly Span[] = []): readonly Span[] {
  let depth = 0;
  const open = [...text.slice(sentence.start, sentence.end)].map((character) => {
    if (character === '(') depth += 1;
    const inside = depth > 0;
    if (character === ')') depth = Math.max(0, depth - 1);
    return inside;
  });
  const cuts = findAll(BREAK, text, sentence)
    .filter(({ start }) => open[start - sentence.start] !== true)
    .filter(({ start }) => !whole.some((span) => start > span.start && start < span.end))
    .map(({ start }) => start);
  const edges = [sentence.start, ...cuts.filter((cut) => cut > sentence.start), sentence.end];
  return edges.slice(0, -1).map((start, index) => ({ start, end: edges[index + 1] ?? sentence.end }));
}
