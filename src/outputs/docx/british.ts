import type { ChartRun } from 'docx/charts';

/**
 * Makes a chart's language British English: the library writes its charts in American English and has no option. Every
 * attribute that names that language is changed where it stands in the chart's parts, before they are written; a text
 * that happens to say "en-US" is no attribute and stays.
 */
export function inBritish(chart: ChartRun): ChartRun {
  const seen = new Set<object>();
  const open: object[] = [chart];
  for (let part = open.pop(); part; part = open.pop()) {
    if (seen.has(part)) continue;
    seen.add(part);
    if ('value' in part && part.value === 'en-US') part.value = 'en-GB';
    for (const inner of Object.values(part) as unknown[])
      if (typeof inner === 'object' && inner !== null) open.push(inner);
  }
  return chart;
}
