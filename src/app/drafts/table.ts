import { planTableSheet } from '../../outputs/tableSheet';
import { NOTHING_TO_INSERT } from '../../wording/notices';
import { sayHostError } from '../../wording/problems';
import { cannotAdd, makePreview } from './makePreview';
import { relatedGrids } from './otherGrounds';
import type { Draft, Examined } from '../session/examine';
import { problem } from '../state/problem';
import { reportOf } from '../session/makeReport';
import { refuse, type Result } from '../state/result';
import type { TableOptions } from '../../report/columns';

/** The report table on a sheet of its own. */
export function draftTable(examined: Examined, options: TableOptions): Result<Draft> {
  const { tableSheet, workbook } = examined.reading;
  if (tableSheet?.protected) return refuse(problem('protected', sayHostError('protected', tableSheet.name)));
  const made = reportOf(examined, options);
  if (made.kind === 'problem') return made;
  const plan = planTableSheet(made.value.report.table, tableSheet, workbook);
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
