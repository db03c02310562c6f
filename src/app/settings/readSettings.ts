import { formatAddress } from '../../domain/grid/address';
import { cellAt, foldSpace, plain, type Grid } from '../../domain/grid/grid';
import type { Policy, IndicatorSetting, Settings } from '../../domain/settings/settings';
import type { Scorecard } from '../../domain/indicators/scorecard';
import { settingsFor, suggestSetting } from '../../domain/settings/suggest';
import type { SheetSnapshot } from '../../host/port';
import { findTable, isNamed } from '../../outputs/ownTables/findTable';
import { isReadable, type FoundTable } from '../../outputs/ownTables/table';
import { findLastRefresh, INDICATORS, POLICY, type Field, type SettingsCell, type RuleField } from './layout';
import type { StoredReport } from './reportDefaults';
import { COLUMNS_WANTED, parseColumns } from './reportWords';
import { COLUMNS, policyFrom, REPORT } from './rules';
import { isoDay, readOverrides, type KeptOverride } from './tables/overrides';
import { readSteps, type KeptStep } from './tables/processSteps';
import { readTargetBases, withTargetBases } from './tables/targetBases';
import { AMOUNT, oneOf, type Kind } from './valueKinds';
import { ACCUMULATIONS, DIRECTIONS, SOURCES, TOLERANCE_KINDS } from './vocabulary';

/** A cell of the settings sheet that could not be read. */
export interface UnreadSetting {
  readonly address: string;
  readonly text: string;
  /** What would be understood there: "Higher, Lower, Range or None", "a number". */
  readonly wanted: string;
  /** What holds meanwhile, where it is not the suggestion or the usual rule. */
  readonly until?: string | undefined;
}

/** An indicator's row. `row` is its 0-based row on the sheet. */
interface StoredSetting extends IndicatorSetting {
  readonly row: number;
  /** What could not be read of it and is suggested for meanwhile. */
  readonly suggest: readonly ('direction' | 'accumulation')[];
}

/** A settings sheet as read. */
export interface StoredSettings {
  readonly sheet: SheetSnapshot;
  readonly indicatorTable: FoundTable<Field> | null;
  readonly ruleTable: FoundTable<RuleField> | null;
  /** The cell right of "Last refresh"; the result stands under it. */
  readonly lastRefresh: SettingsCell | null;
  readonly policy: Policy;
  readonly indicators: readonly StoredSetting[];
  /** The report to begin with; both null where nobody asked for one. */
  readonly report: StoredReport;
  /** What people set in place of computed statuses, and where they declared new processes; each with its row. */
  readonly keptOverrides: readonly KeptOverride[];
  readonly keptSteps: readonly KeptStep[];
  readonly unread: readonly UnreadSetting[];
}

/**
 * Reads a settings sheet forgivingly: headings anywhere, words of any case, blanks for the usual. Null for a sheet that
 * has none of our tables. Never throws.
 */
export function readSettings(sheet: SheetSnapshot): StoredSettings | null {
  const indicatorTable = findTable(sheet, INDICATORS);
  const ruleTable = findTable(sheet, POLICY);
  if (!indicatorTable && !sheet.tables.some(({ name }) => isNamed(name, POLICY))) return null;
  const reader = new Reader(sheet.grid);
  const bases = readTargetBases(sheet);
  const [overrides, steps] = [readOverrides(sheet), readSteps(sheet)];
  const indicators = indicatorTable ? readIndicators(reader, indicatorTable) : [];
  return {
    sheet,
    indicatorTable,
    ruleTable,
    lastRefresh: findLastRefresh(sheet.grid),
    policy: readPolicy(reader, ruleTable),
    report: readReport(reader, ruleTable),
    indicators: withTargetBases(indicators, bases),
    keptOverrides: overrides.all,
    keptSteps: steps.all,
    unread: [...reader.unread, ...bases.unread, ...overrides.unread],
  };
}

/** Reads cells and remembers those it could not read. A blank cell is nothing said, not a mistake. */
export class Reader {
  readonly unread: UnreadSetting[] = [];
  constructor(private readonly grid: Grid) {}

  text(row: number, column: number | undefined): string {
    return column === undefined ? '' : foldSpace(String(cellAt(this.grid, row, column).value));
  }

