import { plain } from '../../domain/grid/grid';
import type {
  Accumulation,
  Direction,
  IndicatorSetting,
  Policy,
  StatusColumn,
  ToleranceKind,
  TravelColumn,
} from '../../domain/settings/settings';

/** How a choice is written on the settings sheet, and which other words are taken for it. Words of any case. */
export type Vocabulary<Choice extends string> = Readonly<
  Record<Choice, { readonly word: string; readonly also: readonly string[] }>
>;

export const DIRECTIONS: Vocabulary<Direction> = {
  higher: { word: 'Higher', also: ['higher is better', 'high', 'up', 'increase', 'more'] },
  lower: { word: 'Lower', also: ['lower is better', 'low', 'down', 'decrease', 'less'] },
  range: { word: 'Range', also: ['within range', 'in range', 'within a range'] },
  none: { word: 'None', also: ['not judged', 'no direction', 'n/a', 'neither'] },
};

export const ACCUMULATIONS: Vocabulary<Accumulation> = {
  snapshot: { word: 'Snapshot', also: ['point in time', 'at quarter end', 'end of quarter'] },
  'year-to-date': { word: 'Year to date', also: ['ytd', 'cumulative'] },
  'rolling-year': { word: 'Rolling year', also: ['rolling', 'rolling 12 months', 'rolling twelve months'] },
};

export const TOLERANCE_KINDS: Vocabulary<ToleranceKind> = {
  relative: { word: 'Relative', also: ['per cent of target', '% of target', 'percent of target', '%'] },
  points: { word: 'Points', also: ['percentage points', 'point', 'pp'] },
};

export const SOURCES: Vocabulary<IndicatorSetting['source']> = {
  suggested: { word: 'Suggested', also: ['suggestion'] },
  confirmed: { word: 'Confirmed', also: ['yes', 'agreed'] },
};

export const AT_TOLERANCE: Vocabulary<Policy['atTolerance']> = {
  amber: { word: 'Amber', also: [] },
  red: { word: 'Red', also: [] },
};

export const AT_STILL_GREEN: Vocabulary<Policy['atStillGreen']> = {
  green: { word: 'Green', also: [] },
  amber: { word: 'Amber', also: [] },
};

export const JUDGE_BY: Vocabulary<Policy['judgeBy']> = {
  exact: { word: 'Exact', also: ['exact ratio', 'ratio'] },
  shown: { word: 'Shown', also: ['as shown', 'rounded', 'display'] },
};

export const STATUS_COLUMNS: Vocabulary<StatusColumn> = {
  ours: { word: 'Ours if there is none', also: ['ours', 'rag', 'automatic', 'usual'] },
  sheet: { word: 'The sheet’s own', also: ["the sheet's own", 'sheet', 'own', 'yours', 'theirs'] },
  none: { word: 'No column', also: ['none', 'no', 'colours only'] },
};

export const TRAVEL_COLUMNS: Vocabulary<TravelColumn> = {
  none: { word: 'No column', also: ['none', 'no', 'off'] },
  ours: { word: 'A column of ours', also: ['ours', 'yes', 'on', 'travel'] },
};

/** What a person sets in place of a computed status. */
export const SET_TO: Vocabulary<'red' | 'amber' | 'green' | 'not-rated' | 'higher' | 'lower' | 'range'> = {
  red: { word: 'Red', also: ['r'] },
  amber: { word: 'Amber', also: ['a'] },
  green: { word: 'Green', also: ['g'] },
  'not-rated': { word: 'Not rated', also: ['do not rate', 'no rating', 'none'] },
  higher: { word: 'Higher is better', also: ['higher'] },
  lower: { word: 'Lower is better', also: ['lower'] },
  range: { word: 'A range is to be kept', also: ['range'] },
};

/** Of the year or up to the period; `straight-line` is a rule of the whole workbook. */
export const TARGET_BASES: Vocabulary<'to-date' | 'year'> = {
  'to-date': { word: 'To date', also: ['year to date', 'ytd', 'of the period', 'profiled'] },
  year: { word: 'Of the year', also: ['annual', 'year end', 'whole year', 'full year', 'the year'] },
};

export const STRAIGHT_LINE: Vocabulary<Policy['straightLine']> = {
  no: { word: 'No', also: ['off', 'false'] },
  yes: { word: 'Yes', also: ['on', 'true', 'straight line'] },
};

export const X_MEANS: Vocabulary<Policy['xMeans']> = {
  suppressed: { word: 'Suppressed', also: ['confidential'] },
  'not-available': { word: 'Not available', also: ['unavailable', 'not published'] },
};

export type Mode = 'analyst' | 'manager';
export const MODES: Vocabulary<Mode> = {
  analyst: { word: 'Analyst', also: ['author', 'everything'] },
  manager: { word: 'Manager', also: ['refresh and read only', 'refresh and read', 'read only'] },
};

export type Switch = 'on' | 'off';
export const SWITCHES: Vocabulary<Switch> = {
  on: { word: 'On', also: ['yes', 'true'] },
  off: { word: 'Off', also: ['no', 'false'] },
};

/** The choice a word stands for; null when none does. */
export function parseWord<Choice extends string>(
  vocabulary: Vocabulary<Choice>,
  text: string,
): Choice | null {
  const wanted = plain(text);
  for (const choice of choicesOf(vocabulary)) {
    const { word, also } = vocabulary[choice];
    if ([choice, word, ...also].some((known) => plain(known) === wanted)) return choice;
  }
  return null;
}

/** The words to choose from, as the settings sheet has them. */
export const wordsOf = <Choice extends string>(vocabulary: Vocabulary<Choice>): readonly string[] =>
  choicesOf(vocabulary).map((choice) => vocabulary[choice].word);

/** The words to choose from, as a sentence would list them: "Higher, Lower, Range or None". */
export function sayChoices<Choice extends string>(vocabulary: Vocabulary<Choice>): string {
  const words = wordsOf(vocabulary);
  return words.join(', ').replace(/, ([^,]*)$/, ' or $1');
}

function choicesOf<Choice extends string>(vocabulary: Vocabulary<Choice>): Choice[] {
  const choices: Choice[] = [];
  for (const choice in vocabulary) choices.push(choice);
  return choices;
}

/** The highest threshold: with it the public version hides all but large groups. */
export const STRICTEST = 100;

/** A threshold of suppression as written, "5" or "5 or fewer"; null for anything but a whole number from 1 to 100. */
export function parseThreshold(text: string): number | null {
  const [, digits] = /^(\d{1,3})(?:\s+(?:or (?:fewer|less)|children|cases))?$/i.exec(text.trim()) ?? [];
  const count = Number(digits);
  return count >= 1 && count <= STRICTEST ? count : null;
}
