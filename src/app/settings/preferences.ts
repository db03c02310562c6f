import { formatAddress } from '../../domain/grid/address';
import type { SheetSnapshot } from '../../host/port';
import { findTable } from '../../outputs/ownTables/findTable';
import { findBeside, POLICY } from './layout';
import { findRule, Reader, type UnreadSetting } from './readSettings';
import { LIVE, MODE, type PaneHabits } from './rules';

/** Refresh and read only: chosen, or taken for safety because the word there means nothing. */
export interface Manager {
  readonly because: 'chosen' | 'unreadable';
  /** The cell that says so. */
  readonly sheet: string;
  readonly address: string;
}

export interface Preferences {
  /** Null for an analyst, who may do everything. */
  readonly manager: Manager | null;
  /** Whether a change by the person at this computer is checked after a pause. */
  readonly live: boolean;
  readonly unread: readonly UnreadSetting[];
}

/**
 * Reads them from the settings sheet. Without a word an analyst, and checked as they type. A mode that cannot be read
 * counts as manager: whoever wrote it wanted something else than the usual, and what is written less does no harm.
 */
export function readPreferences(sheet: SheetSnapshot | null): Preferences {
  if (!sheet) return { manager: null, live: true, unread: [] };
  const reader = new Reader(sheet.grid);
  const table = findTable(sheet, POLICY);
  // A mode counts wherever it stands: a table of rules that was pulled apart must not give leave to write.
  const at =
    findRule(table, MODE.word) ?? findBeside(sheet.grid, MODE.word, (text) => MODE.parse(text) !== null);
  const mode =
    at && reader.text(at.row, at.column) !== '' ? reader.value(MODE, at.row, at.column) : 'analyst';
  const beside = findRule(table, LIVE.word);
  const live = beside && reader.value(LIVE, beside.row, beside.column);
  const manager: Manager | null =
    at && mode !== 'analyst'
      ? {
          because: mode ? 'chosen' : 'unreadable',
          sheet: sheet.name,
          address: formatAddress(at.row, at.column),
        }
      : null;
  return { manager, live: live !== 'off', unread: reader.unread };
}

/** The two as a form shows them. */
export const habitsOf = ({ manager, live }: Pick<Preferences, 'manager' | 'live'>): PaneHabits => ({
  mode: manager ? 'manager' : 'analyst',
  live: live ? 'on' : 'off',
});
