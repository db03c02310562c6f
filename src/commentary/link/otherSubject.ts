import type { Sentence } from '../text/sentences';
import { hide, type Span } from '../text/text';
import { FOREIGN } from '../text/wording';

/** Whether another council was spoken of before: what is said then is not said of our figures. */
export const isOtherSubject = ({ start, others }: Sentence, place: Span): boolean =>
  others.some((council) => council.start >= start && council.end <= place.start);

/** Whether a sentence brings in what no indicator is of: a name of the scorecard's own is none, though another sheet may lack it. */
export function isForeign({ text, start, end, mentions }: Sentence): boolean {
  const own = mentions.filter(({ indicators }) => indicators.length > 0);
  return FOREIGN.test(hide(text, own).slice(start, end));
}
