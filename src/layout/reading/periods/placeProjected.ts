import type { DraftColumn } from '../draftColumn';
import { set } from '../placeColumns';

const PROJECTED = /\b(?:project(?:ed|ion)|forecast|estimated?|predicted)\b/i;

const yearOf = ({ time }: DraftColumn): number | null =>
  time?.grain === 'year' ? (time.year?.first ?? null) : null;

/**
 * "Projected 23/24" beside "Target 23/24", where what was done is told of earlier years only: what the year is expected to come
 * to is the figure held against its target.
 */
export function placeProjected(drafts: readonly DraftColumn[]): void {
  const figures = drafts.filter(
    ({ role, facts }) => role === 'figure' || (role === 'ytd' && facts.filled > 0),
  );
  if (figures.length === 0 || figures.some((draft) => yearOf(draft) === null)) return;
  const last = Math.max(...figures.map((draft) => yearOf(draft) ?? 0));
  const aimed = drafts.filter(({ role }) => role === 'target').map(yearOf);
  const found = drafts.filter((draft) => {
    const { role, chosen, heading, facts } = draft;
    const year = yearOf(draft);
    const isOpen = role === 'ignore' && !chosen && facts.numeric > 0 && facts.numeric >= facts.filled * 0.6;
    return isOpen && PROJECTED.test(heading) && year !== null && year > last && aimed.includes(year);
  });
  const [only, ...more] = found;
  if (!only || more.length > 0) return;
  set(only, 'figure', { sure: 'likely', because: [{ kind: 'heading', text: only.heading }] });
}
