import { foldSpace, plain } from '../../domain/grid/grid';
import type { Edit } from '../../domain/plan/plan';
import type { Accumulation, Direction, IndicatorSetting, TargetBasis } from '../../domain/settings/settings';
import { planRows, planTable, type RowChange } from '../../outputs/ownTables/planTable';
import { INDICATORS, POLICY, type Field, type RuleField } from './layout';
import { settingEntries } from './planSettings';
import { isStored, type StoredSettings } from './readSettings';
import type { RuleEntry } from './rules';

/** What a person says of one indicator. */
export interface SettingChange {
  readonly ref: string;
  /** Where the reference is blank, or another indicator has it too. */
  readonly title?: string;
  readonly direction: Direction;
  readonly accumulation: Accumulation;
  /** What its target is of; null for what the sheet says of it. Left out where nobody chose. */
  readonly targetBasis?: ChosenBasis | null;
}

type ChosenBasis = Exclude<TargetBasis, 'straight-line'>;

/** Whether a change is of this indicator. */
export const isOf = (
  { ref, title }: SettingChange,
  setting: Pick<IndicatorSetting, 'ref' | 'title'>,
): boolean => ref === setting.ref && (title === undefined || title === foldSpace(setting.title));

/** Settings after a person's word on them: those named are set and confirmed; an empty list confirms all as they are. */
export function withChanges(
  settings: readonly IndicatorSetting[],
  changes: readonly SettingChange[],
): IndicatorSetting[] {
  return settings.map((setting) => {
    const change = changes.find((each) => isOf(each, setting));
    if (!change && changes.length > 0) return setting;
    if (!change) return { ...setting, source: 'confirmed' };
    const { direction, accumulation, targetBasis } = change;
    const { targetBasis: _, basisChosen: __, ...unsaid } = setting;
    const basis = targetBasis ? { targetBasis, basisChosen: true as const } : {};
    const said = targetBasis === undefined ? setting : { ...unsaid, ...basis };
    return { ...said, direction, accumulation, source: 'confirmed' };
  });
}

/**
 * Brings a settings sheet that is there in line with `settings`: changed words in the rows of their indicators, new
 * indicators in rows of their own. Nothing else is touched, so notes and columns beside the tables stay. Nothing where
 * the sheet is protected or filtered, the table is damaged, or there is no room.
 */
export const planSettingsUpdate = (
  stored: StoredSettings,
  settings: readonly IndicatorSetting[],
  taken: readonly string[],
): readonly Edit[] =>
  planIndicators(stored, settings, taken, [...changedRows(stored, settings), ...newRows(settings)]);

/** Rows for indicators that have none yet. A table that is not there any more is made anew with all of them. */
export const planAppended = (
  stored: StoredSettings,
  settings: readonly IndicatorSetting[],
  taken: readonly string[],
): readonly Edit[] => planIndicators(stored, settings, taken, newRows(settings));

function planIndicators(
  { sheet, indicatorTable: found }: StoredSettings,
  settings: readonly IndicatorSetting[],
  taken: readonly string[],
  changes: readonly RowChange<Field>[],
): readonly Edit[] {
  if (sheet.protected || (found && found.lost.length > 0)) return [];
  // A table that is filtered hides rows: appending to it could not be seen.
  const seen = found && sheet.filtered ? changes.filter(({ row }) => row !== null) : changes;
  const rows = found ? seen : asNew(settings);
  return planTable({ sheet: sheet.name, held: sheet, taken }, INDICATORS, found, rows)?.edits ?? [];
}

/** A word that means the same ("ytd") is the author's own and stays. */
function changedRows(stored: StoredSettings, settings: readonly IndicatorSetting[]): RowChange<Field>[] {
  const before = new Map(stored.indicators.map((each) => [each.row, each]));
  const held = new Map(stored.indicatorTable?.rows.map(({ row, cells }) => [row, cells]));
  return settings.filter(isStored).map((setting) => {
    const { row } = setting;
    const entries = settingEntries(setting);
    const changed = (['direction', 'accumulation', 'source'] as const).filter(
      (field) => before.get(row)?.[field] !== setting[field] || held.get(row)?.[field] === '',
    );
    // A tolerance is the sheet's own where its column says another than is stored.
    const amounts = setting.differs?.tolerance ? (['tolerance', 'toleranceKind'] as const) : [];
    const fields = [...changed, ...amounts];
    return { row, entries: Object.fromEntries(fields.map((field) => [field, entries[field]])) };
  });
}

const asNew = (settings: readonly IndicatorSetting[]): RowChange<Field>[] =>
  settings.map((setting) => ({ row: null, entries: settingEntries(setting) }));
const newRows = (settings: readonly IndicatorSetting[]): RowChange<Field>[] =>
  asNew(settings.filter((setting) => !isStored(setting)));

/** How many new indicators find no room under the table: something else stands there. */
export function withoutRoom(
  { sheet, indicatorTable: found }: StoredSettings,
  settings: readonly IndicatorSetting[],
): number {
  const rows = newRows(settings);
  return found && rows.length > 0 && !planRows(sheet, INDICATORS, found, rows) ? rows.length : 0;
}

/** The rows of the table of rules that are to say something: those the sheet lacks are added to it. */
const ruleRows = (
  { ruleTable }: StoredSettings,
  wanted: readonly RuleEntry[],
): readonly RowChange<RuleField>[] =>
  wanted.map(({ rule: { word, meaning }, entry }) => {
    const row = ruleTable?.rows.find(({ cells }) => plain(cells.rule) === plain(word))?.row ?? null;
    return { row, entries: row === null ? { rule: word, value: entry, meaning } : { value: entry } };
  });

/** Writes rules into their rows; none where `rulesWithoutRow` names any. */
export const planRules = (stored: StoredSettings, wanted: readonly RuleEntry[]): readonly Edit[] =>
  (stored.ruleTable && planRows(stored.sheet, POLICY, stored.ruleTable, ruleRows(stored, wanted))?.edits) ??
  [];

/** Rules that have no row on the settings sheet, nor room for one, by their words. */
export function rulesWithoutRow(stored: StoredSettings, wanted: readonly RuleEntry[]): readonly string[] {
  const { sheet, ruleTable } = stored;
  const rows = ruleRows(stored, wanted);
  const missing = wanted.filter((_, index) => rows[index]?.row === null).map(({ rule }) => rule.word);
  const fits = ruleTable && !sheet.filtered && planRows(sheet, POLICY, ruleTable, rows);
  return missing.length === 0 || fits ? [] : missing;
}
