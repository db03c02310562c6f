import { areaAt, intersect, type Area } from '../../../domain/grid/area';
import { BLANK_CONTENT } from '../cells/cell';
import type { SheetPart } from '../parts';

/** Merges; merges the area touches are undone first, and covered cells lose their content, as in Excel. */
export function mergeArea(sheet: SheetPart, area: Area, across: boolean): void {
  if (across) {
    for (let n = 0; n < area.rows; n++)
      mergeArea(sheet, areaAt(area.row + n, area.column, 1, area.columns), false);
    return;
  }
  unmergeArea(sheet, area);
  if (area.rows * area.columns < 2) return;
  for (const [row, column, cell] of sheet.stored(area)) {
    const first = row === area.row && column === area.column;
    if (!first && !cell.blank) sheet.putCell(row, column, cell.withContent(BLANK_CONTENT));
  }
  sheet.book.store.patchSheet(sheet.id, { merges: [...sheet.merges, area] });
  sheet.book.calculation.invalidate();
  sheet.note('cells', area);
  noteStructure(sheet, area);
}

/** Undoes every merge the area touches. */
export function unmergeArea(sheet: SheetPart, area: Area): void {
  const merges = sheet.merges.filter((merge) => !intersect(merge, area));
  if (merges.length === sheet.merges.length) return;
  sheet.book.store.patchSheet(sheet.id, { merges });
  noteStructure(sheet, area);
}

function noteStructure(sheet: SheetPart, area: Area): void {
  sheet.book.note({ kind: 'structure', sheet, area, detail: 'other' });
}
