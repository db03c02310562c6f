import type { PreviewLine } from '../../domain/plan/plan';
import type { SheetSnapshot } from '../../host/port';
import { sayHostError } from '../../wording/problems';
import { sayNoRow } from '../../wording/review';
import { makePreview, type Words } from './makePreview';
import type { Draft, Examined } from '../session/examine';
import { problem } from '../state/problem';
import { settingsToWrite } from './settings';
import { refuse, type Result } from '../state/result';
import { planTable, type RowChange, type TablePlan } from '../../outputs/ownTables/planTable';
import type { FoundTable, Table } from '../../outputs/ownTables/table';

/**
 * A change to one of the further tables on the settings sheet, to look at first. The sheet, and the table on it, are
 * made where there is none yet.
 */
export function draftRows<Field extends string>(
  examined: Examined,
  spec: Table<Field>,
  found: FoundTable<Field> | null,
  changes: readonly RowChange<Field>[],
  { title, ...words }: Words & { readonly title: string },
): Result<Draft> {
  const { settings } = examined.judged;
  const { stored, workbook } = examined.reading;
  if (stored && found && stored.sheet.filtered) {
    return refuse(problem('filtered', sayHostError('filtered', stored.sheet.name)));
  }
  const planOn = (sheet: string, held: SheetSnapshot | null): TablePlan | null =>
    planTable({ sheet, held, taken: workbook.tableNames }, spec, found, changes);
  const there = stored && planOn(stored.sheet.name, stored.sheet);
  const writable = settingsToWrite(examined, settings, () => there?.edits ?? [], [spec]);
  if (writable.kind === 'problem') return writable;
  const { sheet, edits, made } = writable.value;
  const table = made ? planOn(sheet, null) : there;
  if (!table) return refuse(problem('settings-no-room', sayNoRow(spec.title, sheet)));
  if (!made) return makePreview(examined, { title, edits }, words, table.lines);
  const whole: PreviewLine = {
    sheet,
    address: 'A1',
    label: `Sheet “${sheet}”, with the settings as suggested`,
    before: 'no such sheet',
    after: 'new sheet',
    what: 'sheet',
  };
  return makePreview(examined, { title, edits: [...edits, ...table.edits] }, words, [whole, ...table.lines]);
}
