import type { ColumnChoice } from '../../domain/reading/reading';
import type { Edit } from '../../domain/plan/plan';
import { NOTHING_TO_SET } from '../../wording/notices';
import { sayBlocked, sayHostError } from '../../wording/problems';
import { READING_KEPT, sayReadingKept } from '../../wording/reading';
import { sayNoRoom } from '../../wording/settings';
import { sayNoRow } from '../../wording/workflow';
import { planSettingsUpdate, withoutRoom, type SettingChange } from '../settings/planChanges';
import type { StoredSettings } from '../settings/readSettings';
import { choiceChanges, COLUMN_CHOICES, readColumnChoices } from '../settings/tables/columnChoices';
import { INDICATORS } from '../settings/layout';
import { planNewTable, planRows, type TablePlan } from '../../outputs/ownTables/planTable';
import type { Draft, Examined } from '../session/examine';
import { problem } from '../state/problem';
import { refuse, type Settled } from '../state/result';
import { drafted } from './makePreview';
import { settingsAfter, settingsToWrite } from './settings';

/**
 * Keeps how the sheet was read as a person sees it: the roles given and which way is better, in one plan. An empty list
 * of changes confirms every suggestion. The settings sheet, and the table on it, are made where there is none yet.
 */
export function draftReading(
  examined: Examined,
  choices: readonly ColumnChoice[],
  changes: readonly SettingChange[],
): Settled<Draft> {
  const { reading, judged } = examined;
  const { stored } = reading;
  const taken = reading.workbook.tableNames;
  const after = settingsAfter(examined, changes, null) ?? judged.settings;
  if (stored?.sheet.filtered) return refuse(problem('filtered', sayHostError('filtered', stored.sheet.name)));
  const missing = stored ? withoutRoom(stored, after.indicators) : 0;
  if (stored && missing > 0)
    return refuse(problem('settings-no-room', sayBlocked(sayNoRoom(missing, stored.sheet.name))));
  const kept = readColumnChoices(stored?.sheet ?? null);
  const rows = choiceChanges(kept, judged.scorecard.sheet, choices);
  const entries = rows.flatMap((row) => (row.entries ? [row.entries] : []));
  const table: TablePlan | null =
    rows.length === 0 || !stored
      ? { edits: [], lines: [] }
      : kept.found
        ? planRows(stored.sheet, COLUMN_CHOICES, kept.found, rows)
        : planNewTable({ sheet: stored.sheet.name, held: stored.sheet, taken }, COLUMN_CHOICES, entries);
  const update = (held: StoredSettings): readonly Edit[] => [
    ...planSettingsUpdate(held, after.indicators, taken),
    ...(table?.edits ?? []),
  ];
  const written = [INDICATORS, ...(rows.length > 0 ? [COLUMN_CHOICES] : [])];
  const writable = settingsToWrite(examined, after, update, written);
  if (writable.kind === 'problem') return writable;
  if (!table)
    return refuse(problem('settings-no-room', sayNoRow(COLUMN_CHOICES.title, stored?.sheet.name ?? '')));
  const { sheet, edits, made } = writable.value;
  const whole =
    made && entries.length > 0
      ? [...edits, ...planNewTable({ sheet, held: null, taken }, COLUMN_CHOICES, entries).edits]
      : edits;
  return drafted(
    examined,
    { title: 'Keep how the sheet is read', edits: whole },
    {
      job: 'settings',
      button: READING_KEPT.button,
      done: sayReadingKept(choices.length, judged.indicators.length),
      nothing: NOTHING_TO_SET,
    },
  );
}
