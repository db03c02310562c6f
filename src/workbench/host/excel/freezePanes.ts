import { MAX_COLUMNS, MAX_ROWS, areaAt } from '../../../domain/grid/area';
import { optionalInteger } from '../arguments';
import { defineClass, type Maker } from '../hostObject';
import type { SheetSelf } from '../desk';
import { areaOnSheet, parseReference } from './addresses';
import { range } from './objects';

/** Excel.WorksheetFreezePanes. */
export const freezePanes: Maker<SheetSelf> = defineClass<SheetSelf>({
  type: 'WorksheetFreezePanes',
  calls: {
    freezeRows: ({ desk, sheet }, [count]) => sheet.setFreeze(optionalInteger(count, 1), 0, desk.source),
    freezeAt: ({ desk, sheet }, [cells]) => {
      const object = range.selfOf(cells);
      const named = typeof cells === 'string' ? parseReference(desk.book, cells) : null;
      const area = object?.area ?? named?.area ?? areaOnSheet(sheet, cells);
      const rows = area.rows === MAX_ROWS ? 0 : area.row + area.rows;
      sheet.setFreeze(rows, area.columns === MAX_COLUMNS ? 0 : area.column + area.columns, desk.source);
    },
    getLocationOrNullObject: (self) => location(self),
  },
});

function location(self: SheetSelf) {
  const { rows, columns } = self.sheet.freeze;
  if (rows === 0 && columns === 0) return null;
  return range({ ...self, area: areaAt(0, 0, rows || MAX_ROWS, columns || MAX_COLUMNS) });
}
