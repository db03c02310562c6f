import { table, range, worksheet } from '../objects';
import { areaAt, intersect, type Area } from '../../../../domain/grid/area';
import { tableBody, type Table } from '../../../model/tables/tables';
import { flag, text } from '../../arguments';
import { HostError } from '../../errors';
import { tableOf } from '../records';
import type { TableSelf } from '../../desk';
import { areaOnSheet, parseReference } from '../addresses';
import { tableFilter } from './autoFilter';
import { guardOption } from '../guard';
import { tableSort } from './sorting';
import { tableColumns } from './tableColumns';
import { tableRows } from './tableRows';

function change(self: TableSelf, patch: Partial<Table>): void {
  guardOption(self.sheet, 'none');
  tableOf(self);
  self.sheet.updateTable(self.id, patch, self.desk.source);
}

function cells({ desk, sheet }: TableSelf, area: Area) {
  return range({ desk, sheet, area });
}

/** Excel.Table. */
table.define({
  type: 'Table',
  id: ({ id }) => id,
  get: {
    id: ({ id }) => id,
    name: (self) => tableOf(self).name,
    style: (self) => tableOf(self).style,
    showHeaders: (self) => tableOf(self).showHeaders,
    showTotals: (self) => tableOf(self).showTotals,
    showBandedRows: (self) => tableOf(self).showBandedRows,
    showFilterButton: (self) => tableOf(self).showFilterButton,
  },
  set: {
    name: (self, value) => change(self, { name: freeName(self, text(value)) }),
    style: (self, value) => change(self, { style: text(value) }),
    showBandedRows: (self, value) => change(self, { showBandedRows: flag(value) }),
    showFilterButton: (self, value) => change(self, { showFilterButton: flag(value) }),
  },
  links: {
    columns: (self) => tableColumns(self),
    rows: (self) => tableRows(self),
    autoFilter: (self) => tableFilter(self),
    sort: (self) => tableSort(self),
    worksheet: ({ desk, sheet }) => worksheet({ desk, sheet }),
  },
  calls: {
    convertToRange: (self) => {
      const { area } = tableOf(self);
      guardOption(self.sheet, 'none');
      self.sheet.removeTable(self.id, false, self.desk.source);
      return cells(self, area);
    },
    delete: (self) => {
      guardOption(self.sheet, 'none');
      tableOf(self);
      self.sheet.removeTable(self.id, true, self.desk.source);
    },
    getRange: (self) => cells(self, tableOf(self).area),
    getHeaderRowRange: (self) => {
      const { area, showHeaders } = tableOf(self);
      if (!showHeaders) throw new HostError('ItemNotFound');
      return cells(self, areaAt(area.row, area.column, 1, area.columns));
    },
    getDataBodyRange: (self) => cells(self, tableBody(tableOf(self))),
    resize: (self, [target]) => {
      const named = typeof target === 'string' ? parseReference(self.desk.book, target) : null;
      const area = range.selfOf(target)?.area ?? named?.area ?? areaOnSheet(self.sheet, target);
      checkResize(self, area);
      change(self, { area });
    },
  },
});

/** The header row stays where it is, one row of data stays, and no other table is touched. */
function checkResize(self: TableSelf, area: Area): void {
  const { area: was } = tableOf(self);
  const overlaps = intersect(was, area) !== null;
  if (area.row !== was.row || area.rows < 2 || !overlaps) throw new HostError('InvalidArgument');
  const others = self.sheet.tables.filter(({ id }) => id !== self.id);
  if (others.some((each) => intersect(each.area, area))) throw new HostError('MergedRangeConflict');
}

function freeName(self: TableSelf, name: string): string {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name)) throw new HostError('InvalidArgument');
  const wanted = name.toLowerCase();
  const { book } = self.desk;
  const tables = book.sheets.flatMap((sheet) => sheet.tables).filter(({ id }) => id !== self.id);
  const taken = tables.some((each) => each.name.toLowerCase() === wanted) || book.names.get(name) !== null;
  if (taken) throw new HostError('ItemAlreadyExists');
  return name;
}
