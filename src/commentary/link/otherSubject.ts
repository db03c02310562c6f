import type { Sentence } from '../text/sentences';
import { MEASURE } from './standsForIt';
import { findAll, type Span } from '../text/text';

/** Things that commentary speaks of beside the indicators: what is said of them is not said of the figures. */
const OTHER =
  /\b(?:waiting (?:times?|lists?)|staff\w*|vacanc\w+|caseloads?|costs?|spend\w*|budget\w*|demand|turnover|workloads?|complaints?|sickness|recruitment|delays?|capacity|quality|requests?|backlog\w*|agency|carers?|posts?|training (?:courses?|sessions?)|workshops?|sessions?|attendance|referrals?|interviews?|surveys?|questionnaires?)\b/gi;

/**
 * Whether the words before speak of such a thing: the last they name, with no indicator after it ("staffing meant that
 * reviews fell" is about reviews) unless it is the thing's own ("waiting times for dental checks").
 */
export function isOtherSubject({ bare, text, start, mentions, others }: Sentence, place: Span): boolean {
  if (others.some((council) => council.start >= start && council.end <= place.start)) return true;
  const last = findAll(OTHER, bare, { start, end: place.start }).at(-1);
  if (!last) return false;
  const named = mentions.find(
    (mention) => !mention.weak && mention.start >= last.end && mention.end <= place.start,
  );
  if (named)
    return /^\s*(?:for|of|in|on|at|to|about)\s+(?:the |our |all )?$/i.test(text.slice(last.end, named.start));
  return !MEASURE.test(text.slice(last.end, place.start));
}
