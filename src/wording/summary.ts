import type { Severity } from '../checks/finding';
import { sayList } from './places';

/** The title of what a check leads with, for those who hear the page. */
export const SUMMARY_TITLE = 'At a glance';

export const SUMMARY_LABELS = {
  figures: 'Figures changed',
  'newly-wrong': 'Newly wrong',
  added: 'New on the sheet',
  'one-case': 'Hangs on one case',
  'to-confirm': 'Not rated until confirmed',
  columns: 'Columns to confirm',
  findings: 'Found',
} as const;

/** Over what has changed; `when` is null where the settings sheet does not say when this sheet was refreshed. */
export const saySince = (when: string | null): string =>
  when === null ? 'Since the last Refresh' : `Since the Refresh of ${when}`;

/** After the colon that follows "Since the Refresh of …". */
export const NO_TURNS = 'no status has changed.';

/** What was there and is not any more. */
export const sayGone = (names: readonly string[]): string =>
  names.length === 0
    ? ''
    : `Not on the sheet any more: ${sayList([...names.slice(0, 5), ...(names.length > 5 ? [`${names.length - 5} more`] : [])])}.`;

const GROUPS: Readonly<Record<Severity, string>> = { error: 'wrong', warning: 'to look at', note: 'notes' };

/** "3 wrong", "1 to look at", "9 notes". */
export const sayFound = (severity: Severity, count: number): string =>
  severity === 'note' && count === 1 ? '1 note' : `${count} ${GROUPS[severity]}`;

/** On the button that shows what a line counts and does not name. */
export const sayMore = (count: number): string => `${count} more`;
