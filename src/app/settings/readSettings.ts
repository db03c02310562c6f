import { formatAddress } from '../../domain/grid/address';
import { fromNumber, parseDecimal, sign, type Rational } from '../../domain/values/exact';
import { cellAt, foldSpace, type Grid } from '../../domain/grid/grid';
import {
  DEFAULT_POLICY,
  type IndicatorSetting,
  type Policy,
  type Settings,
} from '../../domain/settings/settings';
import type { Scorecard } from '../../domain/indicators/scorecard';
import { settingsFor, suggestSetting } from '../../domain/settings/suggest';
import { THRESHOLD_UNTIL, THRESHOLD_WANTED } from '../../wording/disclosure';
import type { SheetSnapshot } from '../../host/port';
import type { Remembered } from './reportDefaults';
import { COLUMNS_WANTED, parseColumns, REPORTS } from './reportWords';
import { findSettings, type Field, type Rule, type SettingsPlaces, type Threshold } from './layout';
import {
  ACCUMULATIONS,
  AT_TOLERANCE,
  DIRECTIONS,
  JUDGE_BY,
  parseThreshold,
  parseWord,
  sayChoices,
  STRICTEST,
  SOURCES,
  TOLERANCE_KINDS,
  X_MEANS,
  type Vocabulary,
} from './vocabulary';

/** A cell of the settings sheet that could not be read. */
export interface UnreadSetting {
  readonly address: string;
  readonly text: string;
  /** What would be understood there: "Higher, Lower, Range or None", "a number". */
  readonly wanted: string;
  /** What holds meanwhile, where it is not the suggestion or the usual rule. */
  readonly until?: string;
}

/** An indicator's row. `row` is its 0-based row on the sheet; `complete` when direction and accumulation could be read. */
export interface StoredSetting extends IndicatorSetting {
  readonly row: number;
  readonly complete: boolean;
}

/** A settings sheet as read. */
export interface StoredSettings {
  readonly sheet: SheetSnapshot;
  readonly places: SettingsPlaces;
  readonly policy: Policy;
  readonly indicators: readonly StoredSetting[];
  /** The report to begin with; both null where nobody asked for one. */
  readonly report: Remembered;
  readonly unread: readonly UnreadSetting[];
}

/** The settings kept on a sheet; null when it is not a settings sheet. Rows that cannot be read are left out, to be suggested for. */
export function parseSettings(sheet: SheetSnapshot): Settings | null {
  const stored = readSettings(sheet);
  return (
    stored && { policy: stored.policy, indicators: stored.indicators.filter(({ complete }) => complete) }
  );
}

/** Reads a settings sheet forgivingly: headings anywhere, words of any case, blanks for the usual. Never throws. */
export function readSettings(sheet: SheetSnapshot): StoredSettings | null {
  const places = findSettings(sheet.grid);
  if (!places) return null;
  const reader = new Reader(sheet.grid);
  return {
    sheet,
    places,
    policy: readPolicy(reader, places),
    report: readReport(reader, places),
    indicators: places.rows.map((row) => readRow(reader, places, row)),
    unread: reader.unread,
  };
}

/** Reads cells and remembers those it could not read. A blank cell is nothing said, not a mistake. */
class Reader {
  readonly unread: UnreadSetting[] = [];
  constructor(private readonly grid: Grid) {}

  text(row: number, column: number | undefined): string {
    return column === undefined ? '' : foldSpace(String(cellAt(this.grid, row, column).value));
  }

  word<Choice extends string>(
    words: Vocabulary<Choice>,
    row: number,
    column: number | undefined,
  ): Choice | null {
    const text = this.text(row, column);
    if (text === '' || column === undefined) return null;
    const choice = parseWord(words, text);
    if (choice === null)
      this.unread.push({ address: formatAddress(row, column), text, wanted: sayChoices(words) });
    return choice;
  }

  /** A number that is zero or more, with or without a per cent sign. */
  amount(row: number, column: number | undefined): Rational | null {
    if (column === undefined) return null;
    const { value } = cellAt(this.grid, row, column);
    if (value === '') return null;
    const number =
      typeof value === 'number'
        ? fromNumber(value)
        : parseDecimal(this.text(row, column).replace(/\s*(?:%|points?)$/i, ''));
    if (number !== null && sign(number) >= 0) return number;
    this.unread.push({
      address: formatAddress(row, column),
      text: this.text(row, column),
      wanted: 'a number, zero or more',
    });
    return null;
  }