  /** What a cell says; null where it is blank, or cannot be read and nothing holds instead. */
  value<Value>(
    { parse, wanted, until, instead }: Pick<Kind<Value>, 'parse' | 'wanted' | 'until' | 'instead'>,
    row: number,
    column: number | undefined,
  ): Value | null {
    const text = this.text(row, column);
    if (text === '' || column === undefined) return null;
    const { value } = cellAt(this.grid, row, column);
    const found = parse(typeof value === 'number' ? value : text);
    if (found !== null) return found;
    this.unread.push({ address: formatAddress(row, column), text, wanted, ...(until && { until }) });
    return instead ?? null;
  }
}

/** The cell of a rule's value: of the first row with its word. Null without one, or where the column is gone. */
export function findRule(table: FoundTable<RuleField> | null, word: string): SettingsCell | null {
  const row = table?.rows.find(({ cells }) => plain(cells.rule) === plain(word))?.row;
  const column = table?.places.value;
  return row === undefined || column === undefined ? null : { row, column };
}

function readIndicators(reader: Reader, { rows, places, lost }: FoundTable<Field>): StoredSetting[] {
  const gone = new Set(lost.flatMap(({ field, column }) => (column === null ? [field] : [])));
  return rows.map(({ row }) => {
    const direction = reader.value(oneOf(DIRECTIONS), row, places.direction);
    const accumulation = reader.value(oneOf(ACCUMULATIONS), row, places.accumulation);
    const source = reader.value(oneOf(SOURCES), row, places.source) ?? 'suggested';
    const cohort = reader.text(row, places.cohort);
    // A direction that someone confirmed may be another than would be suggested: with its column gone it is not known.
    const unknown = source === 'confirmed' && gone.has('direction');
    return {
      row,
      suggest: [
        ...(direction === null && !unknown ? (['direction'] as const) : []),
        ...(accumulation === null ? (['accumulation'] as const) : []),
      ],
      ref: reader.text(row, places.ref),
      title: reader.text(row, places.title),
      direction: direction ?? 'none',
      accumulation: accumulation ?? 'snapshot',
      source: unknown ? 'suggested' : source,
      tolerance: reader.value(AMOUNT, row, places.tolerance),
      toleranceKind: reader.value(oneOf(TOLERANCE_KINDS), row, places.toleranceKind),
      cohort: cohort === '' ? null : cohort,
    };
  });
}

function readReport(reader: Reader, table: FoundTable<RuleField> | null): StoredReport {
  const [report, columns] = [findRule(table, REPORT.word), findRule(table, COLUMNS.word)];
  const template = report ? reader.value(REPORT, report.row, report.column) : null;
  const text = columns ? reader.text(columns.row, columns.column) : '';
  if (!columns || text === '') return { template, columns: null };
  const { columns: found, unknown } = parseColumns(text);
  const address = formatAddress(columns.row, columns.column);
  if (unknown.length > 0) reader.unread.push({ address, text: unknown.join(', '), wanted: COLUMNS_WANTED });
  return { template, columns: found };
}

/** The rules; with a column gone what cannot be known is the usual, but for what may be published the strictest. */
const readPolicy = (reader: Reader, table: FoundTable<RuleField> | null): Policy =>
  policyFrom((rule) => {
    const place = findRule(table, rule.word);
    if (place) return reader.value(rule, place.row, place.column);
    return table && !isReadable(table) ? (rule.instead ?? null) : null;
  });

/**
 * Settings for every indicator of a scorecard. A row whose direction or accumulation cannot be read is suggested for
 * meanwhile, and keeps the rest of what it says. `today` is what an override that ends on a date is held against.
 */
export function completeSettings(
  scorecard: Scorecard,
  stored: StoredSettings | null,
  today: Date = new Date(),
): Settings {
  const settings = settingsFor(scorecard, stored);
  const indicators = settings.indicators.map((setting, index) => {
    const indicator = scorecard.indicators[index];
    if (!indicator || !isStored(setting) || setting.suggest.length === 0) return setting;
    const suggestion = suggestSetting(indicator, scorecard);
    const suggested = Object.fromEntries(setting.suggest.map((field) => [field, suggestion[field]]));
    return { ...setting, ...suggested, source: 'suggested' as const };
  });
  const { keptOverrides: overrides = [], keptSteps: steps = [] } = stored ?? {};
  return {
    ...settings,
    indicators,
    ...(overrides.length > 0 && { overrides: { today: isoDay(today), all: overrides } }),
    ...(steps.length > 0 && { steps }),
  };
}

/** Whether a setting comes from a row of the sheet: matching keeps what a stored setting carries. */
export const isStored = (setting: IndicatorSetting): setting is StoredSetting =>
  'row' in setting && typeof setting.row === 'number';
