import type { ChartRun } from 'docx/charts';

/** A part of the library's chart, as it keeps it until it is written. */
export interface ChartPart {
  readonly rootKey: string;
  readonly root: unknown[];
}

export const isPart = (each: unknown): each is ChartPart =>
  typeof each === 'object' &&
  each !== null &&
  'rootKey' in each &&
  typeof each.rootKey === 'string' &&
  'root' in each &&
  Array.isArray(each.root);

/** Every part of a chart, those of a part in their order. The library gives no way to them. */
export function partsOf(chart: ChartRun): readonly ChartPart[] {
  const seen = new Set<object>();
  const found: ChartPart[] = [];
  const visit = (part: object): void => {
    if (seen.has(part)) return;
    seen.add(part);
    if (isPart(part)) found.push(part);
    for (const inner of Object.values(part) as unknown[])
      if (typeof inner === 'object' && inner !== null) visit(inner);
  };
  visit(chart);
  return found;
}
