import type { Sentence } from '../text/sentences';
import { HIDDEN, hide, type Span } from '../text/text';

/** Words that stand for the indicator in a sentence that does not name it. */
export const MEASURE =
  /\b(?:it|its|they (?:stand|(?:are|were|have been) (?:now |still )?(?:at|above|below|red|amber|green|on|off|up|down))|this (?!quarter|year|is due)|performance|figures?|rate|percentage|proportion|number|indicator|measure|result|position|outturn|gap|we are|our|target|rating|RAG|compliance|timel\w+)\b/i;
/** What may stand before a figure or word of direction without being a subject of its own. */
const FILLER =
  /\b(?:and|but|also|then|now|currently|only|just|again|at|in|on|to|from|by|of|for|with|or|up|down|has|have|had|was|were|is|are|been|be|a|an|the|there|more|less|than|about|around|slightly|significantly|sharply|steadily|slowly|further|marginally|broadly|though|against|versus|remain(?:s|ed|ing)?|stay(?:s|ed|ing)?|gone|went|going|well|comfortably|narrowly|having|being|very|if|since|as|which|that|when|while|whereas|although|compared|still|not|rated|rag|below|above|under|over|q|actual|value|both|so|far|recent|large|small|slight|marked|further|ytd)\b/gi;

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
