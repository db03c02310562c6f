import type { Edit } from '../../domain/plan/plan';
import { ragOf } from '../../domain/judging/status';
import { planChartSheet } from '../../outputs/chartSheet';
import { blockOf } from '../../report/chartBlock';
import { nameOf } from '../../report/names';
import { CHARTS_DONE, NO_CHARTS, NOTHING_TO_DRAW, sayCharts } from '../../wording/reports/pictures';
import { sayHostError } from '../../wording/problems';
import { cannotAdd, makePreview } from './makePreview';
import { relatedGrids } from './otherGrounds';
import type { Draft, Examined } from '../session/examine';
import { problem } from '../state/problem';
import { ok, refuse, type Result } from '../state/result';
import type { TableOptions } from '../../report/columns';
import { reportOf } from '../session/makeReport';

/**
 * The charts sheet, in the version chosen for the report: its points come from the report's own scorecard, so that a
 * public chart holds no hidden figure. `chosen` are indicators by name; null is all that are red or amber.
 */
export function draftCharts(
  examined: Examined,
  options: TableOptions,
  chosen: readonly string[] | null,
): Result<Draft> {
  const { chartsSheet, workbook } = examined.reading;
  if (chartsSheet?.protected)
    return refuse(problem('protected', sayHostError('protected', chartsSheet.name)));
  const made = reportOf(examined, options);
  if (made.kind === 'problem') return made;
  const { judged, report } = made.value;
  const { title, version, source } = report.table;
  const entries = judged.indicators.filter((entry) => {
    if (chosen) return chosen.includes(nameOf(entry));
    const rag = ragOf(entry.status);
    return rag === 'red' || rag === 'amber';
  });
  const blocks = entries.flatMap((entry) => blockOf(entry, judged) ?? []);
  if (blocks.length === 0) return ok({ kind: 'nothing', says: NO_CHARTS });
  const plan = planChartSheet({ title, version, source }, blocks, chartsSheet, workbook);
  const blocked = cannotAdd(plan.edits, workbook.structureProtected);
  if (blocked) return blocked;
  const makes = (edit: Edit): boolean => edit.kind === 'add-sheet';
  return makePreview(
    examined,
    plan,
    {
      job: 'charts',
      button: plan.edits.some(makes) ? `Insert ${sayCharts(blocks.length)}` : 'Update charts',
      done: CHARTS_DONE,
      nothing: NOTHING_TO_DRAW,
    },
    undefined,
    relatedGrids(examined),
  );
}
