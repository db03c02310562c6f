import type { DisclosurePolicy } from '../../domain/settings/settings';
import { areaOf, cellAt, type Grid } from '../../domain/grid/grid';
import { plain } from './vocabulary';

export const SETTINGS_SHEET = 'Scorecard settings';
export const SETTINGS_NAME = 'Scorecard_Settings';
export const RANGE_NAME = 'Scorecard_Range';
export const INDICATOR_TABLE = 'ScorecardIndicators';
export const POLICY_TABLE = 'ScorecardPolicy';

export type Field =
  'ref' | 'title' | 'direction' | 'accumulation' | 'tolerance' | 'toleranceKind' | 'cohort' | 'source';

/** The headings of the table of indicators, in its order. They are found again by these words, wherever they stand. */
export const FIELDS: readonly { readonly field: Field; readonly heading: string }[] = [
  { field: 'ref', heading: 'Reference' },
  { field: 'title', heading: 'Indicator' },
  { field: 'direction', heading: 'Direction' },
  { field: 'accumulation', heading: 'Accumulation' },
  { field: 'tolerance', heading: 'Tolerance' },
  { field: 'toleranceKind', heading: 'Tolerance kind' },
  { field: 'cohort', heading: 'Cohort' },
  { field: 'source', heading: 'Basis' },
];

/** What counts as too small to publish. */
export type Threshold = keyof DisclosurePolicy;
export type Rule = 'tolerance' | 'toleranceKind' | 'atTolerance' | 'judgeBy' | 'xMeans' | Threshold;

/** A row of the table of rules, by the word in its Rule column, with what the Meaning column says. */
export interface RuleRow<Name extends string = string> {
  readonly rule: Name;
  readonly word: string;
  readonly meaning: string;
}

/** The rules of judging. */
export const RULES: readonly RuleRow<Exclude<Rule, Threshold>>[] = [
  {
    rule: 'tolerance',
    word: 'Tolerance',
    meaning: 'Off target by up to this much is amber, by more is red.',
  },
  {
    rule: 'toleranceKind',
    word: 'Tolerance kind',
    meaning: 'Relative: per cent of the target. Points: percentage points.',
  },
  {
    rule: 'atTolerance',
    word: 'Exactly at the tolerance',
    meaning: 'Amber or Red, for a shortfall of exactly the tolerance.',
  },
  {
    rule: 'judgeBy',
    word: 'Judge by',
    meaning: 'Exact: the ratio in the brackets. Shown: the rounded figure before it.',
  },
  {
    rule: 'xMeans',
    word: 'A bare x means',
    meaning: 'Suppressed, or Not available. Department for Education tables differ.',
  },
];

/** What the public version hides; the last rows, for a settings sheet made earlier may lack them. */
export const THRESHOLDS: readonly RuleRow<Threshold>[] = [
  {
    rule: 'numeratorTo',
    word: 'Small count, up to',
    meaning: 'Public version: numerators and counts from 1 to this are hidden.',
  },
  {
    rule: 'complementTo',
    word: 'Few left out, up to',
    meaning: 'Public version: 172/178 leaves out 6. From 1 to this is hidden.',
  },
  {
    rule: 'denominatorTo',
    word: 'Small group, up to',
    meaning: 'Public version: ratios of this many children or fewer are hidden.',
  },
];

/** Choices kept in the same table that no judgement depends on. */
export type Choice = 'report' | 'columns';

export const CHOICES: readonly RuleRow<Choice>[] = [
  {
    rule: 'report',
    word: 'Report',
    meaning: 'Full scorecard, Exceptions, Summary or Comparison: the report to begin with. Blank: any.',
  },
  {
    rule: 'columns',
    word: 'Columns',
    meaning: 'The columns of the report in their order, parted by commas. Blank: the usual ones.',
  },
];

const ROW_WORDS: ReadonlySet<string> = new Set(
  [...RULES, ...CHOICES, ...THRESHOLDS].map(({ word }) => plain(word)),
);

export const LAST_REFRESH = 'Last refresh';

interface Place {
  readonly row: number;
  readonly column: number;
}

interface RuleTable {
  readonly word: number;
  readonly value: number;
  readonly meaning: number | null;
  readonly lastRow: number;
}

