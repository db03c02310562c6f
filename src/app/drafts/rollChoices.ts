import { keptColumns } from '../../outputs/rollHeadings';
import { planTable, type TablePlan } from '../../outputs/ownTables/planTable';
import { shiftYears } from '../../domain/periods/yearText';
import type { Examined } from '../session/examine';
import {
  choiceChanges,
  choicesFor,
  COLUMN_CHOICES,
  readColumnChoices,
} from '../settings/tables/columnChoices';

/**
 * What a person said of the columns, for next year's sheet: rows of its own in the table "Columns", their headings and periods
 * a year on as the sheet's are. Null where they cannot be written: the settings sheet is protected or filtered, the table is
 * damaged, or something stands under it.
 */
export function planRolledChoices(
  { judged: { scorecard }, reading: { stored, workbook } }: Examined,
  sheet: string,
): TablePlan | null {
  const kept = readColumnChoices(stored?.sheet ?? null);
  const own = choicesFor(kept, scorecard.sheet);
  if (!stored || own.length === 0) return { edits: [], lines: [] };
  if (stored.sheet.protected || stored.sheet.filtered || (kept.found?.lost.length ?? 0) > 0) return null;
  const stays = new Set(keptColumns(scorecard));
  const stayed = new Set(
    (scorecard.reading?.columns ?? [])
      .filter(({ column }) => stays.has(column))
      .map(({ heading }) => heading),
  );
  const moved = own.map(({ heading, role, period }) => ({
    heading: stayed.has(heading) ? heading : shiftYears(heading, 1),
    role,
    period: period === null || stayed.has(heading) ? period : shiftYears(period, 1),
  }));
  return planTable(
    { sheet: stored.sheet.name, held: stored.sheet, taken: workbook.tableNames },
    COLUMN_CHOICES,
    kept.found,
    choiceChanges(kept, sheet, moved),
  );
}
