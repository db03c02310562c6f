/** The size of an Excel sheet (2007 and later). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells; rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The area of one cell, or of a block that starts there. */
export function areaAt(row: number, column: number, rows = 1, columns = 1): Area {
  return { row, column, rows, columns };
}

/** The letters of a column: 0 → A, 26 → AA. */
export function formatColumn(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** The 0-based column of some letters (A → 0); -1 when they are not a column of a sheet. */
export function parseColumn(letters: string): number {
  if (!/^[A-Z]{1,3}$/i.test(letters)) return -1;
  const n = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return n < MAX_COLUMNS ? n : -1;
}

/** `A1`, `A1:C3`, `2:4` for whole rows, `B:C` for whole columns. */
export function formatArea(area: Area): string {
  const lastRow = area.row + area.rows - 1;
  const lastColumn = area.column + area.columns - 1;
  if (area.columns === MAX_COLUMNS) return `${area.row + 1}:${lastRow + 1}`;
  if (area.rows === MAX_ROWS) return `${formatColumn(area.column)}:${formatColumn(lastColumn)}`;
  const first = `${formatColumn(area.column)}${area.row + 1}`;
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${formatColumn(lastColumn)}${lastRow + 1}`;
}

/** The area of an address without a sheet (`$A$1`, `A1:C3`, `2:4`, `B:C`), or null when it is not one. */
export function parseArea(address: string): Area | null {
  const text = address.replace(/\$/g, '').trim();
  const cells = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/i.exec(text);
  if (cells) {
    const [, c1 = '', r1 = '', c2 = c1, r2 = r1] = cells;
    return between(Number(r1) - 1, parseColumn(c1), Number(r2) - 1, parseColumn(c2));
  }
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(text);
  if (rows) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(text);
  return columns
    ? between(0, parseColumn(columns[1] ?? ''), MAX_ROWS - 1, parseColumn(columns[2] ?? ''))
    : null;
}

/** The area with these two opposite corners; null when a corner is off the sheet. */
function between(r1: number, c1: number, r2: number, c2: number): Area | null {
  if (Math.min(r1, r2, c1, c2) < 0 || Math.max(r1, r2) >= MAX_ROWS) return null;
  return areaAt(Math.min(r1, r2), Math.min(c1, c2), Math.abs(r2 - r1) + 1, Math.abs(c2 - c1) + 1);
}

/** Whether a cell lies in the area. */
export function contains(area: Area, row: number, column: number): boolean {
  const dr = row - area.row;
  const dc = column - area.column;
  return dr >= 0 && dr < area.rows && dc >= 0 && dc < area.columns;
}

/** The cells two areas share, or null. */
export function intersect(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? areaAt(row, column, rows, columns) : null;
}

/** The smallest area that holds both. */
export function bound(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  return areaAt(row, column, rows, Math.max(a.column + a.columns, b.column + b.columns) - column);
}

/** Whether two areas are the same cells. */
export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** Whether the area lies on a sheet. */
export function onSheet(area: Area): boolean {
  const { row, column, rows, columns } = area;
  return (
    row >= 0 &&
    column >= 0 &&
    rows > 0 &&
    columns > 0 &&
    row + rows <= MAX_ROWS &&
    column + columns <= MAX_COLUMNS
  );
}

/** A sheet name as a formula writes it: in quotes when it needs them. */
export function quoteSheetName(name: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}
