import { cellAt, plain, type Grid } from '../../domain/grid/grid';
import type { Table } from '../../outputs/ownTables/table';
import { isRuleWord } from './rules';
import {
  ACCUMULATIONS,
  DIRECTIONS,
  parseWord,
  SOURCES,
  TOLERANCE_KINDS,
  wordsOf,
  type Vocabulary,
} from './vocabulary';

export const SETTINGS_SHEET = 'Scorecard settings';
export const SETTINGS_NAME = 'Scorecard_Settings';
export const RANGE_NAME = 'Scorecard_Range';

export type Field =
  'ref' | 'title' | 'direction' | 'accumulation' | 'tolerance' | 'toleranceKind' | 'cohort' | 'source';

/** A column that holds one of a few words. */
const oneOfThese = <Choice extends string>(words: Vocabulary<Choice>) => ({
  words: wordsOf(words),
  fits: (text: string): boolean => parseWord(words, text) !== null,
});

/** How each indicator is judged: a row each. */
export const INDICATORS: Table<Field> = {
  name: 'ScorecardIndicators',
  title: 'Indicators',
  columns: [
    { field: 'ref', heading: 'Reference', width: 62 },
    { field: 'title', heading: 'Indicator', width: 260 },
    { field: 'direction', heading: 'Direction', width: 66, ...oneOfThese(DIRECTIONS) },
    { field: 'accumulation', heading: 'Accumulation', width: 84, ...oneOfThese(ACCUMULATIONS) },
    { field: 'tolerance', heading: 'Tolerance', width: 62, fits: (text) => /^[\d.]/.test(text) },
    { field: 'toleranceKind', heading: 'Tolerance kind', width: 76, ...oneOfThese(TOLERANCE_KINDS) },
    { field: 'cohort', heading: 'Cohort', width: 150 },
    { field: 'source', heading: 'Basis', width: 72, ...oneOfThese(SOURCES) },
  ],
  named: ['ref', 'title'],
  suffices: (has) => (has('ref') || has('title')) && has('direction') && has('accumulation'),
};

export type RuleField = 'rule' | 'value' | 'meaning';

/** The rules of judging and of what may be published, how the pane behaves, and the report to begin with: a row each. */
export const POLICY: Table<RuleField> = {
  name: 'ScorecardPolicy',
  title: 'Rules',
  columns: [
    { field: 'rule', heading: 'Rule', width: 130, fits: isRuleWord },
    { field: 'value', heading: 'Value', width: 240 },
    { field: 'meaning', heading: 'Meaning', width: 270 },
  ],
  named: ['rule'],
  knows: ({ rule }) => isRuleWord(rule),
  suffices: (has) => has('rule') && has('value'),
};

export const LAST_REFRESH = 'Last refresh';

export interface SettingsCell {
  readonly row: number;
  readonly column: number;
}

/** The cell right of "Last refresh", under which the result stands; null without it. */
export function findLastRefresh(grid: Grid): SettingsCell | null {
  for (const [r, cells] of grid.cells.entries()) {
    const c = cells.findIndex(({ value }) => plain(String(value)) === plain(LAST_REFRESH));
    if (c >= 0) return { row: grid.top + r, column: grid.left + c + 1 };
  }
  return null;
}

/** The cell right of a word, wherever on the sheet it stands, where `fits` takes what that says. */
export function findBeside(grid: Grid, word: string, fits: (text: string) => boolean): SettingsCell | null {
  for (const [r, cells] of grid.cells.entries()) {
    const [row, left] = [grid.top + r, grid.left + 1];
    const c = cells.findIndex(
      ({ value }, at) =>
        plain(String(value)) === plain(word) && fits(String(cellAt(grid, row, left + at).value)),
    );
    if (c >= 0) return { row, column: left + c };
  }
  return null;
}
