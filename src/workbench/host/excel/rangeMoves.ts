import { areaAt, bound, intersect, type Area } from '../../../domain/grid/area';
import { integer, optionalFlag } from '../arguments';
import { HostError } from '../errors';
import type { Argument, HostObject, Result } from '../hostObject';
import type { RangeSelf } from '../desk';
import { areaOnSheet, checked, parseReference } from './addresses';
import { findCells } from './finding';
import { range } from './objects';

type Call = (self: RangeSelf, args: readonly Argument[]) => Result;

/** The methods that lead from a range to another; some of them only the library calls, which sends large blocks in parts. */
export const rangeMoves: Readonly<Record<string, Call>> = {
  getCell: (self, [row, column]) =>
    at(self, areaAt(self.area.row + integer(row), self.area.column + integer(column))),
  getRow: (self, [row]) => {
    const n = integer(row);
    if (n < 0 || n >= self.area.rows) throw new HostError('InvalidArgument');
    return at(self, { ...self.area, row: self.area.row + n, rows: 1 });
  },
  getResizedRange: (self, [rows, columns]) =>
    at(self, {
      ...self.area,
      rows: self.area.rows + integer(rows),
      columns: self.area.columns + integer(columns),
    }),
  getOffsetRange: (self, [rows, columns]) =>
    at(self, {
      ...self.area,
      row: self.area.row + integer(rows),
      column: self.area.column + integer(columns),
    }),
  find: (self, [words, criteria]) => {
    const [first] = findCells(self.sheet, self.area, words, criteria);
    if (!first) throw new HostError('ItemNotFound');
    return at(self, first);
  },
  findOrNullObject: (self, [words, criteria]) =>
    orNull(self, findCells(self.sheet, self.area, words, criteria)[0] ?? null),
  getLastCell: (self) =>
    at(self, areaAt(self.area.row + self.area.rows - 1, self.area.column + self.area.columns - 1)),
  getBoundingRect: (self, [other]) => at(self, bound(self.area, areaOf(self, other))),
  getIntersectionOrNullObject: (self, [other]) => orNull(self, intersect(self.area, areaOf(self, other))),
  /** Where nothing is used, Excel answers the range's first cell. */
  getUsedRange: (self, [valuesOnly]) =>
    at(self, usedWithin(self, optionalFlag(valuesOnly, false)) ?? areaAt(self.area.row, self.area.column)),
  getUsedRangeOrNullObject: (self, [valuesOnly]) =>
    orNull(self, usedWithin(self, optionalFlag(valuesOnly, false))),
};

/** A range of the same sheet; off the sheet is InvalidArgument. */
function at(self: RangeSelf, area: Area): HostObject {
  return range({ ...self, area: checked(area) });
}

function orNull(self: RangeSelf, area: Area | null): HostObject | null {
  return area && range({ ...self, area });
}

/** Another range of the sheet, given as an object or an address. */
function areaOf(self: RangeSelf, argument: Argument | undefined): Area {
  const other = range.selfOf(argument);
  if (other && other.sheet !== self.sheet) throw new HostError('InvalidArgument');
  if (other) return other.area;
  const reference = typeof argument === 'string' ? parseReference(self.sheet.book, argument) : null;
  return reference?.sheet === self.sheet ? reference.area : areaOnSheet(self.sheet, argument);
}

function usedWithin({ sheet, area }: RangeSelf, valuesOnly: boolean): Area | null {
  let used: Area | null = null;
  for (const [row, column, cell] of sheet.stored(area)) {
    if (valuesOnly && cell.blank) continue;
    used = used ? bound(used, areaAt(row, column)) : areaAt(row, column);
  }
  return used;
}
