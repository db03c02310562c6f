import type { ColumnChoice } from '../../domain/reading/reading';
import type { Edit } from '../../domain/plan/plan';
import type { SheetSnapshot } from '../../host/port';
import { NOTHING_TO_SET } from '../../wording/notices';
import { sayBlocked, sayHostError } from '../../wording/problems';
import { sayKept } from '../../wording/writing/preview';
import { READING_KEPT, sayReadingKept } from '../../wording/reading';
import { sayNoRoom } from '../../wording/settings';
import { sayNoRow, sayNoRule, TOLERANCE_WANTED } from '../../wording/review';
import {
  planRules,
  planSettingsUpdate,
  rulesWithoutRow,
  withoutRoom,
  type SettingChange,
} from '../settings/planChanges';
import { habitsOf } from '../settings/preferences';
import { habitsAfter, type RuleChange } from '../settings/rules';
import type { StoredSettings } from '../settings/readSettings';
import { choiceChanges, COLUMN_CHOICES, readColumnChoices } from '../settings/tables/columnChoices';
import { TARGET_BASES_KEPT } from '../settings/tables/targetBases';
import { INDICATORS, POLICY } from '../settings/layout';
import { planTable, type TablePlan } from '../../outputs/ownTables/planTable';
import type { Draft, Examined } from '../session/examine';
import { problem } from '../state/problem';
import { refuse, type Result } from '../state/result';
import { makePreview } from './makePreview';
import { planBases } from './targetBases';
import { directionsKept, ruleEntriesAfter, settingsAfter, settingsToWrite } from './settings';

/**
 * Keeps how the sheet was read as a person sees it: the roles given and which way is better, in one plan. An empty list
 * of changes confirms every suggestion. The settings sheet, and the table on it, are made where there is none yet.
 */
export function draftReading(
  examined: Examined,
  choices: readonly ColumnChoice[],
  changes: readonly SettingChange[],
  rules: RuleChange | null = null,
): Result<Draft> {
  const { reading, judged } = examined;
  const { stored } = reading;
  const taken = reading.workbook.tableNames;
  const after = settingsAfter(examined, changes, rules);
  if (!after) return refuse(problem('tolerance-unreadable', { says: TOLERANCE_WANTED, wayOut: '' }));
  const ruled = ruleEntriesAfter(examined, after, rules);
  const lost = stored ? rulesWithoutRow(stored, ruled) : [];
  if (stored && lost.length > 0)
    return refuse(problem('settings-no-rule', sayNoRule(lost, stored.sheet.name)));
  if (stored?.sheet.filtered) return refuse(problem('filtered', sayHostError('filtered', stored.sheet.name)));
  const missing = stored ? withoutRoom(stored, after.indicators) : 0;
  if (stored && missing > 0)
    return refuse(problem('settings-no-room', sayBlocked(sayNoRoom(missing, stored.sheet.name))));
  const kept = readColumnChoices(stored?.sheet ?? null);
  const rows = choiceChanges(kept, judged.scorecard.sheet, choices);
  const planOn = (sheet: string, held: SheetSnapshot | null): TablePlan | null =>
    rows.length === 0
      ? { edits: [], lines: [] }
      : planTable({ sheet, held, taken }, COLUMN_CHOICES, kept.found, rows);
  const bases = planBases(examined, changes);
  // Both may be new, and then stand side by side.
  const beside = rows.length > 0 && !kept.found ? COLUMN_CHOICES.columns.length + 1 : 0;
  const there = stored && planOn(stored.sheet.name, stored.sheet);
  const basesThere = stored && bases.planOn(stored.sheet.name, stored.sheet, beside);
  const update = (held: StoredSettings): readonly Edit[] => [
    ...planSettingsUpdate(held, after.indicators, taken),
    ...planRules(held, ruled),
    ...(there?.edits ?? []),
    ...(basesThere?.edits ?? []),
  ];
  const written = [
    INDICATORS,
    ...(ruled.length > 0 ? [POLICY] : []),
    ...(rows.length > 0 ? [COLUMN_CHOICES] : []),
    ...(bases.count > 0 ? [TARGET_BASES_KEPT] : []),
  ];
  const habits = habitsAfter(habitsOf(reading.preferences), rules ?? {});
  const writable = settingsToWrite(examined, { ...after, habits }, update, written);
  if (writable.kind === 'problem') return writable;
  const { sheet, edits, made } = writable.value;
  const table = made ? planOn(sheet, null) : there;
  if (!table) return refuse(problem('settings-no-room', sayNoRow(COLUMN_CHOICES.title, sheet)));
  const basesTable = made ? bases.planOn(sheet, null, beside) : basesThere;
  if (!basesTable) return refuse(problem('settings-no-room', sayNoRow(TARGET_BASES_KEPT.title, sheet)));
  const whole = made ? [...edits, ...table.edits, ...basesTable.edits] : edits;
  return makePreview(
    examined,
    { title: 'Keep how the sheet is read', edits: whole },
    {
      job: 'settings',
      button: READING_KEPT.button,
      done: sayReadingKept(choices.length, judged.indicators.length),
      nothing: NOTHING_TO_SET,
      says: sayKept({
        directions: directionsKept(examined, after),
        columns: rows.length,
        targets: bases.count,
        rules: Object.keys(rules ?? {}).length,
      }),
    },
  );
}
