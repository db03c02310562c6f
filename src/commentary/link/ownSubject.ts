import { clauseOf, type Sentence } from '../text/sentences';
import { HIDDEN, hide, within, type Span } from '../text/text';
import { isNarrowing } from '../text/narrowing';
import { MEASURE } from './standsForIt';

const VERB =
  /\b(?:is|are|was|were|has|have|had|rose|fell|went|stood|stands|remains?|remained|increased|decreased|improved|dropped|reached|met|missed|reported|placed|achieved|saw|took|held)\b/i;
const FILLER =
  /\b(?:and|but|while|whilst|whereas|although|though|however|also|then|now|that|which|who|it|they|this|these|there|we|our|the|a|an|of|those|both|each|all|still|only|just|up|down|at|in|on|to|from|with|so|as|for|by|children|child|young|people|leavers?|reviews?|cases?|cohort)\b/gi;
/** Whether the clause of a place has a verb before it, and so a subject. */
export const hasVerb = (sentence: Sentence, place: Span): boolean =>
  VERB.test(sentence.text.slice(clauseOf(sentence, place).start, place.start));

/**
 * Whether something else has become the subject between a name and a place: a clause with a verb before which stand words that are no
 * name of the scorecard and stand for none: "reviews fell, and road casualties were up, at 57".
 */
export function isOwnSubject(sentence: Sentence, mention: Span, place: Span): boolean {
  const { text, bare, figures, clauses, periods } = sentence;
  const home = clauseOf(sentence, mention);
  const own = clauseOf(sentence, place);
  const hidden = hide(bare, [...figures, ...periods]);
  return clauses
    .filter((clause) => clause.start > home.start && clause.start <= own.start)
    .some((clause) => {
      if (within(mention, clause)) return false;
      const said = text.slice(clause.start, Math.min(clause.end, Math.max(place.start, clause.start)));
      // A verb after the place is its own: "101 of the 117 eligible children are".
      const verb = VERB.exec(said);
      if (!verb || MEASURE.test(said)) return false;
      const before = hidden.slice(clause.start, clause.start + verb.index).replaceAll(HIDDEN, ' ');
      return /[a-z]{3}/i.test(before.replace(FILLER, ' '));
    });
}

const PLACE_NAME =
  /\b(?:circuit|team|ward|area|zone|region|division|locality|district|site|hub|neighbourhood|unit|cluster|school|hospital|provider)s?\s+(?:\d+|[a-z])\b/i;

/**
 * Whether what is said of an indicator is said of a part of those it counts: "sickness absence for nursing staff", "satisfaction
 * among victims of burglary", "Circuit 7 placed 71%". Any words after such a preposition that are neither the title's nor of the
 * whole may name one.
 */
export function isOfAGroup(sentence: Sentence, mention: Span, place: Span): boolean {
  const { text, bare, start, end } = sentence;
  const clause = clauseOf(sentence, place);
  const from =
    mention.end <= place.start ? mention.end : Math.max(start, Math.min(clause.start, mention.start));
  const before = bare.slice(from, place.start);
  const after =
    bare
      .slice(Math.max(place.end, mention.end), clause.end)
      .split(/[,;(]|\b(?:and|but|which|against|compared|than)\b|\d/)[0] ?? '';
  if (PLACE_NAME.test(text.slice(start, end))) return true;
  return [before, after].some(isNarrowing);
}
