import { formatAddress } from '../../domain/grid/address';
import { cellAt, type Grid } from '../../domain/grid/grid';
import type { Anchor, Edit, Plan } from '../../domain/plan/plan';
import type { Scorecard } from '../../domain/indicators/scorecard';
import type { SheetSnapshot } from '../../host/port';

/**
 * The plan with the cells by which its rows are told apart: the indicators' names on the scorecard, the first column
 * that is not written on a sheet of ours. The host writes nothing when they no longer stand where they were read.
 */
export function anchored(plan: Plan, scorecard: Scorecard, sheets: readonly (SheetSnapshot | null)[]): Plan {
  const anchors = sheets.flatMap((sheet): Anchor[] => {
    if (!sheet) return [];
    const edits = plan.edits.filter((edit) => edit.sheet === sheet.name);
    if (!edits.some(({ kind }) => kind === 'value' || kind === 'fill')) return [];
    return sheet.name === scorecard.sheet
      ? [titles(scorecard, sheet.grid, edits)]
      : [firstColumn(sheet.grid, edits)];
  });
  return anchors.length === 0 ? plan : { ...plan, anchors };
}

/** Headings and names, from the heading row to the last indicator. */
function titles(scorecard: Scorecard, grid: Grid, edits: readonly Edit[]): Anchor {
  const column = scorecard.columns.title?.column ?? scorecard.firstColumn;
  const rows = Array.from(
    { length: scorecard.lastRow - scorecard.headerRow + 1 },
    (_, at) => scorecard.headerRow + at,
  );
  return anchorOf(grid, column, rows, edits);
}

function firstColumn(grid: Grid, edits: readonly Edit[]): Anchor {
  const rows = grid.cells.map((_, at) => grid.top + at);
  return anchorOf(grid, grid.left, rows, edits);
}

/** Cells the plan itself writes are no anchors: they are expected one by one. */
function anchorOf(grid: Grid, column: number, rows: readonly number[], edits: readonly Edit[]): Anchor {
  const written = new Set(edits.flatMap((edit) => (edit.kind === 'value' ? [edit.address] : [])));
  const values = rows.flatMap((row) =>
    written.has(formatAddress(row, column)) ? [] : [[row, cellAt(grid, row, column).value] as const],
  );
  return { sheet: grid.sheet, column, values: new Map(values) };
}
