import type { DraftColumn } from '../draftColumn';
import { set } from '../placeColumns';

const MET =
  /^(?:(?:is |was |has )?(?:the )?(.+?) (?:been )?(?:met|achieved|reached|hit|passed|attained)|(?:met|achieved|reached|hit|passed|attained) (?:the )?(.+?))(?: ?[?(/].*)?$/i;

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];

/**
 * "PCL met?" says what is to be met: the one column of numbers with those words in its heading is the target, however it is
 * called. Nothing where the sheet calls another column its target.
 */
export function placeNamedByStatus(drafts: readonly DraftColumn[]): void {
  if (drafts.some(({ role, facts }) => role === 'target' && facts.filled > 0)) return;
  for (const { role, lines } of drafts) {
    const [, before, after] = (role === 'status' && MET.exec((lines.at(-1) ?? '').trim())) || [];
    const named = wordsOf(before ?? after ?? '');
    if (named.length === 0) continue;
    const fits = drafts.filter(
      (draft) =>
        !draft.chosen &&
        MAY_BE.has(draft.role) &&
        draft.facts.numeric > draft.facts.filled * 0.6 &&
        named.every((word) => wordsOf(draft.lines.at(-1) ?? '').includes(word)),
    );
    const [only] = fits;
    if (!only || fits.length > 1) continue;
    return set(only, 'target', {
      of: null,
      sure: 'likely',
      because: [{ kind: 'heading', text: lines.at(-1) ?? '' }],
    });
  }
}

const MAY_BE: ReadonlySet<DraftColumn['role']> = new Set([null, 'figure', 'comparator', 'ignore']);
