import type { PreviewLine } from '../../domain/plan/plan';

export interface SheetLines {
  readonly sheet: string;
  readonly lines: readonly PreviewLine[];
}

/** The lines under the sheet each belongs to; sheets and lines keep their order. */
export function groupBySheet(lines: readonly PreviewLine[]): readonly SheetLines[] {
  const groups = new Map<string, PreviewLine[]>();
  for (const line of lines) groups.set(line.sheet, [...(groups.get(line.sheet) ?? []), line]);
  return [...groups].map(([sheet, own]) => ({ sheet, lines: own }));
}
