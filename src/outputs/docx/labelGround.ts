import { BuilderElement } from 'docx';
import type { ChartRun } from 'docx/charts';

/** A part of the library's chart, as it keeps it until it is written. */
interface ChartPart {
  readonly rootKey: string;
  readonly root: unknown[];
}
const isPart = (each: unknown): each is ChartPart =>
  typeof each === 'object' &&
  each !== null &&
  'rootKey' in each &&
  typeof each.rootKey === 'string' &&
  'root' in each &&
  Array.isArray(each.root);

/**
 * Gives the labels of a chart a white ground, so that a line that passes behind one does not strike its figure through: the
 * library leaves labels clear and has no option.
 */
export function groundLabels(chart: ChartRun): ChartRun {
  const seen = new Set<object>();
  const open: object[] = [chart];
  for (let part = open.pop(); part; part = open.pop()) {
    if (seen.has(part)) continue;
    seen.add(part);
    if (isPart(part) && /^c:dLbls?$/.test(part.rootKey)) part.root.filter(isPart).forEach(whiten);
    for (const inner of Object.values(part) as unknown[])
      if (typeof inner === 'object' && inner !== null) open.push(inner);
  }
  return chart;
}

/** The shape of a label: no fill becomes a white one. */
function whiten({ rootKey, root }: ChartPart): void {
  const at = root.findIndex((each) => isPart(each) && each.rootKey === 'a:noFill');
  if (rootKey !== 'c:spPr' || at < 0) return;
  root[at] = new BuilderElement({
    name: 'a:solidFill',
    children: [
      new BuilderElement({ name: 'a:srgbClr', attributes: { value: { key: 'val', value: 'FFFFFF' } } }),
    ],
  });
}
