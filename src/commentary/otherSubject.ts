import { clauseOf, type Sentence } from './reading';
import type { Span } from './text';

/** Things that commentary speaks of beside the indicators: what is said of them is not said of the figures. */
const OTHER =
  /\b(?:waiting (?:times?|lists?)|staff\w*|vacanc\w+|caseloads?|costs?|spend\w*|budget\w*|demand|turnover|workloads?|complaints?|sickness|recruitment|delays?|capacity|quality|requests?|backlog\w*|agency|carers?|posts?|training (?:courses?|sessions?)|workshops?|sessions?|attendance|referrals?)\b/i;

/** Whether the words before, in the same clause, name such a thing. */
export function isOtherSubject(sentence: Sentence, place: Span): boolean {
  const clause = clauseOf(sentence, place);
  return OTHER.test(sentence.bare.slice(clause.start, place.start));
}
