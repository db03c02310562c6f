import { formatAddress, formatArea } from '../../domain/grid/address';
import type { Area } from '../../domain/grid/area';
import { toNumber } from '../../domain/values/exact';
import { foldSpace } from '../../domain/grid/grid';
import { value, type Entry } from '../../domain/plan/cellEdits';
import type { Edit, Look } from '../../domain/plan/plan';
import type { IndicatorSetting, Policy } from '../../domain/settings/settings';
import { planNewTable } from '../../outputs/ownTables/planTable';
import type { Entries } from '../../outputs/ownTables/table';
import { MUTED } from '../../outputs/theme';
import type { TableOptions } from '../../report/columns';
import { planNewRefresh, type RefreshNote } from './lastRefresh';
import { INDICATORS, LAST_REFRESH, POLICY, SETTINGS_NAME, type Field } from './layout';
import { formatColumns } from './reportDefaults';
import { COLUMNS, newEntries, REPORT, type PaneHabits, type RuleEntry } from './rules';
import { ACCUMULATIONS, DIRECTIONS, SOURCES, TOLERANCE_KINDS } from './vocabulary';

const HEADING_ROW = 3;
/** A narrow gap between the two main tables keeps them apart when either is sorted or filtered. */
const GAP = INDICATORS.columns.length;
const POLICY_COLUMN = GAP + 1;
const VALUE_COLUMN = POLICY_COLUMN + POLICY.columns.findIndex(({ field }) => field === 'value');
const TITLE: Look = { bold: true, size: 14, vertical: 'top' };
const HELP: Look = { italic: true, color: MUTED, vertical: 'top' };
const HELP_TEXT =
  'Change any cell. Direction: Higher, Lower, Range or None. Accumulation: Snapshot, Year to date or Rolling year. ' +
  'Basis: Suggested until someone agrees.';

/** What an indicator's row says. Blank where the workbook's policy holds or nothing is known. */
export function settingEntries(setting: IndicatorSetting): Entries<Field> {
  const { tolerance, toleranceKind } = setting;
  return {
    ref: numberOrText(setting.ref),
    title: foldSpace(setting.title),
    direction: DIRECTIONS[setting.direction].word,
    accumulation: ACCUMULATIONS[setting.accumulation].word,
    tolerance: tolerance === null ? '' : toNumber(tolerance),
    toleranceKind: toleranceKind === null ? '' : TOLERANCE_KINDS[toleranceKind].word,
    cohort: setting.cohort ?? '',
    source: SOURCES[setting.source].word,
  };
}

const numberOrText = (ref: string): Entry => (/^[1-9]\d{0,8}$/.test(ref) ? Number(ref) : ref);

/** What the rows of the report to begin with say; blank until someone asks for it to be remembered. */
export const reportEntries = (report: TableOptions | undefined): readonly RuleEntry[] => [
  { rule: REPORT, entry: report ? REPORT.format(report.template ?? 'full') : '' },
  { rule: COLUMNS, entry: report ? formatColumns(report.columns) : '' },
];

export interface NewSettings {
  readonly sheet: string;
  readonly indicators: readonly IndicatorSetting[];
  readonly policy: Policy;
  /** The report to remember; none where nobody asked. */
  readonly report?: TableOptions;
  /** How the pane is to behave; as usual where left out. */
  readonly habits?: PaneHabits;
  /** Filled in at once when the sheet is made by a Refresh. */
  readonly refresh: RefreshNote | null;
  /** Whether the workbook has the name already (its sheet was deleted). */
  readonly named: boolean;
  /** The names of the workbook's Excel tables. */
  readonly taken: readonly string[];
}

/** Makes the settings sheet: two tables, a line of help and the place for the last refresh. */
export function planNewSettings(settings: NewSettings): Edit[] {
  const { sheet, indicators, policy, report, habits, refresh, named, taken } = settings;
  const ground = { sheet, held: null, taken };
  const rows = indicators.map(settingEntries);
  const entries = newEntries(policy, reportEntries(report), habits);
  const rules = entries.map(({ rule: { word, meaning }, entry }) => ({ rule: word, value: entry, meaning }));
  const offered = entries.flatMap(({ rule: { words } }, at): Edit[] =>
    words
      ? [{ kind: 'choices', sheet, address: formatAddress(HEADING_ROW + 1 + at, VALUE_COLUMN), words }]
      : [],
  );
  const table: Area = {
    row: HEADING_ROW,
    column: 0,
    rows: rows.length + 1,
    columns: INDICATORS.columns.length,
  };
  const look = (area: Area, of: Look): Edit => ({ kind: 'look', sheet, address: formatArea(area), look: of });
  const body = { ...table, row: table.row + 1, rows: rows.length };
  return [
    { kind: 'add-sheet', sheet },
    value(sheet, 0, 0, sheet),
    value(sheet, 1, 0, HELP_TEXT),
    value(sheet, 0, POLICY_COLUMN, LAST_REFRESH),
    ...planNewRefresh(sheet, { row: 0, column: POLICY_COLUMN + 1 }, refresh),
    ...planNewTable({ ...ground, column: 0 }, INDICATORS, rows).edits,
    ...planNewTable({ ...ground, column: POLICY_COLUMN }, POLICY, rules).edits,
    ...offered,
    { kind: 'name', sheet, name: SETTINGS_NAME, address: formatArea(table), create: !named },
    look({ row: 0, column: 0, rows: 1, columns: 1 }, TITLE),
    look({ row: 1, column: 0, rows: 1, columns: 1 }, HELP),
    look({ row: 0, column: POLICY_COLUMN, rows: 1, columns: 1 }, { bold: true, vertical: 'top' }),
    look(
      { row: 0, column: POLICY_COLUMN + 1, rows: HEADING_ROW, columns: 1 },
      { wrap: true, vertical: 'top' },
    ),
    { kind: 'width', sheet, address: formatAddress(0, GAP), points: 16 },
    { kind: 'height', sheet, address: formatArea(body), points: null },
    { kind: 'page', sheet, landscape: true, titleRows: '4:4', printArea: null },
    { kind: 'freeze', sheet, rows: HEADING_ROW + 1 },
  ];
}
