import type { Figure } from '../text/figures';
import type { Counted } from './judgeCount';
import { clauseOf, type Sentence } from '../text/sentences';
import { FINITE, OUTCOME, type Tie } from '../link/linkIndicator';
import { HIDDEN } from '../text/text';

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
const COHORT = /\b(?:cohort|total|denominator|population|out) of\s*$|\ball\s*$/i;
/** "Of the 189 reviews due, 134 …" */
const OF_COHORT = /\bof (?:the |our |all )?[\d,]+\b[^,.;]{0,40},\s*(?:only |just )?$/i;
const THERE = /\bthere (?:are|is|were|was|have been|had been)(?: still| now| only)?\s*$/i;

/** How the words round a number of cases put it: "16 children have had three or more placements" counts. */
export function countedAs(sentence: Sentence, figure: Figure, tie: Tie): Counted {
  const { text, bare, start } = sentence;
  const clause = clauseOf(sentence, figure);
  const lead = text.slice(start, figure.start);
  if (COHORT.test(lead)) return 'cohort';
  const noun = CASES.exec(text.slice(figure.end, clause.end))?.[0] ?? '';
  const rest = text.slice(figure.end + noun.length, clause.end);
  const { mention } = tie;
  const noted = NOTED.exec(text.slice(figure.end, clause.end));
  if (mention && noted) return noted[1] === undefined ? 'counted' : 'not-counted';
  if (!mention || mention.start < figure.start) {
    const ofThem = OF_COHORT.exec(lead);
    const ofAll = ofThem !== null && !LEFT_OUT.test(ofThem[0]);
    const said = (noun !== '' || ofAll) && (FINITE.test(rest) || THERE.test(lead));
    return said && (LEFT_OUT.test(rest) || ((ofAll || /\breviews?\b/i.test(noun)) && OUTCOME.test(rest)))
      ? counts(rest)
      : 'loose';
  }
  const until = mention.start - (figure.end + noun.length);
  // The noun is itself the indicator's word: "55 reviews were late".
  if (until < 0)
    return FINITE.test(rest) && (OUTCOME.test(rest) || LEFT_OUT.test(rest)) ? counts(rest) : 'loose';
  const between = rest.slice(0, until);
  if (!FINITE.test(between) && !THERE.test(lead)) return 'loose';
  return counts(bare.slice(figure.end, clause.end).replaceAll(HIDDEN, ' '));
}

const counts = (rest: string): Counted => (LEFT_OUT.test(rest) ? 'not-counted' : 'counted');

const TOTAL =
  /\bthere (?:are|were|was|is)\b|\bnumber of\b|\bwe (?:now |currently |still )?(?:had|have|look(?:ed)? after|support\w*)\b|\btotal\w*\b|\blook(?:ed|ing|s)? after \d|\bpopulation\b|\b(?:being|were|was|are) (?:looked after|supported)\b|\b(?:authority|council|borough) (?:had|has|supports)\b|end of (?:the )?(?:quarter|year|month|june|september|december|march)|quarter[- ]end/i;
const NOT_ALL =
  /\b(?:attend\w*|includ\w*|of whom|took part|consulted|surveyed|participat\w*|new|started|became|joined|ceased|left|moved)\b/i;

/** Whether "192 children looked after" is meant to be all of them. */
export function isTotal({ text, start, end }: Sentence): boolean {
  const said = text.slice(start, end);
  return TOTAL.test(said) && !NOT_ALL.test(said);
}
