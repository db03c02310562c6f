import { cellAt, type Grid } from '../../domain/grid/grid';
import { headingText } from '../headings';
import { timeOf } from './facts';
import { headingColumns, lineOf } from './header';
import { PERIOD_WORDS } from './roles';

/** A table that has its periods in a column: the row of its headings, the column, and the rows with a period. */
export interface PeriodTable {
  readonly headerRow: number;
  readonly column: number;
  readonly rows: readonly number[];
  /** The last row that belongs to it: that of a target may stand beneath the periods. */
  readonly lastRow: number;
  /** The line right beneath that says how far off is amber: "Tolerance: 2 percentage points". */
  readonly tolerance: { readonly row: number; readonly column: number } | null;
  /** The other columns under a heading, left to right. */
  readonly headed: readonly { readonly column: number; readonly text: string }[];
}

const LEAST = 2;

/** Every table of the sheet whose periods stand down a column. */
export function findPeriodTables(grid: Grid): readonly PeriodTable[] {
  const tables: PeriodTable[] = [];
  for (let row = grid.top; row < grid.top + grid.cells.length; row++) {
    const columns = headingColumns(grid, row);
    if (!columns || columns.length < 2) continue;
    // The corner over the periods is often left blank.
    const [first = grid.left] = columns;
    const corner = Array.from({ length: first - grid.left }, (_unused, at) => grid.left + at);
    const found = [...columns, ...corner].flatMap((column) => tableAt(grid, row, column, columns) ?? []);
    const named = found.find(({ column }) =>
      PERIOD_WORDS.test(headingText(cellAt(grid, row, column).value).toLowerCase()),
    );
    const [table] = named ? [named] : found;
    if (!table) continue;
    tables.push(table);
    row = table.lastRow;
  }
  return tables;
}

function tableAt(
  grid: Grid,
  headerRow: number,
  column: number,
  columns: readonly number[],
): PeriodTable | null {
  const heading = cellAt(grid, headerRow, column);
  // A column headed by a time is one of figures.
  if (timeOf(heading) && !PERIOD_WORDS.test(headingText(heading.value).toLowerCase())) return null;
  const rows: number[] = [];
  let lastRow = headerRow;
  for (let row = headerRow + 1; row < grid.top + grid.cells.length; row++) {
    const cell = cellAt(grid, row, column);
    const blank = (grid.cells[row - grid.top] ?? []).every(({ value }) => value === '');
    if (blank) break;
    if (cell.value === '') continue;
    if (timeOf(cell)) rows.push(row);
    else if (!isAside(headingText(cell.value))) break;
    lastRow = row;
  }
  if (rows.length < LEAST) return null;
  const headed = columns
    .filter((other) => other !== column)
    .map((other) => ({ column: other, text: lineOf(cellAt(grid, headerRow, other)) }));
  return { headerRow, column, rows, lastRow, tolerance: toleranceBeneath(grid, lastRow + 1), headed };
}

function toleranceBeneath(grid: Grid, row: number): PeriodTable['tolerance'] {
  const filled = (grid.cells[row - grid.top] ?? []).flatMap(({ value }, at) =>
    value === '' ? [] : [{ text: headingText(value), column: grid.left + at }],
  );
  const [only] = filled;
  return only && filled.length === 1 && TOLERANCE_LINE.test(only.text) ? { row, column: only.column } : null;
}

const TOLERANCE_LINE = /^(?:agreed )?tolerance\b.*\d/i;

/** Rows among the periods that say something of every column: "Target", "Good is", "Unit". */
const isAside = (text: string): boolean =>
  /^(?:(?:annual |year |20\d\d[-/]\d\d )?(?:target|goal|standard|plan|trajectory)|good is|polarity|units?|better(?: is)?|direction|desired trend|owner|lead|frequency|england|national|average|benchmark|rag|status)\b/i.test(
    text,
  );
