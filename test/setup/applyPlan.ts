import { parseArea } from '../../src/domain/grid/address';
import { BLANK_CELL, type GridCell } from '../../src/domain/grid/grid';
import type { Plan } from '../../src/domain/plan/plan';
import type { SheetSnapshot } from '../../src/host/port';

/** A sheet as a workbook would give it back, its used range from A1. */
export function sheetOf(
  name: string,
  values: readonly (readonly (string | number)[])[],
  tables: SheetSnapshot['tables'] = [],
): SheetSnapshot {
  const cells = values.map((row) => row.map((value): GridCell => ({ ...BLANK_CELL, value })));
  return {
    name,
    grid: { sheet: name, top: 0, left: 0, cells },
    fills: null,
    protected: false,
    filtered: false,
    rowsHidden: false,
    tables,
  };
}

/**
 * What one sheet holds after a plan: content, number formats, fills and tables. Throws when an edit expects something
 * else than the sheet held before the plan, as the host would report.
 */
export function applyPlan(plan: Plan, name: string, before: SheetSnapshot | null): SheetSnapshot {
  const cells = new Map<string, GridCell>();
  const fills = new Map<string, string | null>();
  let tables = [...(before?.tables ?? [])];
  before?.grid.cells.forEach((row, r) =>
    row.forEach((cell, c) => cells.set(`${before.grid.top + r},${before.grid.left + c}`, cell)),
  );
  before?.fills?.forEach((row, r) => row.forEach((fill, c) => fills.set(`${r},${c}`, fill)));
  const held = new Map(cells);
  for (const edit of plan.edits) {
    if (edit.sheet !== name) continue;
    if (edit.kind === 'clear-sheet') {
      cells.clear();
      fills.clear();
    }
    if (!('address' in edit)) continue;
    const area = parseArea(edit.address);
    if (!area) throw new Error(`No area: ${edit.address}`);
    const places = Array.from({ length: area.rows * area.columns }, (_, index) =>
      [area.row + Math.floor(index / area.columns), area.column + (index % area.columns)].join(','),
    );
    const [first = ''] = places;
    if (edit.kind === 'value') {
      const found = held.get(first) ?? BLANK_CELL;
      if (found.value !== edit.expect.value || found.formula !== edit.expect.formula) {
        throw new Error(`${edit.address} held ${JSON.stringify(found.value)}`);
      }
      const numberFormat = edit.numberFormat ?? found.numberFormat;
      cells.set(first, { value: edit.to, formula: null, numberFormat, error: false });
    }
    if (edit.kind === 'look' && edit.look.fill !== undefined) {
      for (const place of places) fills.set(place, edit.look.fill);
    }
    if (edit.kind === 'table') {
      tables = [...tables.filter((table) => table.name !== edit.name), { name: edit.name, area }];
    }
  }
  return { ...(before ?? sheetOf(name, [])), name, ...pack(name, cells, fills), tables };
}

function pack(
  sheet: string,
  cells: ReadonlyMap<string, GridCell>,
  fills: ReadonlyMap<string, string | null>,
) {
  const used = [...cells]
    .filter(([, cell]) => cell.value !== '')
    .map(([place]) => place.split(',').map(Number));
  const rows = Math.max(0, ...used.map(([row = 0]) => row + 1));
  const columns = Math.max(0, ...used.map(([, column = 0]) => column + 1));
  const at = <T>(map: ReadonlyMap<string, T>, none: T): T[][] =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_unused, column) => map.get(`${row},${column}`) ?? none),
    );
  return {
    grid: { sheet, top: 0, left: 0, cells: at(cells, BLANK_CELL) },
    fills: at<string | null>(fills, null),
  };
}
