import { BLANK_CELL, type CellFormat } from '../../src/workbench/model/cells/cell';
import type { Workbook } from '../../src/workbench/model/workbook';

/**
 * Everything a person can see of a workbook's cells: contents, formulas and every format, tables, names, widths. Cells
 * that hold nothing and look like untouched ones are left out; heights are, too: automatic ones depend on the text.
 */
export function bookState(book: Workbook): unknown {
  return {
    active: book.active.name,
    names: book.names.list().map(({ name, formula }) => `${name} ${formula}`),
    sheets: book.sheets.map((sheet) => ({
      name: sheet.name,
      tables: sheet.tables.map(({ name, area }) => ({ name, area })),
      widths: [...sheet.state.columnWidths]
        .filter(([column]) => sheet.columnWidth(column) !== sheet.columnWidth(999))
        .sort(([a], [b]) => a - b),
      cells: cellsOf(sheet),
    })),
  };
}

const BLANK = JSON.stringify({ ...BLANK_CELL.format, borders: [] });
/** Formats are few and shared by their cells: each is put into words once. */
const looks = new WeakMap<CellFormat, string>();

/** A format in words; '' for that of an untouched cell. */
function lookOf(format: CellFormat): string {
  const known = looks.get(format);
  if (known !== undefined) return known;
  const look = JSON.stringify({ ...format, borders: Object.entries(format.borders).sort() });
  looks.set(format, look === BLANK ? '' : look);
  return looks.get(format) ?? '';
}

function cellsOf(sheet: Workbook['active']): string[] {
  const area = sheet.usedArea(false);
  if (!area) return [];
  const cells: string[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const { value, formula, format, error } = sheet.peek(row, column);
      const look = lookOf(format);
      if (value === null && formula === null && look === '') continue;
      cells.push(`${row},${column}: ${formula ?? JSON.stringify(value)} ${error} ${look}`);
    }
  }
  return cells;
}
