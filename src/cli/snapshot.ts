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
    ...(cell.value === null && { uncalculated: true }),
  };
}

/** The rows of an area, each with what `read` makes of its cells, and `blank` where no cell is stored. */
function blockOf<Value>(
  sheet: Sheet,
  blank: Value,
  read: (cell: Cell) => Value,
): readonly (readonly Value[])[] {
  const area = sheet.usedArea(true);
  if (!area) return [];
  // One row for all that are empty: a cell at the bottom of a sheet would else cost a million of them.
  const empty = Array.from({ length: area.columns }, () => blank);
  const block = Array.from({ length: area.rows }, () => empty);
  for (const [row, columns] of sheet.state.cells) {
    if (row < area.row || row >= area.row + area.rows) continue;
    const line = [...empty];
    for (const [column, cell] of columns) {
      const at = column - area.column;
      if (at >= 0 && at < area.columns) line[at] = read(cell);
    }
    block[row - area.row] = line;
  }
  return block;
}

/**
 * A sheet of an opened file as the port would give it, so that files and Excel are read by the same code. The fills are
 * only looked up when someone asks for them.
 */
export function snapshotSheet(sheet: Sheet, fills: boolean): SheetSnapshot {
  const area = sheet.usedArea(true) ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const { name, merges, protection, tables, hiddenRows, autoFilter } = sheet;
  let looked: SheetSnapshot['fills'] = null;
  return {
    name,
    grid: {
      sheet: name,
      top: area.row,
      left: area.column,
      cells: blockOf(sheet, BLANK_CELL, gridCell),
    },
    get fills() {
      return fills ? (looked ??= blockOf(sheet, null, ({ format }) => format.fill)) : null;
    },
    protected: protection.on,
    filtered: (autoFilter?.hiddenRows.length ?? 0) > 0,
    rowsHidden: [...hiddenRows].some((row) => row >= area.row && row < area.row + area.rows),
    tables: tables.map((table) => ({ name: table.name, area: table.area })),
    ...(merges.length > 0 && { merges }),
  };
}
