import { planTableSheet } from '../../outputs/tableSheet';
import { NOTHING_TO_INSERT } from '../../wording/notices';
import { sayHostError } from '../../wording/problems';
import { cannotAdd, makePreview } from './makePreview';
import { relatedGrids } from './otherGrounds';
import type { Draft, Examined } from '../session/examine';
import { problem } from '../state/problem';
import { reportOf } from '../session/makeReport';
import { ok, refuse, type Result } from '../state/result';
import { rollUpTable } from '../../report/rollUp/sheetTable';
import type { ReportTable } from '../../report/model';
import { rollUpWorkbook } from '../session/workbookRollUp';
import type { TableOptions } from '../../report/columns';

/** The report table on a sheet of its own. */
export function draftTable(examined: Examined, options: TableOptions): Result<Draft> {
  const { tableSheet, workbook } = examined.reading;
  if (tableSheet?.protected) return refuse(problem('protected', sayHostError('protected', tableSheet.name)));
  const table = tableOf(examined, options);
  if (table.kind === 'problem') return table;
  const plan = planTableSheet(table.value, tableSheet, workbook);
  const blocked = cannotAdd(plan.edits, workbook.structureProtected);
  if (blocked) return blocked;
  return makePreview(
    examined,
    plan,
    {
      job: 'insert-table',
      button: 'Insert table',
      done: 'The table is on its sheet.',
      nothing: NOTHING_TO_INSERT,
    },
    undefined,
    relatedGrids(examined),
  );
}

/** The table of the report on one scorecard, or of the workbook's roll-up. */
function tableOf(examined: Examined, options: TableOptions): Result<ReportTable> {
  if (options.rollUp) {
    const rolled = rollUpWorkbook(examined, options, { draft: false });
    return rolled.kind === 'ok' ? ok(rollUpTable(rolled.value.rollUp)) : rolled;
  }
  const made = reportOf(examined, options);
  return made.kind === 'ok' ? ok(made.value.report.table) : made;
}
