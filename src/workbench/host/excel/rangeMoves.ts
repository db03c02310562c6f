import { MAX_COLUMNS, MAX_ROWS, areaAt, bound, intersect, type Area } from '../../../domain/grid/area';
import { integer, optionalFlag } from '../arguments';
import { HostError } from '../errors';
import type { Argument, HostObject, Result } from '../hostObject';
import type { RangeSelf } from '../desk';
import { areaOnSheet, checked, parseReference } from './addresses';
import { findCells } from './finding';
import { range } from './objects';

type Call = (self: RangeSelf, args: readonly Argument[]) => Result;

/** The methods that lead from a range to another. */
export const rangeMoves: Readonly<Record<string, Call>> = {
  getCell: (self, [row, column]) =>
    to(self, { row: integer(row), column: integer(column), rows: 1, columns: 1 }),
  getRow: (self, [row]) => {
    const n = integer(row);
    if (n < 0 || n >= self.area.rows) throw new HostError('InvalidArgument');
    return to(self, { row: n, column: 0, rows: 1, columns: self.area.columns });
  },
  getColumn: (self, [column]) => {
    const n = integer(column);
    if (n < 0 || n >= self.area.columns) throw new HostError('InvalidArgument');
    return to(self, { row: 0, column: n, rows: self.area.rows, columns: 1 });
  },
  getResizedRange: (self, [rows, columns]) =>
    at(self, {
      ...self.area,
      rows: self.area.rows + integer(rows),
      columns: self.area.columns + integer(columns),
    }),
  getAbsoluteResizedRange: (self, [rows, columns]) =>
    at(self, { ...self.area, rows: integer(rows), columns: integer(columns) }),
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
  getEntireRow: (self) => at(self, areaAt(self.area.row, 0, self.area.rows, MAX_COLUMNS)),
  getEntireColumn: (self) => at(self, areaAt(0, self.area.column, MAX_ROWS, self.area.columns)),
  getLastCell: (self) => at(self, areaAt(lastRow(self), lastColumn(self))),
  getLastRow: (self) => at(self, { ...self.area, row: lastRow(self), rows: 1 }),
  getLastColumn: (self) => at(self, { ...self.area, column: lastColumn(self), columns: 1 }),
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

/** A range whose place counts from this one's first cell. */
function to(self: RangeSelf, { row, column, rows, columns }: Area): HostObject {
  return at(self, areaAt(self.area.row + row, self.area.column + column, rows, columns));
}

function orNull(self: RangeSelf, area: Area | null): HostObject | null {
  return area && range({ ...self, area });
}

function lastRow({ area }: RangeSelf): number {
  return area.row + area.rows - 1;
}

function lastColumn({ area }: RangeSelf): number {
  return area.column + area.columns - 1;
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
