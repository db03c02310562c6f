import { sign, subtract } from '../../domain/values/exact';
import type { Made } from '../judge/makeClaim';
import { clauseOf, type Sentence } from '../text/sentences';
import { timesOf } from '../link/times';
import { within } from '../text/text';
import { made, type Word } from './wordAt';
import { AHEAD, PART } from '../text/wording';

const CASES =
  '(?:children|child|young (?:people|person)|care leavers?|reviews?|checks?|cases?|adoptions?|special guardianship orders?|SGOs?)';

/** "No child", "none of the 189 reviews", "not one care leaver"; the noun is left to the names. "Nine had no check" counts nine. */
export const NONE = `(?<!\\b(?:had|have|has|having|with|received)\\s)\\b(?:no|none of (?:the|our|these)|not (?:one|a single)(?: of (?:the|our))?)(?=\\s+(?:\\d+ )?(?:[a-z]+ )?${CASES}\\b)`;

/** Nothing but these between the noun and the indicator's name: "no children (were placed) more than 20 miles away". */
const STRAIGHT = new RegExp(
  `^(?:\\s*(?:\\d+|${CASES}|looked after|CLA|in care|has|have|had|is|are|was|were|been|being|yet|placed|living|made|received|an?|the|their|to be|with|under|through|due to|who ceased to be looked after)\\b)*\\s*$`,
  'i',
);
/** What may follow the name and still be said of it, up to the end of the clause or a time; "late" makes it the rest. */
const DONE =
  /^(?:\s*(?:was|were|is|are|has|have|had|been|being|made|held|completed|done|granted)\b)*\s*(?:on time|in time|within timescales?|up[- ]to[- ]date|(late|overdue|out of (?:time|date|timescale)|not (?:held )?(?:on time|in time)))?\s*(?:$|[.,;)!]|(?:in|this|last|during|since|by|at|so far|yet|and|but|from home)\b)/i;

/**
 * "No children were adopted in Q3", "none of the reviews was late": none of those the indicator counts, or of the rest.
 * Null where anything else is said of them. A restriction ("under five") makes it another number.
 */
export function judgeNone(sentence: Sentence, word: Word): Made | null {
  const { place, judged, dated, lead } = word;
  const clause = clauseOf(sentence, place);
  const said = sentence.text.slice(place.start, clause.end);
  if (
    AHEAD.test(sentence.text.slice(sentence.start, sentence.end)) ||
    PART.test(said) ||
    /\bif\b/i.test(lead)
  )
    return null;
  const own = sentence.mentions.find(
    (each) => each.start >= place.end && within(each, clause) && each.indicators.includes(judged),
  );
  if (!own || !STRAIGHT.test(sentence.bare.slice(place.end, own.start))) return null;
  const done = DONE.exec(sentence.text.slice(own.end, clause.end));
  if (!done) return null;
  const { stated } = timesOf(sentence, place);
  const at = stated === null ? word.now : dated.find((each) => each.at === stated);
  if (!at) return null;
  const { ratio } = at;
  const isRest = done[1] !== undefined;
  const count = ratio
    ? isRest
      ? subtract(ratio.denominator, ratio.numerator)
      : ratio.numerator
    : isRest
      ? null
      : at.exact;
  if (!count) return null;
  const isNone = sign(count) === 0;
  const expected = count.den === 1n ? String(count.num) : null;
  return made({ ...word, now: at }, 'count', isNone ? 'agrees' : 'contradicts', 'wrong-count', expected);
}
