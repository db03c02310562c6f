import type { PreviewLine } from '../../domain/plan/plan';
import { sayHostError } from '../../wording/problems';
import { sayNoRow } from '../../wording/workflow';
import { drafted, type Words } from './makePreview';
import type { Draft, Examined } from '../session/examine';
import { problem } from '../state/problem';
import { settingsToWrite } from './settings';
import { refuse, type Settled } from '../state/result';
import { planNewTable, planRows, type RowChange, type TablePlan } from '../../outputs/ownTables/planTable';
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
): Settled<Draft> {
  const { settings } = examined.judged;
  const { stored, workbook } = examined.reading;
  const taken = workbook.tableNames;
  if (stored && found && stored.sheet.filtered) {
    return refuse(problem('filtered', sayHostError('filtered', stored.sheet.name)));
  }
  const rows = changes.flatMap(({ entries }) => (entries ? [entries] : []));
  const there: TablePlan | null =
    stored &&
    (found
      ? planRows(stored.sheet, spec, found, changes)
      : planNewTable({ sheet: stored.sheet.name, held: stored.sheet, taken }, spec, rows));
  const writable = settingsToWrite(examined, settings, () => there?.edits ?? [], [spec]);
  if (writable.kind === 'problem') return writable;
  if (stored && !there) return refuse(problem('settings-no-room', sayNoRow(spec.title, stored.sheet.name)));
  const { sheet, edits, made } = writable.value;
  if (!made) return drafted(examined, { title, edits }, words, there?.lines);
  const table = planNewTable({ sheet, held: null, taken }, spec, rows);
  const whole: PreviewLine = {
    sheet,
    address: 'A1',
    label: `Sheet “${sheet}”, with the settings as suggested`,
    before: 'no such sheet',
    after: 'new sheet',
    what: 'sheet',
  };
  return drafted(examined, { title, edits: [...edits, ...table.edits] }, words, [whole, ...table.lines]);
}
