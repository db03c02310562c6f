import { bound, type Area } from '../../../domain/grid/area';
import type { ChangeKind, Detail, Source } from '../editing/changes';
import type { Change, Edit } from '../parts';

const REACH: readonly ChangeKind[] = ['calculation', 'selection', 'format', 'cells', 'structure', 'sheets'];

/** Sums a transaction's edits up into what subscribers are told. There must be at least one edit. */
export function summarise(edits: readonly [Edit, ...Edit[]], source: Source, label: string): Change {
  let widest: Edit = edits[0];
  for (const edit of edits) if (REACH.indexOf(edit.kind) > REACH.indexOf(widest.kind)) widest = edit;
  let area: Area | null = widest.area;
  for (const edit of edits) {
    if (edit.sheet !== widest.sheet || edit.kind === 'calculation') continue;
    area = area && edit.area ? bound(area, edit.area) : null;
  }
  return { kind: widest.kind, sheet: widest.sheet, area, source, label, edits };
}

const OPPOSITE: Readonly<Partial<Record<Detail, Detail>>> = {
  rowsInserted: 'rowsDeleted',
  rowsDeleted: 'rowsInserted',
  columnsInserted: 'columnsDeleted',
  columnsDeleted: 'columnsInserted',
  cellsInserted: 'cellsDeleted',
  cellsDeleted: 'cellsInserted',
  sheetAdded: 'sheetDeleted',
  sheetDeleted: 'sheetAdded',
};

/** The edits that undoing these amounts to: the last first, each the other way round. */
export function reversed(edits: readonly Edit[]): Edit[] {
  return [...edits].reverse().map((edit) => ({
    ...edit,
    detail: (edit.detail && OPPOSITE[edit.detail]) ?? edit.detail,
    before: edit.after,
    after: edit.before,
  }));
}
