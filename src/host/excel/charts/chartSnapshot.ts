import type { Chart } from '../../../domain/plan/chart';
import type { Plan } from '../../../domain/plan/plan';
import { ownSheets } from '../cells/current';
import { queueChartBack, type ChartPlace } from './drawChart';

/** A chart that a plan drew (`before` null) or took away (where it stood). */
export interface ChartImage {
  readonly sheet: string;
  readonly chart: Chart;
  readonly before: ChartPlace | null;
}

/** Queues the reading of where the charts stand that a plan takes away. Those of a sheet it makes go with the sheet. */
export function queueChartImages({ workbook }: Excel.RequestContext, plan: Plan): () => ChartImage[] {
  const own = ownSheets(plan);
  const queued = plan.edits.flatMap((edit): (() => ChartImage)[] => {
    if ((edit.kind !== 'chart' && edit.kind !== 'drop-chart') || own.has(edit.sheet)) return [];
    const { kind, sheet, chart } = edit;
    if (kind === 'chart') return [() => ({ sheet, chart, before: null })];
    const drawn = workbook.worksheets.getItem(sheet).charts.getItem(chart.name);
    drawn.load('left,top,width,height');
    return [
      () => {
        const { left, top, width, height } = drawn;
        return { sheet, chart, before: { left, top, width, height } };
      },
    ];
  });
  return () => queued.map((read) => read());
}

/** Queues the question which of the charts that were drawn are still there: a person may have deleted one. */
export function queueChartsThere(
  { workbook }: Excel.RequestContext,
  charts: readonly ChartImage[],
): () => ChartImage[] {
  const asked = charts.map((each) => {
    const sheet = workbook.worksheets.getItemOrNullObject(each.sheet).load('name');
    return { each, sheet, drawn: sheet.charts.getItemOrNullObject(each.chart.name).load('name') };
  });
  return () =>
    asked.flatMap(({ each, sheet, drawn }) => {
      if (sheet.isNullObject) return [];
      return each.before !== null || !drawn.isNullObject ? [each] : [];
    });
}

/** Queues the way back of charts: first those drawn go, then those taken away are drawn where they stood. */
export function queueChartsBack({ workbook }: Excel.RequestContext, charts: readonly ChartImage[]): void {
  for (const { sheet, chart, before } of charts)
    if (before === null) workbook.worksheets.getItem(sheet).charts.getItem(chart.name).delete();
  for (const { sheet, chart, before } of charts)
    if (before !== null) queueChartBack(workbook.worksheets.getItem(sheet), chart, before);
}
