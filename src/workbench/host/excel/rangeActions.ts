import { MAX_COLUMNS, MAX_ROWS, contains, intersect } from '../../../domain/grid/area';
import type { Shift } from '../../model/editing/shift';
import { oneOf, optionalFlag, optionalText } from '../arguments';
import { HostError } from '../errors';
import type { Argument, Result } from '../hostObject';
import type { RangeSelf } from '../desk';
import { guardContents, guardOption } from './guard';
import { range, rangeAreas } from './objects';
import { validateSize } from './rangeValues';

type Call = (self: RangeSelf, args: readonly Argument[]) => Result;

/** The methods of a range that do something, or look at what lies in it. */
export const rangeActions: Readonly<Record<string, Call>> = {
  clear: ({ sheet, area, desk }, [applyTo]) => {
    const what = oneOf(optionalText(applyTo) ?? 'All', [
      'All',
      'Contents',
      'Formats',
      'Hyperlinks',
      'RemoveHyperlinks',
    ]);
    if (what === 'Hyperlinks' || what === 'RemoveHyperlinks') return;
    if (what !== 'Formats') guardContents(sheet, area);
    if (what !== 'Contents') guardOption(sheet, 'allowFormatCells');
    sheet.clear(area, what === 'All' ? 'all' : what === 'Contents' ? 'contents' : 'formats', desk.source);
  },
  select: ({ sheet, area, desk }) => {
    if (desk.focusElsewhere()) throw new HostError('InactiveWorkbook');
    if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation');
    desk.book.select(sheet, area, desk.source);
  },
  insert: (self, [direction]) => {
    const shift = shiftOf(self, 1, oneOf(direction, ['Down', 'Right']) === 'Down');
    guardShift(self, shift);
    self.sheet.shift(shift, self.desk.source);
    return range(self);
  },
  delete: (self, [direction]) => {
    const shift = shiftOf(self, -1, oneOf(direction, ['Up', 'Left']) === 'Up');
    guardShift(self, shift);
    self.sheet.shift(shift, self.desk.source);
  },
  merge: ({ sheet, area, desk }, [across]) => {
    guardOption(sheet, 'allowFormatCells');
    if (sheet.tables.some((table) => intersect(table.area, area))) throw new HostError('MergedRangeConflict');
    sheet.merge(area, optionalFlag(across, false), desk.source);
  },
  getMergedAreasOrNullObject: ({ sheet, area, desk }) => {
    const areas = sheet.merges.filter((merge) => intersect(merge, area));
    if (areas.length > 512) throw new HostError('GeneralException');
    return areas.length === 0 ? null : rangeAreas({ desk, sheet, areas });
  },
  /** From the formula's cell over all cells its values went to; null where it spills nowhere. */
  getSpillingToRangeOrNullObject: ({ sheet, area: { row, column }, desk }) => {
    const spilled = (down: number, right: number): boolean => sheet.cell(row + down, column + right).spilled;
    if (sheet.cell(row, column).formula === null) return null;
    let [rows, columns] = [1, 1];
    while (spilled(0, columns)) columns += 1;
    while (spilled(rows, 0)) rows += 1;
    return rows * columns === 1 ? null : range({ desk, sheet, area: { row, column, rows, columns } });
  },
  _ValidateArraySize: (self, [rows, columns]) => validateSize(self, rows, columns),
};

/** The shift of an insertion (sign 1) or deletion (sign -1) of the range's own size. */
function shiftOf({ area }: RangeSelf, sign: 1 | -1, vertical: boolean): Shift {
  const wholeRows = area.columns === MAX_COLUMNS;
  const wholeColumns = area.rows === MAX_ROWS;
  if (wholeRows || (vertical && !wholeColumns)) {
    const [from, to] = wholeRows ? [null, null] : [area.column, area.column + area.columns - 1];
    return { axis: 'row', at: area.row, count: sign * area.rows, from, to };
  }
  const [from, to] = wholeColumns ? [null, null] : [area.row, area.row + area.rows - 1];
  return { axis: 'column', at: area.column, count: sign * area.columns, from, to };
}

/** Protection, and the tables and merges a part of which may not move without the rest. */
function guardShift({ sheet }: RangeSelf, { axis, at, count, from, to }: Shift): void {
  const verb = count > 0 ? 'Insert' : 'Delete';
  guardOption(sheet, from === null ? `allow${verb}${axis === 'row' ? 'Rows' : 'Columns'}` : 'none');
  if (from === null || to === null) return;
  for (const whole of [...sheet.merges, ...sheet.tables.map(({ area }) => area)]) {
    const [start, size, first, length] =
      axis === 'row'
        ? [whole.column, whole.columns, whole.row, whole.rows]
        : [whole.row, whole.rows, whole.column, whole.columns];
    const band = { row: 0, rows: 1, column: from, columns: to - from + 1 };
    const inside = contains(band, 0, start) && contains(band, 0, start + size - 1);
    const touched = start <= to && start + size > from;
    if (touched && !inside && first + length > at) throw new HostError('InsertDeleteConflict');
  }
}
