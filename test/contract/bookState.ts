import { BLANK_CELL } from '../../src/workbench/model/cells/cell';
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

function cellsOf(sheet: Workbook['active']): string[] {
  const area = sheet.usedArea(false);
  if (!area) return [];
  const blank = JSON.stringify(BLANK_CELL.format);
  const cells: string[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const { value, formula, format, error } = sheet.peek(row, column);
      const look = JSON.stringify({ ...format, borders: Object.entries(format.borders).sort() });
      const plain = look === JSON.stringify({ ...BLANK_CELL.format, borders: [] }) || look === blank;
      if (value === null && formula === null && plain) continue;
      cells.push(`${row},${column}: ${formula ?? JSON.stringify(value)} ${error} ${plain ? '' : look}`);
    }
  }
  return cells;
}
