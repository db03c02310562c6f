import { formatColumn, parseColumn } from '../../../src/domain/grid/address';
import { BLANK_CELL, cellAt, type GridCell } from '../../../src/domain/grid/grid';
import type { SheetSnapshot } from '../../../src/host/port';

/** A cell of a constant. */
export const typed = (value: string | number, numberFormat = 'General'): GridCell => ({
  ...BLANK_CELL,
  value,
  numberFormat,
});

type Source = { readonly row: number; readonly column: number } | { readonly cell: GridCell };

const fillAt = ({ grid, fills }: SheetSnapshot, row: number, column: number): string | null =>
  fills?.[row - grid.top]?.[column - grid.left] ?? null;

const sizeOf = ({ grid }: SheetSnapshot): { readonly rows: number; readonly columns: number } => ({
  rows: grid.top + grid.cells.length,
  columns: grid.left + Math.max(0, ...grid.cells.map(({ length }) => length)),
});

/** The sheet with each of its cells taken from where `from` says; references in formulas follow by `column`. */
function rebuilt(
  sheet: SheetSnapshot,
  { rows, columns }: { readonly rows: number; readonly columns: number },
  from: (row: number, column: number) => Source,
  moved: (column: number) => number = (column) => column,
): SheetSnapshot {
  const places = Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_column, column) => from(row, column)),
  );
  const take = (source: Source): GridCell => {
    if ('cell' in source) return source.cell;
    const cell = cellAt(sheet.grid, source.row, source.column);
    return cell.formula === null ? cell : { ...cell, formula: withColumns(cell.formula, moved) };
  };
  const { merges: _merges, spills: _spills, ...rest } = sheet;
  return {
    ...rest,
    tables: [],
    grid: { sheet: sheet.grid.sheet, top: 0, left: 0, cells: places.map((line) => line.map(take)) },
    fills: places.map((line) =>
      line.map((source) => ('cell' in source ? null : fillAt(sheet, source.row, source.column))),
    ),
  };
}

const withColumns = (formula: string, moved: (column: number) => number): string =>
  formula.replace(
    /(\$?)\b([A-Z]{1,2})(\$?\d+)/g,
    (_all, dollar: string, column: string, row: string) =>
      `${dollar}${formatColumn(moved(parseColumn(column)))}${row}`,
  );

export function insertColumn(
  sheet: SheetSnapshot,
  at: number,
  make: (row: number) => GridCell | null,
): SheetSnapshot {
  const { rows, columns } = sizeOf(sheet);
  return rebuilt(
    sheet,
    { rows, columns: columns + 1 },
    (row, column) =>
      column === at ? { cell: make(row) ?? BLANK_CELL } : { row, column: column < at ? column : column - 1 },
    (column) => (column >= at ? column + 1 : column),
  );
}

export function deleteColumn(sheet: SheetSnapshot, at: number): SheetSnapshot {
  const { rows, columns } = sizeOf(sheet);
  return rebuilt(
    sheet,
    { rows, columns: columns - 1 },
    (row, column) => ({ row, column: column < at ? column : column + 1 }),
    (column) => (column > at ? column - 1 : column),
  );
}

/** `order[to]` is the column that comes to stand at `to`; columns it does not name stay. */
export function reorderColumns(sheet: SheetSnapshot, order: ReadonlyMap<number, number>): SheetSnapshot {
  const back = new Map([...order].map(([to, from]) => [from, to]));
  return rebuilt(
    sheet,
    sizeOf(sheet),
    (row, column) => ({ row, column: order.get(column) ?? column }),
    (column) => back.get(column) ?? column,
  );
}

export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly cell: GridCell;
}

/** Cells put in place of others; rows and columns beyond the sheet are added. */
export function putCells(sheet: SheetSnapshot, changes: readonly CellChange[]): SheetSnapshot {
  const { rows, columns } = sizeOf(sheet);
  const at = new Map(changes.map(({ row, column, cell }) => [`${row} ${column}`, cell]));
  const most = (of: 'row' | 'column'): number => Math.max(...changes.map((each) => each[of] + 1));
  const size = { rows: Math.max(rows, most('row')), columns: Math.max(columns, most('column')) };
  return rebuilt(sheet, size, (row, column) => {
    const cell = at.get(`${row} ${column}`);
    return cell ? { cell } : { row, column };
  });
}

/** A line beneath everything, after a blank row. */
export const addLine = (sheet: SheetSnapshot, text: string): SheetSnapshot =>
  putCells(sheet, [{ row: sizeOf(sheet).rows + 1, column: sheet.grid.left, cell: typed(text) }]);
