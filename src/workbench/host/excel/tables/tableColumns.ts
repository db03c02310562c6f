import { areaAt } from '../../../../domain/grid/area';
import { tableBody } from '../../../model/tables/tables';
import { integer, text } from '../../arguments';
import { HostError } from '../../errors';
import { defineClass, present, type Argument, type Maker } from '../../hostObject';
import type { TableSelf } from '../../desk';
import { columnFilter } from './columnFilter';
import { guardOption } from '../guard';
import { range } from '../objects';
import { tableOf } from '../records';

interface ColumnSelf extends TableSelf {
  readonly index: number;
}

/** Excel.TableColumnCollection. */
export const tableColumns: Maker<TableSelf> = defineClass<TableSelf>({
  type: 'TableColumnCollection',
  get: { count: (self) => tableOf(self).columns.length },
  items: (self) => tableOf(self).columns.map((_, index) => column({ ...self, index })),
  calls: {
    getCount: (self) => tableOf(self).columns.length,
    getItem: (self, [key]) => present(find(self, key)),
    getItemOrNullObject: (self, [key]) => find(self, key),
    getItemAt: (self, [index]) => present(at(self, integer(index))),
  },
});

/** By name, or by the column's number (its id, from 1). */
function find(self: TableSelf, key: Argument | undefined) {
  if (typeof key === 'number') return at(self, key - 1);
  const wanted = text(key).toLowerCase();
  return at(
    self,
    tableOf(self).columns.findIndex((name) => name.toLowerCase() === wanted),
  );
}

function at(self: TableSelf, index: number) {
  return index >= 0 && index < tableOf(self).columns.length ? column({ ...self, index }) : null;
}

/** Excel.TableColumn. */
const column: Maker<ColumnSelf> = defineClass<ColumnSelf>({
  type: 'TableColumn',
  id: ({ index }) => String(index + 1),
  get: {
    id: ({ index }) => index + 1,
    index: ({ index }) => index,
    name: (self) => nameOf(self),
  },
  set: {
    name: (self, value) => {
      guardOption(self.sheet, 'none');
      const columns = tableOf(self).columns.map((name, n) => (n === self.index ? text(value) : name));
      self.sheet.updateTable(self.id, { columns }, self.desk.source);
    },
  },
  links: { filter: (self) => columnFilter(self) },
  calls: {
    getRange: (self) => {
      const { area } = tableOf(self);
      return range({ ...self, area: areaAt(area.row, area.column + self.index, area.rows, 1) });
    },
    getDataBodyRange: (self) => {
      const body = tableBody(tableOf(self));
      return range({ ...self, area: areaAt(body.row, body.column + self.index, body.rows, 1) });
    },
  },
});

function nameOf(self: ColumnSelf): string {
  const name = tableOf(self).columns[self.index];
  if (name === undefined) throw new HostError('ItemNotFound');
  return name;
}
