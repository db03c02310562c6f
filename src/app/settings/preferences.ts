import { formatAddress } from '../../domain/grid/address';
import { cellAt, foldSpace, type Grid } from '../../domain/grid/grid';
import type { SheetSnapshot } from '../../host/port';
import { MANAGER_UNTIL, LIVE_UNTIL } from '../../wording/roles';
import { findRuleRows } from './layout';
import { parseWord, plain, sayChoices, type Vocabulary } from './vocabulary';
import type { UnreadSetting } from './readSettings';

export type Mode = 'analyst' | 'manager';
type Switch = 'on' | 'off';
export type Habit = 'mode' | 'live';

export const MODES: Vocabulary<Mode> = {
  analyst: { word: 'Analyst', also: ['author', 'everything'] },
  manager: { word: 'Manager', also: ['refresh and read only', 'refresh and read', 'read only'] },
};
const SWITCHES: Vocabulary<Switch> = {
  on: { word: 'On', also: ['yes', 'true'] },
  off: { word: 'Off', also: ['no', 'false'] },
};

/** How the pane behaves in this workbook: rows under the rules of judging, with what a new settings sheet says there. */
export const HABITS: readonly {
  readonly habit: Habit;
  readonly word: string;
  readonly usual: string;
  readonly meaning: string;
}[] = [
  {
    habit: 'mode',
    word: 'Mode',
    usual: MODES.analyst.word,
    meaning: 'Analyst, or Manager: check, refresh and read only.',
  },
  {
    habit: 'live',
    word: 'Check as you type',
    usual: SWITCHES.on.word,
    meaning: 'On or Off. A change of yours is checked after a pause; nothing is written.',
  },
];

/** Refresh and read only: chosen, or taken for safety because the word there means nothing. */
export interface Manager {
  readonly because: 'chosen' | 'unreadable';
  /** The cell that says so. */
  readonly sheet: string;
  readonly address: string;
}

export interface Habits {
  /** Null for an analyst, who may do everything. */
  readonly manager: Manager | null;
  /** Whether a change by the person at this computer is checked after a pause. */
  readonly live: boolean;
  readonly unread: readonly UnreadSetting[];
}

/**
 * Reads them from the settings sheet, also from one whose table of indicators is broken. Without a word an analyst, and
 * checked as they type. A mode that cannot be read counts as manager: whoever wrote it wanted something else than the
 * usual, and what is written less does no harm.
 */
export function readHabits(sheet: SheetSnapshot | null): Habits {
  if (!sheet) return { manager: null, live: true, unread: [] };
  const unread: UnreadSetting[] = [];
  const read = <Choice extends string>(
    habit: Habit,
    words: Vocabulary<Choice>,
    until: string,
  ): { readonly choice: Choice | null; readonly address: string } | null => {
    const place = placeOf(sheet.grid, habit);
    const text = place ? foldSpace(String(cellAt(sheet.grid, place.row, place.column).value)) : '';
    if (!place || text === '') return null;
    const address = formatAddress(place.row, place.column);
    const choice = parseWord(words, text);
    if (choice === null) unread.push({ address, text, wanted: sayChoices(words), until });
    return { choice, address };
  };
  const mode = read('mode', MODES, MANAGER_UNTIL);
  const live = read('live', SWITCHES, LIVE_UNTIL);
  const manager: Manager | null =
    mode === null || mode.choice === 'analyst'
      ? null
      : { because: mode.choice ? 'chosen' : 'unreadable', sheet: sheet.name, address: mode.address };
  return { manager, live: live?.choice !== 'off', unread };
}

/** The value's cell: in the table of rules, else right of the word where it means a mode, wherever that stands. */
function placeOf(grid: Grid, habit: Habit): { readonly row: number; readonly column: number } | null {
  const word = plain(HABITS.find((each) => each.habit === habit)?.word ?? '');
  const place = findRuleRows(grid).get(word);
  if (place || habit !== 'mode') return place ?? null;
  for (const [r, cells] of grid.cells.entries()) {
    const c = cells.findIndex(
      ({ value }, at) =>
        plain(String(value)) === word && parseWord(MODES, String(cells[at + 1]?.value)) !== null,
    );
    if (c >= 0) return { row: grid.top + r, column: grid.left + c + 1 };
  }
  return null;
}
