import type { Sentence } from '../text/sentences';
import { findAll, hide, type Span } from '../text/text';
import { FOREIGN } from '../text/wording';

/** Whether another council was spoken of before: what is said then is not said of our figures. */
export const isOtherSubject = ({ start, others }: Sentence, place: Span): boolean =>
  others.some((council) => council.start >= start && council.end <= place.start);

const FOREIGN_WORDS = new RegExp(FOREIGN, 'gi');

/** Whether a sentence brings in what no indicator is of: a name of the scorecard's own is none, though another sheet may lack it. */
export function isForeign({ text, start, end, mentions }: Sentence): boolean {
  const own = mentions.filter(({ indicators }) => indicators.length > 0);
  const titles = own.flatMap(({ indicators }) =>
    indicators.map(({ indicator }) => indicator.title.toLowerCase()),
  );
  return findAll(FOREIGN_WORDS, hide(text, own), { start, end }).some(
    ({ match: [word] }) => !titles.some((title) => title.includes(word.toLowerCase().replace(/s$/, ''))),
  );
}
