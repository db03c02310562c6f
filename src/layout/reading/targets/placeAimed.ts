import type { DraftColumn } from '../draftColumn';
import { set } from '../placeColumns';
import { AIMED_AT, NOT_A_TARGET } from '../placeTarget';

/** The words of a heading without its years and numbers. */
const wordsOf = ({ heading }: DraftColumn): string => heading.replace(/[\d/–-]+/g, ' ');

const timeKey = ({ time }: DraftColumn): string =>
  time === null ? '' : `${time.grain} ${time.place} ${time.span?.first ?? ''} ${time.year?.first ?? ''}`;

/**
 * Of two columns of one period, "We scored 2024/25" and "We aimed for 2024/25", the one whose words speak of what is aimed at is
 * the target, where the sheet calls no column of that period so.
 */
export function placeAimed(drafts: readonly DraftColumn[]): void {
  const dated = drafts.filter(
    ({ role, time, chosen, facts, sense }) =>
      role === 'figure' &&
      time !== null &&
      !chosen &&
      (facts.numeric > 0 || facts.filled === 0 || sense.byTime),
  );
  for (const draft of dated) {
    const isAimed = (each: DraftColumn): boolean =>
      each.sense.byTime && AIMED_AT.test(wordsOf(each)) && !NOT_A_TARGET.test(wordsOf(each));
    const same = dated.filter((other) => other !== draft && timeKey(other) === timeKey(draft));
    const has = drafts.some((other) => other.role === 'target' && timeKey(other) === timeKey(draft));
    if (!isAimed(draft) || same.length === 0 || same.some(isAimed) || has) continue;
    set(draft, 'target', {
      of: null,
      sure: 'likely',
      because: [
        { kind: 'heading', text: draft.heading },
        { kind: 'neighbours', role: 'figure' },
      ],
    });
  }
}
