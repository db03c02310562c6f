import { cellAt, type Grid } from '../../domain/grid/grid';
import { replace, value } from '../../domain/plan/cellEdits';
import type { Edit } from '../../domain/plan/plan';
import { CHANGES } from '../../wording/lastRefresh';
import { DAMAGED } from '../../wording/settings';
import type { StoredSettings } from './readSettings';

/** What the "Last refresh" block on the settings sheet says. */
export interface RefreshNote {
  /** "22 Nov 2026 at 18:05". */
  readonly when: string;
  /** "Scorecard, Q3: 4 red, 1 amber, 4 green, 5 not rated. 31 cells changed." */
  readonly says: string;
  /** "Changes since the last Refresh: …"; null leaves what is said there: nothing was refreshed. */
  readonly changes: string | null;
}

/** What a note begins with when nothing was refreshed. */
export const NOT_REFRESHED = 'Not refreshed.';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (number: number): string => String(number).padStart(2, '0');

/** "22 Nov 2026". */
export const formatDay = (moment: Date): string =>
  `${moment.getDate()} ${MONTHS[moment.getMonth()] ?? ''} ${moment.getFullYear()}`;

/** A moment as a person writes it, in the computer's own time zone. Excel does not take it for a date. */
export const formatMoment = (moment: Date): string =>
  `${formatDay(moment)} at ${two(moment.getHours())}:${two(moment.getMinutes())}`;

/** The block on a settings sheet that the same plan makes. */
export function planNewRefresh(
  sheet: string,
  at: { readonly row: number; readonly column: number },
  note: RefreshNote | null,
): Edit[] {
  if (!note) return [];
  return [
    value(sheet, at.row, at.column, note.when),
    value(sheet, at.row + 1, at.column, note.says),
    ...(note.changes === null ? [] : [value(sheet, at.row + 2, at.column, note.changes)]),
  ];
}

/** The block on a settings sheet that is there; nothing when its label was taken away or the sheet is protected. */
export function planRefreshNote(stored: StoredSettings | null, note: RefreshNote): Edit[] {
  const at = stored?.lastRefresh;
  if (!stored || !at || stored.sheet.protected) return [];
  const { grid } = stored.sheet;
  const third = textAt(grid, at.row + 2, at.column);
  // The line below may be an author's own: a block that was moved has something else under it.
  const ours = third === '' || third.startsWith(CHANGES);
  return [
    ...replace(grid, at.row, at.column, note.when),
    ...replace(grid, at.row + 1, at.column, note.says),
    ...(note.changes !== null && ours ? replace(grid, at.row + 2, at.column, note.changes) : []),
  ];
}

/** The block as it stands; null without one. */
export function readRefreshNote(stored: StoredSettings | null): RefreshNote | null {
  const at = stored?.lastRefresh;
  if (!stored || !at) return null;
  const { grid } = stored.sheet;
  const [when, says, changes] = [0, 1, 2].map((down) => textAt(grid, at.row + down, at.column));
  return when && says ? { when, says, changes: changes?.startsWith(CHANGES) ? changes : null } : null;
}

/** Whether the block says what is no longer so: that nothing was refreshed, or that tables are damaged which are whole. */
export function isOutdated(stored: StoredSettings | null, damaged: boolean): boolean {
  const says = readRefreshNote(stored)?.says ?? '';
  return says.startsWith(NOT_REFRESHED) || (!damaged && says.includes(DAMAGED));
}

const textAt = (grid: Grid, row: number, column: number): string => String(cellAt(grid, row, column).value);
