import { areaAt, contains, intersect, type Area } from '../../../domain/grid/area';
import { BLANK_CONTENT, type Scalar } from '../cells/cell';
import { WorkbookError } from '../cells/errors';
import type { SheetPart } from '../parts';
import { newTable, type Table } from './tables';

/** Makes a table; without headings of its own it gets a row of Column1, Column2 … above (cells shift down). */
export function addTable(sheet: SheetPart, area: Area, hasHeaders: boolean, name?: string): Table {
  if (sheet.tables.some((table) => intersect(table.area, area))) throw new WorkbookError('table-overlaps');
  if (!hasHeaders) {
    sheet.shift(
      { axis: 'row', at: area.row, count: 1, from: area.column, to: area.column + area.columns - 1 },
      'addin',
    );
  }
  const rows = hasHeaders ? Math.max(area.rows, 2) : area.rows + 1;
  const whole = areaAt(area.row, area.column, rows, area.columns);
  const columns = headings(sheet, whole);
  const made = newTable(freeId(sheet), name ?? freeName(sheet), whole, columns);
  const table = hasHeaders && area.rows === 1 ? { ...made, insertRow: true } : made;
  sheet.book.store.patchSheet(sheet.id, { tables: [...sheet.tables, table] });
  writeHeadings(sheet, table);
  noteTable(sheet, whole);
  return table;
}

/** Changes a table's record; new `columns` are written into the header row. */
export function patchTable(sheet: SheetPart, id: string, patch: Partial<Table>): void {
  const tables = sheet.tables.map((table) => (table.id === id ? { ...table, ...patch } : table));
  sheet.book.store.patchSheet(sheet.id, { tables });
  const table = tables.find((each) => each.id === id);
  if (!table) return;
  if (patch.columns) writeHeadings(sheet, table);
  else if (patch.area) patchTable(sheet, id, { columns: headings(sheet, table.area) });
  noteTable(sheet, table.area);
}

export function removeTable(sheet: SheetPart, id: string, andCells: boolean): void {
  const table = sheet.tables.find((each) => each.id === id);
  if (!table) return;
  sheet.book.store.patchSheet(sheet.id, { tables: sheet.tables.filter((each) => each.id !== id) });
  if (andCells) sheet.clear(table.area, 'all', 'addin');
  noteTable(sheet, table.area);
}

/** After a cell was written: when it is a table's heading, the column is renamed with it. */
export function refreshHeaders(sheet: SheetPart, row: number, column: number): void {
  const table = sheet.tables.find(
    (each) => each.showHeaders && each.area.row === row && contains(each.area, row, column),
  );
  if (!table) return;
  const columns = headings(sheet, table.area);
  if (columns.join('\n') === table.columns.join('\n')) return;
  const tables = sheet.tables.map((each) => (each === table ? { ...table, columns } : each));
  sheet.book.store.patchSheet(sheet.id, { tables });
  writeHeadings(sheet, { ...table, columns });
}

/** The texts of the first row, made unique and never empty, as Excel does. */
function headings(sheet: SheetPart, area: Area): string[] {
  const taken = new Set<string>();
  return Array.from({ length: area.columns }, (_, n) => {
    const wanted = sheet.peek(area.row, area.column + n).text || `Column${n + 1}`;
    let name = wanted;
    for (let k = 2; taken.has(name.toLowerCase()); k++) name = `${wanted}${k}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function writeHeadings(sheet: SheetPart, table: Table): void {
  if (!table.showHeaders) return;
  table.columns.forEach((heading, n) => {
    const column = table.area.column + n;
    const cell = sheet.peek(table.area.row, column);
    const value: Scalar = heading;
    if (cell.value === value) return;
    sheet.putCell(table.area.row, column, cell.withContent({ ...BLANK_CONTENT, value }));
    sheet.note('cells', areaAt(table.area.row, column), cell);
  });
}

/** Ids look like Excel's, and are the same in every run. */
function freeId(sheet: SheetPart): string {
  const taken = new Set(sheet.book.sheets.flatMap((each) => each.tables.map(({ id }) => id)));
  let n = 1;
  while (taken.has(idOf(n))) n++;
  return idOf(n);
}

function idOf(n: number): string {
  return `{00000000-0002-0000-0000-${n.toString(16).toUpperCase().padStart(12, '0')}}`;
}

function freeName(sheet: SheetPart): string {
  const taken = new Set(
    sheet.book.sheets.flatMap((each) => each.tables.map(({ name }) => name.toLowerCase())),
  );
  let n = 1;
  while (taken.has(`table${n}`)) n++;
  return `Table${n}`;
}

function noteTable(sheet: SheetPart, area: Area): void {
  sheet.book.calculation.invalidate();
  sheet.book.note({ kind: 'structure', sheet, area, detail: 'other' });
}