  /**
   * A whole number of children. What cannot be read may have meant more than the usual, and a count published cannot be
   * taken back: the strictest holds meanwhile.
   */
  threshold(row: number, column: number): number | null {
    const text = this.text(row, column);
    if (text === '') return null;
    const count = parseThreshold(text);
    if (count !== null) return count;
    const address = formatAddress(row, column);
    this.unread.push({ address, text, wanted: THRESHOLD_WANTED, until: THRESHOLD_UNTIL });
    return STRICTEST;
  }
}

function readRow(reader: Reader, { columns }: SettingsPlaces, row: number): StoredSetting {
  const at = (field: Field) => columns[field];
  const direction = reader.word(DIRECTIONS, row, at('direction'));
  const accumulation = reader.word(ACCUMULATIONS, row, at('accumulation'));
  const cohort = reader.text(row, at('cohort'));
  return {
    row,
    complete: direction !== null && accumulation !== null,
    ref: reader.text(row, at('ref')),
    title: reader.text(row, at('title')),
    direction: direction ?? 'none',
    accumulation: accumulation ?? 'snapshot',
    source: reader.word(SOURCES, row, at('source')) ?? 'suggested',
    tolerance: reader.amount(row, at('tolerance')),
    toleranceKind: reader.word(TOLERANCE_KINDS, row, at('toleranceKind')),
    cohort: cohort === '' ? null : cohort,
  };
}

function readReport(reader: Reader, { rules }: SettingsPlaces): Remembered {
  const { report, columns } = rules;
  const template = report ? reader.word(REPORTS, report.row, report.column) : null;
  const text = columns ? reader.text(columns.row, columns.column) : '';
  if (!columns || text === '') return { template, columns: null };
  const { columns: found, unknown } = parseColumns(text);
  const address = formatAddress(columns.row, columns.column);
  if (unknown.length > 0) reader.unread.push({ address, text: unknown.join(', '), wanted: COLUMNS_WANTED });
  return { template, columns: found };
}

function readPolicy(reader: Reader, { rules }: SettingsPlaces): Policy {
  const word = <Choice extends string>(words: Vocabulary<Choice>, rule: Rule): Choice | null => {
    const place = rules[rule];
    return place ? reader.word(words, place.row, place.column) : null;
  };
  const threshold = (rule: Threshold): number => {
    const at = rules[rule];
    return (at ? reader.threshold(at.row, at.column) : null) ?? DEFAULT_POLICY[rule];
  };
  const place = rules.tolerance;
  return {
    tolerance: (place ? reader.amount(place.row, place.column) : null) ?? DEFAULT_POLICY.tolerance,
    toleranceKind: word(TOLERANCE_KINDS, 'toleranceKind') ?? DEFAULT_POLICY.toleranceKind,
    atTolerance: word(AT_TOLERANCE, 'atTolerance') ?? DEFAULT_POLICY.atTolerance,
    judgeBy: word(JUDGE_BY, 'judgeBy') ?? DEFAULT_POLICY.judgeBy,
    xMeans: word(X_MEANS, 'xMeans') ?? DEFAULT_POLICY.xMeans,
    numeratorTo: threshold('numeratorTo'),
    complementTo: threshold('complementTo'),
    denominatorTo: threshold('denominatorTo'),
  };
}

/**
 * Settings for every indicator of a scorecard. A row whose direction or accumulation cannot be read is suggested for
 * meanwhile, and keeps the rest of what it says.
 */
export function completeSettings(scorecard: Scorecard, stored: StoredSettings | null): Settings {
  const settings = settingsFor(scorecard, stored);
  const indicators = settings.indicators.map((setting, index) => {
    const indicator = scorecard.indicators[index];
    if (!indicator || !isStored(setting) || setting.complete) return setting;
    const { direction, accumulation } = suggestSetting(indicator);
    return { ...setting, direction, accumulation, source: 'suggested' as const };
  });
  return { ...settings, indicators };
}

/** Whether a setting comes from a row of the sheet: matching keeps what a stored setting carries. */
export const isStored = (setting: IndicatorSetting): setting is StoredSetting =>
  'row' in setting && typeof setting.row === 'number';
