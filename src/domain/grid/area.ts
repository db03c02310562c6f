/** The size of an Excel sheet (2007 and later). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells in one sheet; rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The area of one cell, or of a block that starts there. */
export const areaAt = (row: number, column: number, rows = 1, columns = 1): Area => ({
  row,
  column,
  rows,
  columns,
});

/** The area with these two opposite corners. */
export const areaBetween = (row: number, column: number, otherRow: number, otherColumn: number): Area =>
  areaAt(
    Math.min(row, otherRow),
    Math.min(column, otherColumn),
    Math.abs(otherRow - row) + 1,
    Math.abs(otherColumn - column) + 1,
  );

/** Whether a cell lies in the area. */
export function contains(area: Area, row: number, column: number): boolean {
  const down = row - area.row;
  const across = column - area.column;
  return down >= 0 && down < area.rows && across >= 0 && across < area.columns;
}

/** Whether a cell lies in a merged or spilled area without being its first: it holds nothing of its own. */
export const covers = (area: Area, row: number, column: number): boolean =>
  contains(area, row, column) && (row !== area.row || column !== area.column);

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
export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** Whether the area lies on a sheet. */
export const onSheet = ({ row, column, rows, columns }: Area): boolean =>
  Math.min(row, column) >= 0 &&
  Math.min(rows, columns) > 0 &&
  row + rows <= MAX_ROWS &&
  column + columns <= MAX_COLUMNS;
