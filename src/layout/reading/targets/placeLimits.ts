import type { DraftColumn } from '../draftColumn';
import { set } from '../placeColumns';

const LIMIT = /\b(?:limits?|thresholds?|triggers?|ceiling|floor)\b/i;
const AIM = /\b(?:targets?|goals?|standards?|plan(?:ned)?|aims?|objective|required)\b/i;

const [LEAST, MOST] = [/\bmin(?:imum)? targets?$/i, /\bmax(?:imum)? targets?$/i];

/** "Minimum target" beside "Maximum target": at least the one, at most the other, whichever a row has. */
function placeEnds(drafts: readonly DraftColumn[]): void {
  const open = drafts.filter(({ chosen, time }) => !chosen && time === null);
  const [low, high] = [LEAST, MOST].map((end) => open.find(({ heading }) => end.test(heading)));
  for (const end of low && high ? [low, high] : [])
    set(end, 'target', { of: null, sure: 'sure', because: [{ kind: 'heading', text: end.heading }] });
}

/**
 * "Limit" or "Threshold" beside a column that is called the target: how far off it is still borne. Alone it is what is to
 * be reached. What stands under a merged "Thresholds" is one too, whatever words are under it.
 */
export function placeLimits(drafts: readonly DraftColumn[]): void {
  placeEnds(drafts);
  const targets = drafts.filter(
    ({ role, chosen, facts }) => role === 'target' && !chosen && facts.numeric > 0,
  );
  const isLimit = ({ heading }: DraftColumn): boolean => LIMIT.test(heading) && !AIM.test(heading);
  if (!targets.some(({ heading }) => AIM.test(heading) && !LIMIT.test(heading))) return;
  for (const draft of targets.filter(isLimit))
    set(draft, 'threshold', {
      of: 'minimum',
      sure: 'likely',
      because: [
        { kind: 'heading', text: draft.heading },
        { kind: 'neighbours', role: 'target' },
      ],
    });
}
