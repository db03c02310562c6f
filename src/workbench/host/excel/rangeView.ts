import { defineClass, type Maker } from '../hostObject';
import type { RangeSelf } from '../desk';
import type { Json } from '../wire';
import { formulaOf, valueOf } from './rangeValues';
import type { Cell } from '../../model/cells/cell';
import { valueType } from '../events';

/** Excel.RangeView: the cells of a range that neither a filter nor hiding keeps from view. */
export const rangeView: Maker<RangeSelf> = defineClass<RangeSelf>({
  type: 'RangeView',
  get: {
    rowCount: (self) => rowsInView(self).length,
    columnCount: (self) => columnsInView(self).length,
    values: (self) => readView(self, valueOf),
    formulas: (self) => readView(self, formulaOf),
    text: (self) => readView(self, (cell) => cell.text),
    numberFormat: (self) => readView(self, (cell) => cell.format.numberFormat),
    valueTypes: (self) => readView(self, valueType),
  },
});

function readView(self: RangeSelf, read: (cell: Cell) => Json): Json {
  return rowsInView(self).map((row) =>
    columnsInView(self).map((column) => read(self.sheet.cell(row, column))),
  );
}

function rowsInView({ sheet, area }: RangeSelf): number[] {
  return Array.from({ length: area.rows }, (_, n) => area.row + n).filter((row) => !sheet.isRowHidden(row));
}

function columnsInView({ sheet, area }: RangeSelf): number[] {
  const columns = Array.from({ length: area.columns }, (_, n) => area.column + n);
  return columns.filter((column) => !sheet.hiddenColumns.has(column));
}