/** Where the parts of a settings sheet stand; 0-based rows and columns of the sheet. */
export interface SettingsPlaces {
  readonly headingRow: number;
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  /** The rows directly under the headings that name an indicator. */
  readonly rows: readonly number[];
  readonly rules: Readonly<Partial<Record<Rule | Choice, Place>>>;
  /** The columns of the rules and their last row; null without the table. */
  readonly ruleTable: RuleTable | null;
  /** The cell right of "Last refresh"; the result stands under it. */
  readonly lastRefresh: { readonly row: number; readonly column: number } | null;
}

/** Finds the parts of a settings sheet by their words; null when it has no table of indicators. */
export function findSettings(grid: Grid): SettingsPlaces | null {
  for (const row of rowsOf(grid)) {
    const columns = headingsIn(grid, row);
    const named = columns.ref ?? columns.title;
    if (named === undefined || columns.direction === undefined || columns.accumulation === undefined)
      continue;
    return {
      headingRow: row,
      columns,
      rows: rowsUnder(grid, row, columns),
      ...findRules(grid),
      lastRefresh: findLastRefresh(grid),
    };
  }
  return null;
}

const rowsOf = (grid: Grid): number[] => grid.cells.map((_, index) => grid.top + index);
const columnsOf = (grid: Grid): number[] =>
  Array.from({ length: areaOf(grid).columns }, (_, index) => grid.left + index);
const says = (grid: Grid, row: number, column: number): string =>
  plain(String(cellAt(grid, row, column).value));

function headingsIn(grid: Grid, row: number): Partial<Record<Field, number>> {
  const found: Partial<Record<Field, number>> = {};
  for (const column of columnsOf(grid)) {
    const text = says(grid, row, column);
    const field = FIELDS.find(({ heading }) => plain(heading) === text)?.field;
    if (field !== undefined && found[field] === undefined) found[field] = column;
  }
  return found;
}

/** Down to the first row without reference and indicator: notes further down are no indicators. */
function rowsUnder(grid: Grid, heading: number, columns: Partial<Record<Field, number>>): number[] {
  const filled = (row: number, column: number | undefined) =>
    column !== undefined && says(grid, row, column) !== '';
  const rows: number[] = [];
  for (let row = heading + 1; filled(row, columns.ref) || filled(row, columns.title); row++) rows.push(row);
  return rows;
}

/** The cells of values in the table of rules, by their words as `plain` gives them. Of two rows the first counts. */
export const findRuleRows = (grid: Grid): ReadonlyMap<string, Place> => findRuleTable(grid).rows;

function findRuleTable(grid: Grid): {
  readonly rows: ReadonlyMap<string, Place>;
  readonly table: RuleTable | null;
} {
  for (const row of rowsOf(grid)) {
    const rule = columnsOf(grid).find((column) => says(grid, row, column) === 'rule');
    const value = columnsOf(grid).find((column) => says(grid, row, column) === 'value');
    if (rule === undefined || value === undefined) continue;
    const found = new Map<string, Place>();
    let lastRow = row;
    for (const under of rowsOf(grid).filter((each) => each > row)) {
      const word = says(grid, under, rule);
      if (word === '') continue;
      // A row someone emptied does not end the table: the rules under it hold. Other words under a gap are notes.
      if (under === lastRow + 1 || ROW_WORDS.has(word)) lastRow = under;
      if (!found.has(word)) found.set(word, { row: under, column: value });
    }
    const meaning = columnsOf(grid).find((column) => says(grid, row, column) === 'meaning') ?? null;
    return { rows: found, table: { word: rule, value, meaning, lastRow } };
  }
  return { rows: new Map(), table: null };
}

function findRules(grid: Grid): Pick<SettingsPlaces, 'rules' | 'ruleTable'> {
  const { rows, table } = findRuleTable(grid);
  const found: Partial<Record<Rule | Choice, Place>> = {};
  for (const { rule, word } of [...RULES, ...CHOICES, ...THRESHOLDS]) {
    const place = rows.get(plain(word));
    if (place) found[rule] = place;
  }
  return { rules: found, ruleTable: table };
}

function findLastRefresh(grid: Grid): SettingsPlaces['lastRefresh'] {
  for (const row of rowsOf(grid)) {
    const column = columnsOf(grid).find((candidate) => says(grid, row, candidate) === plain(LAST_REFRESH));
    if (column !== undefined) return { row, column: column + 1 };
  }
  return null;
}
