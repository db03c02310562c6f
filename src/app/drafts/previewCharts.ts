import type { Edit, Plan, PreviewLine } from '../../domain/plan/plan';

type ChartEdit = Extract<Edit, { readonly kind: 'chart' | 'drop-chart' }>;

/** The charts a plan draws or takes away, a line each; one that is drawn anew is one line. */
export function chartLines(plan: Plan): PreviewLine[] {
  const edits = plan.edits.filter(
    (edit): edit is ChartEdit => edit.kind === 'chart' || edit.kind === 'drop-chart',
  );
  const named = (kind: ChartEdit['kind'], { sheet, chart }: ChartEdit): boolean =>
    edits.some((edit) => edit.kind === kind && edit.sheet === sheet && edit.chart.name === chart.name);
  return edits.flatMap((edit): PreviewLine[] => {
    const { sheet, chart } = edit;
    const line = { sheet, label: `Chart · ${chart.title}`, what: 'chart' as const };
    if (edit.kind === 'chart') {
      const before = named('drop-chart', edit) ? 'as it is' : 'none';
      return [{ ...line, address: edit.address, before, after: `a chart of ${chart.source}` }];
    }
    if (named('chart', edit)) return [];
    return [{ ...line, address: chart.source, before: 'as it is', after: 'taken away' }];
  });
}
