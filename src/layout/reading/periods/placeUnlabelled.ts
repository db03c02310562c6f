import type { DraftColumn } from '../draftColumn';
import { set } from '../placeColumns';

/**
 * Numbers under no heading right of an arrow whose heading names a time, "DOT against Q2 2025/26": the figure of that time,
 * which the arrow compares with. The heading is merged over both.
 */
export function placeUnlabelled(drafts: readonly DraftColumn[]): void {
  for (const [at, draft] of drafts.entries()) {
    const beside = drafts[at - 1];
    const isOpen = draft.role === null && !draft.chosen && draft.heading === '';
    if (!isOpen || draft.facts.numeric < Math.max(2, draft.facts.filled * 0.6)) continue;
    if (beside?.column !== draft.column - 1 || beside.role !== 'travel' || beside.time === null) continue;
    const { grain, place, year } = beside.time;
    // The same quarter a year before: of a later year there is a column of figures.
    const isYearAgo = drafts.some(
      ({ role, time }) =>
        role === 'figure' &&
        time?.grain === grain &&
        time.place === place &&
        (time.year?.first ?? 0) > (year?.first ?? Infinity),
    );
    set(draft, isYearAgo ? 'past-year' : 'past-period', {
      sure: 'likely',
      because: [{ kind: 'neighbours', role: 'travel' }],
      time: beside.time,
    });
  }
}
