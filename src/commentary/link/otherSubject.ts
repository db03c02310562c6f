import type { Sentence } from '../text/sentences';
import type { Span } from '../text/text';

/** Whether another council was spoken of before: what is said then is not said of our figures. */
export const isOtherSubject = ({ start, others }: Sentence, place: Span): boolean =>
  others.some((council) => council.start >= start && council.end <= place.start);
