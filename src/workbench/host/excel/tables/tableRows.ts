import { areaAt } from '../../../../domain/grid/area';
import { tableBody } from '../../../model/tables/tables';
import { integer, optionalInteger } from '../../arguments';
import { HostError } from '../../errors';
import { defineClass, type Argument, type Maker } from '../../hostObject';
import type { TableSelf } from '../../desk';
import { guardOption } from '../guard';
import { range } from '../objects';
import { readCells, valueOf, writeCells } from '../rangeValues';
import { tableOf } from '../records';

interface RowSelf extends TableSelf {
  readonly index: number;
}

/** Excel.TableRowCollection. */
export const tableRows: Maker<TableSelf> = defineClass<TableSelf>({
  type: 'TableRowCollection',
  get: { count: (self) => tableBody(tableOf(self)).rows },
  items: (self) =>
    Array.from({ length: tableBody(tableOf(self)).rows }, (_, index) => row({ ...self, index })),
  calls: {
    getCount: (self) => tableBody(tableOf(self)).rows,
    getItemAt: (self, [index]) => {
      const n = integer(index);
      if (n < 0 || n >= tableBody(tableOf(self)).rows) throw new HostError('ItemNotFound');
      return row({ ...self, index: n });
    },
    add: (self, [index, values]) => addRows(self, optionalInteger(index, -1), values ?? null),
  },
});

/** Adds rows of values at an index (-1 or null: at the end); cells below the table move down. */
function addRows(self: TableSelf, index: number, values: Argument) {
  guardOption(self.sheet, 'allowInsertRows');
  const { sheet, desk } = self;
  const body = tableBody(tableOf(self));
  const at = startsBlank(self) ? 0 : index < 0 ? body.rows : index;
  if (at > body.rows) throw new HostError('InvalidArgument');
  const rows = Array.isArray(values) && Array.isArray(values[0]) ? values : values === null ? [] : [values];
  const count = Math.max(rows.length, 1);
  desk.book.transact(desk.source, 'Add table rows', () => {
    const { area } = tableOf(self);
    // The blank row of a table made of headings alone is the first of the rows added.
    const own = startsBlank(self) ? 1 : 0;
    if (count > own) {
      const [from, to] = [area.column, area.column + area.columns - 1];
      sheet.shift({ axis: 'row', at: body.row + at, count: count - own, from, to }, desk.source);
    }
    // Rows inserted at the end lie below the table: it does not grow by itself.
    const grown = { ...area, rows: area.rows + count - own };
    sheet.updateTable(self.id, { area: grown, insertRow: false }, desk.source);
    if (rows.length > 0) {
      const target = areaAt(body.row + at, body.column, rows.length, body.columns);
      writeCells({ desk, sheet, area: target }, rows);
    }
  });
  return row({ ...self, index: at });
}

function startsBlank(self: TableSelf): boolean {
  const table = tableOf(self);
  return (
    table.insertRow === true && [...self.sheet.stored(tableBody(table))].every(([, , cell]) => cell.blank)
  );
}

/** Excel.TableRow. */
const row: Maker<RowSelf> = defineClass<RowSelf>({
  type: 'TableRow',
  get: {
    index: ({ index }) => index,
    values: (self) => readCells({ ...self, area: areaOf(self) }, valueOf),
  },
  set: { values: (self, value) => writeCells({ ...self, area: areaOf(self) }, value) },
  calls: {
    getRange: (self) => range({ desk: self.desk, sheet: self.sheet, area: areaOf(self) }),
    delete: (self) => {
      guardOption(self.sheet, 'allowDeleteRows');
      const { row: at, column, columns } = areaOf(self);
      self.sheet.shift(
        { axis: 'row', at, count: -1, from: column, to: column + columns - 1 },
        self.desk.source,
      );
    },
  },
});

function areaOf(self: RowSelf) {
  const body = tableBody(tableOf(self));
  if (self.index >= body.rows) throw new HostError('ItemNotFound');
  return areaAt(body.row + self.index, body.column, 1, body.columns);
}
