import { intersect, type Area } from '../../../../domain/grid/area';
import type { Sheet } from '../../../model/sheets/sheet';
import { flag, integer, text } from '../../arguments';
import { HostError } from '../../errors';
import { defineClass, present, type Argument, type HostObject, type Maker } from '../../hostObject';
import type { Desk, TableSelf } from '../../desk';
import { areaOnSheet, parseReference } from '../addresses';
import { guardOption } from '../guard';
import { range, table } from '../objects';

interface Self {
  readonly desk: Desk;
  /** The sheet whose tables they are; null for all of the workbook's. */
  readonly sheet: Sheet | null;
}

function all({ desk, sheet }: Self): TableSelf[] {
  const sheets = sheet ? [sheet] : desk.book.sheets;
  return sheets.flatMap((each) => each.tables.map(({ id }) => ({ desk, sheet: each, id })));
}

/** Excel.TableCollection. */
export const tables: Maker<Self> = defineClass<Self>({
  type: 'TableCollection',
  get: { count: (self) => all(self).length },
  items: (self) => all(self).map((each) => table(each)),
  calls: {
    add: (self, [address, hasHeaders]) => {
      const { sheet, area } = place(self, address);
      guardOption(sheet, 'none');
      if (sheet.merges.some((merge) => intersect(merge, area))) throw new HostError('MergedRangeConflict');
      const { id } = sheet.addTable(area, flag(hasHeaders), self.desk.source);
      return table({ desk: self.desk, sheet, id });
    },
    getCount: (self) => all(self).length,
    getItem: (self, [key]) => present(find(self, key)),
    getItemOrNullObject: (self, [key]) => find(self, key),
    getItemAt: (self, [index]) => {
      const found = all(self)[integer(index)];
      if (!found) throw new HostError('ItemNotFound');
      return table(found);
    },
  },
});

function find(self: Self, key: Argument | undefined): HostObject | null {
  return pick(all(self), key);
}

function pick(list: readonly TableSelf[], key: Argument | undefined): HostObject | null {
  const wanted = text(key).toLowerCase();
  const found = list.find(({ sheet, id }) => {
    const name = sheet.tables.find((each) => each.id === id)?.name ?? '';
    return id.toLowerCase() === wanted || name.toLowerCase() === wanted;
  });
  return found ? table(found) : null;
}

function place({ desk, sheet }: Self, argument: Argument | undefined): { sheet: Sheet; area: Area } {
  const cells = range.selfOf(argument);
  if (cells) return { sheet: cells.sheet, area: cells.area };
  const named = parseReference(desk.book, text(argument));
  if (named) return named;
  const own = sheet ?? desk.book.active;
  return { sheet: own, area: areaOnSheet(own, argument) };
}
