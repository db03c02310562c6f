import { formatArea, formatReference, parseArea, sheetOfReference } from './address';
import type { Area } from './area';

/** Cells told by the areas that hold them and nothing else. */
export interface Cover {
  /** "H5:K18", those of another sheet with its name, in the order of the sheet. */
  readonly areas: readonly string[];
  /** How many different cells that is. */
  readonly cells: number;
}

interface Run {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
}

/**
 * Covers cells ("J10", "Data!B2", "E5:G5") by as few areas as runs along rows, or else along columns, come to. A cell
 * named twice counts once; what is no address is left out.
 */
export function coverCells(addresses: readonly string[]): Cover {
  const bySheet = new Map<string, Area[]>();
  for (const address of addresses) {
    const area = parseArea(address);
    const sheet = sheetOfReference(address) ?? '';
    if (area) bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), area]);
  }
  const covers = [...bySheet].map(([sheet, areas]) => ({ sheet, ...coverSheet(areas) }));
  return {
    areas: covers.flatMap(({ sheet, areas }) =>
      areas.map((area) => (sheet === '' ? formatArea(area) : formatReference(sheet, formatArea(area)))),
    ),
    cells: covers.reduce((sum, { cells }) => sum + cells, 0),
  };
}

function coverSheet(areas: readonly Area[]): { readonly areas: readonly Area[]; readonly cells: number } {
  const cells = new Map<string, readonly [row: number, column: number]>();
  for (const area of areas) {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++)
        cells.set(`${row} ${column}`, [row, column]);
    }
  }
  const all = [...cells.values()];
  const alongRows = stack(runsOf(all));
  const alongColumns = stack(runsOf(all.map(([row, column]) => [column, row]))).map(turned);
  const fewest = alongColumns.length < alongRows.length ? alongColumns : alongRows;
  return { areas: fewest.sort((a, b) => a.row - b.row || a.column - b.column), cells: cells.size };
}

/** Neighbours in one row, as runs, row by row. */
function runsOf(cells: readonly (readonly [row: number, column: number])[]): readonly Run[] {
  const sorted = [...cells].sort(([rowA, columnA], [rowB, columnB]) => rowA - rowB || columnA - columnB);
  const runs: Run[] = [];
  for (const [row, column] of sorted) {
    const last = runs.at(-1);
    if (last?.row === row && last.column + last.columns === column)
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    else runs.push({ row, column, columns: 1 });
  }
  return runs;
}

/** Runs of the same width directly under each other, as one area. */
function stack(runs: readonly Run[]): Area[] {
  const open = new Map<string, Area>();
  const done: Area[] = [];
  for (const { row, column, columns } of runs) {
    const key = `${column} ${columns}`;
    const above = open.get(key);
    if (above && above.row + above.rows === row) {
      open.set(key, { ...above, rows: above.rows + 1 });
      continue;
    }
    if (above) done.push(above);
    open.set(key, { row, column, rows: 1, columns });
  }
  return [...done, ...open.values()];
}

const turned = ({ row, column, rows, columns }: Area): Area => ({
  row: column,
  column: row,
  rows: columns,
  columns: rows,
});
