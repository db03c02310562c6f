import type { ColumnRole } from '../../app/state/reading';
import type { Session } from '../../app/state/state';

/** What keeps every indicator from its status; null where one has it. Nobody is calmed before it is answered. */
export function sayUnrated({ cards, counts, reading, summary }: Session): string | null {
  if (counts.red + counts.amber + counts.green > 0 || cards.length === 0) return null;
  if (summary.lines.some(({ id, items }) => id === 'to-confirm' && items.length > 0))
    return 'Nothing is rated until how the sheet was read is confirmed.';
  const read = reading ? [...reading.asked, ...reading.used] : [];
  return reading && !read.some(({ role }) => TARGETS.includes(role))
    ? ['No target was found, so nothing is rated.', reading.mayBeTarget ?? ''].join(' ').trim()
    : 'Nothing could be rated.';
}
const TARGETS: readonly ColumnRole[] = ['target', 'stretch', 'threshold'];

/** The calm sentence when nothing is open. */
export function sayClean({ evidence, unplaced, review }: Session): string {
  if (review.dismissed.length > 0) return 'Nothing is open: what was found has been dismissed.';
  return evidence.every(({ verdict }) => verdict !== 'could-not-tell') && unplaced.length === 0
    ? 'Every number here adds up.'
    : 'Nothing looks wrong in what could be checked.';
}
