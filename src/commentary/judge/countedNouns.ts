import type { Figure } from '../text/figures';
import { clauseOf, type Sentence } from '../text/sentences';

/** What stands after a plain number. */
export type After =
  /** "Children", "reviews": cases an indicator may count. */
  | 'cases'
  /** Some other noun, or part of what was named before. */
  | 'other'
  | 'none';

const CASES =
  /^\s*(?:\([^)]*\)\s*)?(?:(?:current|eligible|relevant|statutory|such|different|individual|looked[- ]after|LAC|CLA|our|timely|late|more|fewer)\s+)*(?:children|young people|young person|child|care leavers?|CLA|LAC|reviews?|cases?|leavers?|checks|adoptions?|SGOs?|people|individuals)\b/i;
const PART_OF = /^\s*of (?:these|those|them|whom|which|our|the)\b/i;
/** Counted beside the children: "we wrote to 40 dentists". */
const THINGS =
  /^\s*(?:\w+ )?(?:dentists|doctors|nurses|schools|carers|adopters|placements|homes|providers|staff|teams|officers|workers)\b/i;
const FUNCTION =
  /^\s*(?:$|[.,;:!?()\u00a4\u2013|/>=-]|(?:in|at|of|from|to|by|on|and|or|but|since|this|last|compared|up|down|for|is|was|were|are|per|against|which|with|during|over|so|now|respectively|than|had|have|has|who|more|fewer|less|again|when|while|as|above|below|under|v|vs)\b)/i;

export function afterOf(sentence: Sentence, figure: Figure): After {
  const { text, bare, end } = sentence;
  const tail = text.slice(figure.end, end);
  if (CASES.test(tail)) return 'cases';
  const clause = clauseOf(sentence, figure);
  if (NOTED.test(text.slice(figure.end, clause.end))) return 'none';
  if (PART_OF.test(tail) || THINGS.test(tail)) return 'other';
  return FUNCTION.test(bare.slice(figure.end, end)) ? 'none' : 'other';
}

/** Said of those an indicator does not count: late reviews, children without a check. */
export const LEFT_OUT =
  /\b(?:late|overdue|not (?:on|in|held|within|up|completed|done|had)|outside|out of (?:time|date|timescale)|without|unsuitable)\b/i;
/** "111 done, 8 not done": of notes, where nothing more is said of them. */
const NOTED =
  /^\s*(?:(?:done|completed|held|up[- ]to[- ]date|on time|in time)|(outstanding|overdue|late|(?:still )?to do|not (?:yet )?(?:done|completed|held|up[- ]to[- ]date|on time|in time)))\s*[.,;]?\s*(?:\(|$)/i;
