import { BuilderElement } from 'docx';
import type { ChartRun } from 'docx/charts';
import { isPart, partsOf } from './chartParts';
import type { LabelPlace } from './chartLabels';

const element = (name: string, val: string): BuilderElement<{ readonly val: string }> =>
  new BuilderElement({ name, attributes: { val: { key: 'val', value: val } } });

/**
 * Moves labels of a chart to the right of where Word would put them (or left, where it is less than nought): the library
 * has no option for it. `places` are those of the labelled series, in their order; `width` is the chart's, in points.
 */
export function shiftLabels(
  chart: ChartRun,
  places: readonly (readonly LabelPlace[])[],
  width: number,
): ChartRun {
  let series = 0;
  for (const part of partsOf(chart)) {
    if (part.rootKey !== 'c:dLbls') continue;
    const labels = part.root.filter(isPart).filter(({ rootKey }) => rootKey === 'c:dLbl');
    if (labels.length === 0) continue;
    const own = places[series++] ?? [];
    labels.forEach((label, at) => {
      const shift = own[at]?.shift ?? 0;
      const index = label.root.findIndex((each) => isPart(each) && each.rootKey === 'c:idx');
      if (shift === 0 || index < 0) return;
      const layout = new BuilderElement({
        name: 'c:manualLayout',
        children: [element('c:x', (shift / width).toFixed(4)), element('c:y', '0')],
      });
      label.root.splice(index + 1, 0, new BuilderElement({ name: 'c:layout', children: [layout] }));
    });
  }
  return chart;
}
