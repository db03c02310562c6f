import type { DraftColumn } from '../draftColumn';
import { set } from '../placeColumns';

/** "Last year’s target", "Previous target", "Next year’s target": of a time that is not the figures'. */
const OTHER =
  /\b(?:last|previous|prior|preceding|old|former|superseded|next|following|future|subsequent|coming) (?:[a-z]+[’']?s? ){0,2}(?:targets?|goals?|standards?|plans?|trajector(?:y|ies))\b|\b(?:targets?|goals?) (?:for )?(?:last|previous|prior|next|the following|future) (?:year|quarter|month|period|term)s?\b/i;
/** What was aimed at first, where another column holds what is aimed at now. */
const ORIGINAL = /\b(?:original|initial|first) (?:targets?|goals?|plans?)\b/i;

/** Targets that a heading says are of another time are none of the figures'; nothing else is known of them. */
export function placeOtherTimes(drafts: readonly DraftColumn[]): void {
  const targets = drafts.filter(({ role, chosen }) => role === 'target' && !chosen);
  const others = targets.filter(({ heading }) => OTHER.test(heading));
  const originals = targets.filter(({ heading }) => ORIGINAL.test(heading));
  const left = targets.filter((draft) => !others.includes(draft) && !originals.includes(draft));
  for (const draft of [...others, ...(left.length > 0 ? originals : [])])
    set(draft, 'ignore', { of: null, sure: 'likely', because: [{ kind: 'heading', text: draft.heading }] });
}
