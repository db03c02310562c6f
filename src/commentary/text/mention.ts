import type { JudgedIndicator } from '../../domain/judging/judged';
import type { Span } from './text';

/** Words that name indicators. More than one is ambiguous; none names something that is not on the scorecard. */
export interface Mention extends Span {
  readonly indicators: readonly JudgedIndicator[];
  /** "Care leavers", which is in many titles: it ties only a number beside it. */
  readonly weak: boolean;
  /** "Indicators 5, 6 and 7": all of them are meant. */
  readonly every: boolean;
  /** One telling word of a title and no more, or narrowed by words within: what does not fit it is never wrong. */
  readonly faint: boolean;
}
