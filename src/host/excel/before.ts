import { parseArea, formatArea, type Area } from '../../domain/address';
import { BLANK_CELL, type GridCell } from '../../domain/grid';
import type { Edit, Plan } from '../../domain/plan';
import { HostError } from '../port';
import { gridCells } from './cells';
import { FILL_OPTIONS, fillOf } from './fills';

/** An edit of one cell that expects something there. */
export type CellEdit = Extract<Edit, { readonly kind: 'value' | 'fill' }>;

/** What cells held just before a batch wrote to them. */
export interface Before {
  cell(edit: CellEdit): GridCell;
  fill(edit: CellEdit): string | null;
}

interface LoadedSheet {
  readonly area: Area;
  readonly cells: readonly (readonly GridCell[])[];
  readonly fills: readonly (readonly (string | null)[])[];
}

/**
 * Queues the loading of every cell a plan is about to write: one rectangle a sheet. It goes into the batch that
 * writes, ahead of the writes, so what it gives is exactly what they replace. Sheets the plan itself makes or clears
 * hold nothing to lose and are left out.
 */
export function queueBefore(context: Excel.RequestContext, plan: Plan): () => Before {
  const loads = [...areasBySheet(plan)].map(([sheet, area]) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(formatArea(area));
    range.load('values,formulas,numberFormat,valueTypes');
    return { sheet, area, range, look: range.getCellProperties(FILL_OPTIONS) };
  });
  return () => {
    const sheets = new Map<string, LoadedSheet>(
      loads.map(({ sheet, area, range, look }) => {
        if (!Array.isArray(range.values)) throw new HostError('too-large', 'values came back empty', sheet);
        const fills = look.value.map((row) => row.map(fillOf));
        return [sheet, { area, cells: gridCells(range), fills }];
      }),
    );
    return {
      cell: (edit) => pick(sheets, edit, ({ cells }) => cells) ?? BLANK_CELL,
      fill: (edit) => pick(sheets, edit, ({ fills }) => fills) ?? null,
    };
  };
}

function pick<Value>(
  sheets: ReadonlyMap<string, LoadedSheet>,
  edit: CellEdit,
  matrix: (sheet: LoadedSheet) => readonly (readonly Value[])[],
): Value | undefined {
  const sheet = sheets.get(edit.sheet);
  const at = parseArea(edit.address);
  return sheet && at ? matrix(sheet)[at.row - sheet.area.row]?.[at.column - sheet.area.column] : undefined;
}

/** Sheets that do not exist before the plan, or are emptied by it: nothing there is expected. */
export function ownSheets(plan: Plan): ReadonlySet<string> {
  return new Set(
    plan.edits.flatMap((edit) =>
      edit.kind === 'add-sheet' || edit.kind === 'copy-sheet' || edit.kind === 'clear-sheet'
        ? [edit.sheet]
        : [],
    ),
  );
}

function areasBySheet(plan: Plan): Map<string, Area> {
  const own = ownSheets(plan);
  const areas = new Map<string, Area>();
  for (const edit of plan.edits) {
    if ((edit.kind !== 'value' && edit.kind !== 'fill') || own.has(edit.sheet)) continue;
    const at = parseArea(edit.address);
    if (!at) throw new HostError('host-failed', 'a plan with an address that is none', edit.sheet);
    const known = areas.get(edit.sheet);
    areas.set(edit.sheet, known ? bound(known, at) : at);
  }
  return areas;
}

function bound(a: Area, b: Area): Area {
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}
