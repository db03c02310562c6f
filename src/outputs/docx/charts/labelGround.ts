import { BuilderElement } from 'docx';
import type { ChartRun } from 'docx/charts';
import { isPart, partsOf, type ChartPart } from './chartParts';

/**
 * Gives the labels of a chart a white ground, so that a line that passes behind one does not strike its figure through: the
 * library leaves labels clear and has no option.
 */
export function groundLabels(chart: ChartRun): ChartRun {
  for (const part of partsOf(chart))
    if (/^c:dLbls?$/.test(part.rootKey)) part.root.filter(isPart).forEach(whiten);
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
