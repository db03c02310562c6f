import { formatAddress, formatArea, type Area } from '../../domain/grid/address';
import { toNumber } from '../../domain/values/exact';
import { foldSpace } from '../../domain/grid/grid';
import type { Edit, Look } from '../../domain/plan/plan';
import type { IndicatorSetting, Policy } from '../../domain/settings/settings';
import { BORDER, HEADER_FILL, HEADER_TEXT, MUTED } from '../../outputs/theme';
import { value, type Entry } from './cellEdits';
import { HABITS } from './preferences';
import { formatColumns } from './reportDefaults';
import { REPORTS } from './reportWords';
import type { TableOptions } from '../../report/columns';
import { planNewRefresh, type RefreshNote } from './lastRefresh';
import {
  FIELDS,
  INDICATOR_TABLE,
  LAST_REFRESH,
  POLICY_TABLE,
  CHOICES,
  RULES,
  THRESHOLDS,
  SETTINGS_NAME,
  type Field,
  type Choice,
  type Rule,
} from './layout';
import {
  ACCUMULATIONS,
  AT_TOLERANCE,
  DIRECTIONS,
  JUDGE_BY,
  SOURCES,
  TOLERANCE_KINDS,
  X_MEANS,
} from './vocabulary';

const HEADING_ROW = 3;
const POLICY_COLUMN = FIELDS.length + 1;
/** Points. The gap between the two tables keeps them apart when either is sorted or filtered. */
const WIDTHS = [62, 260, 66, 84, 62, 76, 150, 72, 16, 130, 240, 270];
const TITLE: Look = { bold: true, size: 14, vertical: 'top' };
const HELP: Look = { italic: true, color: MUTED, vertical: 'top' };
const HEADING: Look = {
  bold: true,
  fill: HEADER_FILL,
  color: HEADER_TEXT,
  wrap: true,
  vertical: 'center',
  border: BORDER,
};
const BODY: Look = { wrap: true, vertical: 'top', border: BORDER };
const HELP_TEXT =
  'Change any cell. Direction: Higher, Lower, Range or None. Accumulation: Snapshot, Year to date or Rolling year. ' +
  'Basis: Suggested until someone agrees.';

/** What an indicator's row says. Blank where the workbook's policy holds or nothing is known. */
export function settingEntries(setting: IndicatorSetting): Readonly<Record<Field, Entry>> {
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

/** What a rule’s row says. */
export function policyEntry(policy: Policy, rule: Rule): Entry {
  switch (rule) {
    case 'tolerance':
      return toNumber(policy.tolerance);
    case 'toleranceKind':
      return TOLERANCE_KINDS[policy.toleranceKind].word;
    case 'atTolerance':
      return AT_TOLERANCE[policy.atTolerance].word;
    case 'judgeBy':
      return JUDGE_BY[policy.judgeBy].word;
    case 'xMeans':
      return X_MEANS[policy.xMeans].word;
    case 'numeratorTo':
    case 'complementTo':
    case 'denominatorTo':
      return policy[rule];
  }
}

/** What a choice’s row says; blank until someone asks for it to be remembered. */
export const choiceEntry = (report: TableOptions | undefined, choice: Choice): Entry => {
  if (!report) return '';
  return choice === 'report' ? REPORTS[report.template ?? 'full'].word : formatColumns(report.columns);
};

export interface NewSettings {
  readonly sheet: string;
  readonly indicators: readonly IndicatorSetting[];
  readonly policy: Policy;
  /** The report to remember; none where nobody asked. */
  readonly report?: TableOptions;
  /** Filled in at once when the sheet is made by a Refresh. */
  readonly refresh: RefreshNote | null;
  /** Whether the workbook has the name already (its sheet was deleted). */
  readonly named: boolean;
}

/** Makes the settings sheet: two tables, a line of help and the place for the last refresh. */
export function planNewSettings({ sheet, indicators, policy, report, refresh, named }: NewSettings): Edit[] {
  const put = (row: number, column: number, to: Entry): Edit => value(sheet, row, column, to);
  const rows = indicators.map(settingEntries);
  const table: Area = { row: HEADING_ROW, column: 0, rows: rows.length + 1, columns: FIELDS.length };
  const ruleRows: readonly (readonly Entry[])[] = [
    ...RULES.map(({ rule, word, meaning }) => [word, policyEntry(policy, rule), meaning]),
    ...HABITS.map(({ word, usual, meaning }) => [word, usual, meaning]),
    ...CHOICES.map(({ rule, word, meaning }) => [word, choiceEntry(report, rule), meaning]),
    ...THRESHOLDS.map(({ rule, word, meaning }) => [word, policyEntry(policy, rule), meaning]),
  ];
  const rules: Area = {
    row: HEADING_ROW,
    column: POLICY_COLUMN,
    rows: ruleRows.length + 1,
    columns: 3,
  };
  const look = (area: Area, look: Look): Edit => ({ kind: 'look', sheet, address: formatArea(area), look });
  const body = (area: Area): Area => ({ ...area, row: area.row + 1, rows: area.rows - 1 });
  const heading = (area: Area): Area => ({ ...area, rows: 1 });
  const filled = rows.flatMap((entries, index) =>
    FIELDS.flatMap(({ field }, column) =>
      entries[field] === '' ? [] : [put(HEADING_ROW + 1 + index, column, entries[field])],
    ),
  );
  return [
    { kind: 'add-sheet', sheet },
    put(0, 0, sheet),
    put(1, 0, HELP_TEXT),
    put(0, POLICY_COLUMN, LAST_REFRESH),
    ...planNewRefresh(sheet, { row: 0, column: POLICY_COLUMN + 1 }, refresh),
    ...FIELDS.map((field, column) => put(HEADING_ROW, column, field.heading)),
    ...filled,
    ...['Rule', 'Value', 'Meaning'].map((text, index) => put(HEADING_ROW, POLICY_COLUMN + index, text)),
    ...ruleRows.flatMap((row, index) =>
      row.flatMap((entry, column) =>
        entry === '' ? [] : [put(HEADING_ROW + 1 + index, POLICY_COLUMN + column, entry)],
      ),
    ),
    { kind: 'table', sheet, name: INDICATOR_TABLE, address: formatArea(table), create: true },
    { kind: 'table', sheet, name: POLICY_TABLE, address: formatArea(rules), create: true },
    { kind: 'name', sheet, name: SETTINGS_NAME, address: formatArea(table), create: !named },
    look({ row: 0, column: 0, rows: 1, columns: 1 }, TITLE),
    look({ row: 1, column: 0, rows: 1, columns: 1 }, HELP),
    look({ row: 0, column: POLICY_COLUMN, rows: 1, columns: 1 }, { bold: true, vertical: 'top' }),
    look(
      { row: 0, column: POLICY_COLUMN + 1, rows: HEADING_ROW, columns: 1 },
      { wrap: true, vertical: 'top' },
    ),
    look(heading(table), HEADING),
    look(heading(rules), HEADING),
    look(body(table), BODY),
    look(body(rules), BODY),
    ...WIDTHS.map((points, column): Edit => ({
      kind: 'width',
      sheet,
      address: formatAddress(0, column),
      points,
    })),
    { kind: 'height', sheet, address: formatArea(body(table)), points: null },
    { kind: 'page', sheet, landscape: true, titleRows: '4:4', printArea: null },
    { kind: 'freeze', sheet, rows: HEADING_ROW + 1 },
  ];
}
