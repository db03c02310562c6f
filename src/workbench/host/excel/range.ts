import { range, worksheet } from './objects';
import { MAX_ROWS } from '../../../domain/grid/area';
import type { RangeSelf } from '../desk';
import { valueType } from '../events';
import { fullAddress } from './addresses';
import { format } from './rangeFormat';
import { rangeActions } from './rangeActions';
import { rangeCopy } from './rangeCopy';
import { rangeMoves } from './rangeMoves';
import { rangeProperties } from './rangeProperties';
import { formulaOf, readCells, valueOf, writeCells, writeNumberFormat } from './rangeValues';
import { rangeSort } from './tables/sorting';
import { flag } from '../arguments';
import { dataValidation } from './dataValidation';
import { guardOption, shared } from './guard';

const MAX_CELL_COUNT = 2_147_483_647;

/** Excel.Range. */
range.define({
  type: 'Range',
  trackable: true,
  get: {
    address: ({ sheet, area }) => fullAddress(sheet, area),
    cellCount: ({ area }) => (area.rows * area.columns > MAX_CELL_COUNT ? -1 : area.rows * area.columns),
    rowCount: ({ area }) => area.rows,
    columnCount: ({ area }) => area.columns,
    rowIndex: ({ area }) => area.row,
    columnIndex: ({ area }) => area.column,
    values: (self) => readCells(self, valueOf),
    formulas: (self) => readCells(self, formulaOf),
    text: (self) => readCells(self, (cell) => cell.text),
    numberFormat: (self) => readCells(self, (cell) => cell.format.numberFormat),
    valueTypes: (self) => readCells(self, valueType),
    hasSpill: ({ sheet, area }) => {
      const cells = [...sheet.stored(area)].filter(([, , cell]) => cell.spilled).length;
      return cells === 0 ? false : cells === area.rows * area.columns ? true : null;
    },
    rowHidden: (self) => shared(rowsOf(self), (row) => self.sheet.isRowHidden(row)),
    columnHidden: (self) => shared(columnsOf(self), (column) => self.sheet.hiddenColumns.has(column)),
    hidden: (self) =>
      shared(
        [
          ...rowsOf(self).map((row) => self.sheet.isRowHidden(row)),
          ...columnsOf(self).map((column) => self.sheet.hiddenColumns.has(column)),
        ],
        (hidden) => hidden,
      ),
  },
  set: {
    values: writeCells,
    formulas: writeCells,
    numberFormat: writeNumberFormat,
    rowHidden: ({ sheet, area, desk }, value) => {
      guardOption(sheet, 'allowFormatRows');
      sheet.setRowsHidden(area.row, area.rows, flag(value), desk.source);
    },
    columnHidden: ({ sheet, area, desk }, value) => {
      guardOption(sheet, 'allowFormatColumns');
      sheet.setColumnsHidden(area.column, area.columns, flag(value), desk.source);
    },
  },
  links: {
    dataValidation: (self) => dataValidation(self),
    format: ({ desk, sheet, area }) => format({ desk, sheet, areas: [area] }),
    sort: (self) => rangeSort(self),
    worksheet: ({ desk, sheet }) => worksheet({ desk, sheet }),
  },
  calls: { ...rangeMoves, ...rangeActions, ...rangeCopy, ...rangeProperties },
});

/** The rows of the range; of a whole column only those in use, and one more. */
function rowsOf({ sheet, area }: RangeSelf): number[] {
  const used = sheet.usedArea();
  const rows = area.rows < MAX_ROWS ? area.rows : (used ? used.row + used.rows : 0) + 1;
  return Array.from({ length: rows }, (_, n) => area.row + n);
}

function columnsOf({ area }: RangeSelf): number[] {
  return Array.from({ length: area.columns }, (_, n) => area.column + n);
}
