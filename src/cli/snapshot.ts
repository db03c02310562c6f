import { BLANK_CELL, type GridCell } from '../domain/grid/grid';
import type { SheetSnapshot } from '../host/port';
import type { Cell } from '../workbench/model/cells/cell';
import type { Sheet } from '../workbench/model/sheets/sheet';

function gridCell(cell: Cell): GridCell {
  if (cell.blank) return BLANK_CELL;
  return {
    value: cell.value ?? '',
    formula: cell.formula,
    numberFormat: cell.format.numberFormat,
    error: cell.error,
  };
}

/** A sheet of an opened file as the port would give it, so that files and Excel are read by the same code. */
export function snapshotSheet(sheet: Sheet): SheetSnapshot {
  const area = sheet.usedArea(true) ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const rows = Array.from({ length: area.rows }, (_, row) => area.row + row);
  const columns = Array.from({ length: area.columns }, (_, column) => area.column + column);
  return {
    name: sheet.name,
    grid: {
      sheet: sheet.name,
      top: area.row,
      left: area.column,
      cells: rows.map((row) => columns.map((column) => gridCell(sheet.cell(row, column)))),
    },
    fills: null,
    protected: sheet.protection.on,
    filtered: (sheet.autoFilter?.hiddenRows.length ?? 0) > 0,
    rowsHidden: rows.some((row) => sheet.hiddenRows.has(row)),
    tables: sheet.tables.map(({ name, area: place }) => ({ name, area: place })),
  };
}
