import type { Area } from '../domain/grid/area';
import { sumOf, type Breakdown, type BreakdownRow, type CountColumn } from '../domain/tables/breakdown';
import { equal } from '../domain/values/exact';
import { cellAt, foldSpace, type Grid } from '../domain/grid/grid';
import { figureColumnsOf, findBody, type Body, type BodyRow, type TotalPlace } from './breakdownBody';
import { isInside, labelAt } from './breakdownCells';
import { readColumns } from './breakdownColumns';
import { rolesOf } from './breakdownParts';
import { notesBelow, titleAbove } from './breakdownTitle';
import { readTotalLabel } from './totalLabel';

/** A single row and its total are no breakdown of anything. */
const FEWEST_ROWS = 2;

/**
 * Finds the tables of a sheet that end in a total: a column of labels, columns of counts and of percentages right of
 * it, and a last row such as Total, Grand Total or Count. Tables may stand under or beside one another, with or
 * without headings or a title. `skip` is where the scorecard stands. A table without a total row is none. Never throws.
 */
export function findBreakdowns(grid: Grid, skip: Area | null): readonly Breakdown[] {
  return grid.cells.flatMap((cells, index) =>
    cells.flatMap(({ value }, offset): readonly Breakdown[] => {
      const rank = readTotalLabel(value);
      const [row, column] = [grid.top + index, grid.left + offset];
      if (!rank || rank === 'sub' || isInside(skip, row, column)) return [];
      const figureColumns = figureColumnsOf(grid, skip, row, column);
      if (figureColumns.length === 0) return [];
      const table = readTable(grid, skip, { row, column, rank, figureColumns });
      return table ? [table] : [];
    }),
  );
}

function readTable(grid: Grid, skip: Area | null, total: TotalPlace): Breakdown | null {
  const body = findBody(grid, skip, total);
  const [first] = body.rows;
  if (!first) return null;
  const whole = build(grid, skip, total, body, first.row);
  // With headings above it the table's extent is plain; so it is when no line without figures splits it.
  const splits = body.headerRow === null ? body.lines.filter((line) => line > first.row) : [];
  if (!whole || splits.length === 0 || addsUp(whole)) return whole;
  const parts = splits.reverse().flatMap((line) => build(grid, skip, total, body, line) ?? []);
  return parts.find(addsUp) ?? { ...whole, certain: false };
}

/** The table whose rows begin at or under `top`; null when too little is left of it. */
function build(grid: Grid, skip: Area | null, total: TotalPlace, body: Body, top: number): Breakdown | null {
  const rows = body.rows.filter(({ row }) => row >= top);
  const [first, headerRow] = [rows[0], body.headerRow];
  if (!first || rows.filter(({ subTotal }) => !subTotal).length < FEWEST_ROWS) return null;
  const { counts, shares, comparators } = readColumns(grid, total.figureColumns, {
    rows: rows.map(({ row }) => row),
    headerRow,
    totalRow: total.row,
  });
  if (!counts.some(hasTotal)) return null;
  const lastColumn = total.figureColumns.at(-1) ?? total.column;
  const start = headerRow ?? first.row;
  const columns = Array.from({ length: lastColumn - total.column + 1 }, (_, index) => total.column + index);
  return {
    sheet: grid.sheet,
    area: { row: start, column: total.column, rows: total.row - start + 1, columns: columns.length },
    title: titleAbove(grid, skip, start, columns),
    labelHeading: headerRow === null ? '' : labelAt(grid, headerRow, total.column),
    rows: readRows(grid, total, rows, counts),
    counts,
    shares,
    comparators,
    totalLabel: labelAt(grid, total.row, total.column),
    notes: notesBelow(grid, skip, total.row, columns),
    certain: true,
  };
}

const hasTotal = ({ total }: CountColumn): boolean => total.value.kind !== 'blank';

function readRows(
  grid: Grid,
  { column }: TotalPlace,
  rows: readonly BodyRow[],
  counts: readonly CountColumn[],
): readonly BreakdownRow[] {
  const texts = rows.map(({ row }) => {
    const { value } = cellAt(grid, row, column);
    return typeof value === 'string' ? value : '';
  });
  const roles = rolesOf(texts, rows, counts);
  return rows.map(({ row }, index) => ({
    row,
    label: foldSpace(labelAt(grid, row, column)),
    role: roles[index] ?? 'counted',
  }));
}

/** Whether every column with a total adds up to it. */
function addsUp(breakdown: Breakdown): boolean {
  return breakdown.counts.every((column) => {
    const sum = sumOf(breakdown, column);
    const { value } = column.total;
    if (sum.kind === 'unknown' || value.kind !== 'number') return true;
    return equal(sum.counted, value.exact) || equal(sum.all, value.exact);
  });
}
