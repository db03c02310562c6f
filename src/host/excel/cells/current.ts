import { formatArea, parseArea } from '../../../domain/grid/address';
import { bound, type Area } from '../../../domain/grid/area';
import { BLANK_CELL, type GridCell } from '../../../domain/grid/grid';
import type { Edit, Plan } from '../../../domain/plan/plan';
import { HostError } from '../../port';
import { areaOf, cellContent } from './loaded';
import { FILL_OPTIONS, fillOf } from './fills';

/** One cell of a sheet. */
export interface CellRef {
  readonly sheet: string;
  readonly address: string;
}

export type ValueEdit = Extract<Edit, { readonly kind: 'value' }>;
type FillEdit = Extract<Edit, { readonly kind: 'fill' }>;
/** An edit of one cell that expects something there. */
export type CellEdit = ValueEdit | FillEdit;

/** What cells held when a batch began. */
export interface Before {
  cell(cell: CellRef): GridCell;
  fill(cell: CellRef): string | null;
}

interface Loaded<Item> {
  readonly area: Area;
  readonly rows: readonly (readonly Item[])[];
}

/**
 * Cells from which on values and their types are asked for only where something stands: where a column of ours is new,
 * nearly all are blank, and each would take as much of the answer as one that is not.
 */
const MANY = 5000;

/**
 * Queues the loading of cells: content as one rectangle a sheet, fills as another. In a batch that writes it goes
 * ahead of the writes, so what it gives is exactly what they replace.
 */
export function queueBefore(
  context: Excel.RequestContext,
  values: readonly CellRef[],
  fills: readonly CellRef[],
): () => Before {
  const { worksheets } = context.workbook;
  const contents = [...areasBySheet(values)].map(([sheet, area]) =>
    queueContent(worksheets.getItem(sheet).getRange(formatArea(area)), sheet, area),
  );
  const looks = [...areasBySheet(fills)].map(([sheet, area]) => {
    const range = worksheets.getItem(sheet).getRange(formatArea(area));
    return { sheet, area, look: range.getCellProperties(FILL_OPTIONS) };
  });
  return () => {
    const cells = new Map(contents.map((content) => content()));
    const colors = new Map(
      looks.map(({ sheet, area, look }) => [sheet, { area, rows: look.value.map((row) => row.map(fillOf)) }]),
    );
    return {
      cell: (cell) => cells.get(cell.sheet)?.(cell) ?? BLANK_CELL,
      fill: (cell) => {
        const loaded = colors.get(cell.sheet);
        return (loaded && pick(loaded, cell)) ?? null;
      },
    };
  };
}

/** What the cells of one sheet hold. */
function queueContent(
  whole: Excel.Range,
  sheet: string,
  area: Area,
): () => readonly [string, (cell: CellRef) => GridCell] {
  const many = area.rows * area.columns > MANY;
  const filled = many ? whole.getUsedRangeOrNullObject(true) : whole;
  // A formula that gives "" may not count as used.
  whole.load('formulas,numberFormat');
  filled.load(`values,valueTypes${many ? ',rowIndex,columnIndex,rowCount,columnCount' : ''}`);
  return () => {
    const none = many && filled.isNullObject;
    // Excel on the web answers null instead of an error when a range has too many cells.
    if (!Array.isArray(whole.formulas) || !(none || Array.isArray(filled.values)))
      throw new HostError('too-large', 'values came back empty', sheet);
    const used = none ? null : many ? areaOf(filled) : area;
    const of = (rows: unknown[][], cell: CellRef) => pick({ area, rows }, cell);
    const held = (rows: () => unknown[][], cell: CellRef) => used && pick({ area: used, rows: rows() }, cell);
    return [
      sheet,
      (cell) => ({
        ...cellContent(
          held(() => filled.values, cell),
          of(whole.formulas, cell),
        ),
        numberFormat: String(of(whole.numberFormat, cell) ?? '') || 'General',
        error: held(() => filled.valueTypes, cell) === 'Error',
      }),
    ];
  };
}

function pick<Item>({ area, rows }: Loaded<Item>, { address }: CellRef): Item | undefined {
  const at = parseArea(address);
  return at ? rows[at.row - area.row]?.[at.column - area.column] : undefined;
}

/** Sheets that do not exist before the plan, or are emptied by it: nothing there is expected. */
export function ownSheets(plan: Plan): ReadonlySet<string> {
  const own = new Set<string>();
  for (const { kind, sheet } of plan.edits) {
    if (kind === 'add-sheet' || kind === 'copy-sheet' || kind === 'clear-sheet') own.add(sheet);
  }
  return own;
}

/** The edits of a plan that replace a cell of a sheet that is there before it. */
export function cellEdits(plan: Plan): { readonly values: ValueEdit[]; readonly fills: FillEdit[] } {
  const own = ownSheets(plan);
  const values: ValueEdit[] = [];
  const fills: FillEdit[] = [];
  for (const edit of plan.edits) {
    if (own.has(edit.sheet)) continue;
    if (edit.kind === 'value') values.push(edit);
    if (edit.kind === 'fill') fills.push(edit);
  }
  return { values, fills };
}

/** The smallest rectangle of each sheet that holds all its cells. */
export function areasBySheet(cells: readonly CellRef[]): Map<string, Area> {
  const areas = new Map<string, Area>();
  for (const { sheet, address } of cells) {
    const at = parseArea(address);
    if (!at) throw new HostError('host-failed', 'a plan with an address that is none', sheet);
    const known = areas.get(sheet);
    areas.set(sheet, known ? bound(known, at) : at);
  }
  return areas;
}
