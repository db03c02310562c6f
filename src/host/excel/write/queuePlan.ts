import type { GridCell } from '../../../domain/grid/grid';
import type { Edit, Plan } from '../../../domain/plan/plan';
import { queueGrounds, type GroundsState } from './grounds';
import type { GroundChange } from '../../../domain/plan/ground';
import {
  cellEdits,
  ownSheets,
  queueBefore,
  type CellEdit,
  type CellRef,
  type ValueEdit,
} from '../cells/current';
import { fillGroups, gather, type Placed } from '../cells/blocks';
import { queueChart } from '../charts/drawChart';
import { differs, placeOf, replacedBy, type Replaced } from '../cells/compare';
import { queueImage, type Ahead, type Image } from '../restore/snapshot';
import { NOTHING_AHEAD } from './ahead';
import type { Queue } from '../send';
import { cellInput } from '../cells/input';
import { queueLook } from './look';
import type { ReadWithWrite } from '../read/reader';
import { queueStructure, type StructureEdit } from './structure';

export interface PlanOutcome {
  /** Anything but `standing`: nothing of this may stay, and `overwritten` is every cell of it. */
  readonly standing: GroundsState;
  readonly written: number;
  /** Cells the batch wrote over although they held something else than the plan expected. */
  readonly overwritten: readonly Replaced[];
  /** Cells that hold what they were to, and whose grounds changed in that instant: to be taken back. */
  readonly unfounded: readonly Replaced[];
  /** What the plan rests on and was not as it was read. */
  readonly changed: readonly GroundChange[];
  /** Cells that do not hold what was written. */
  readonly refused: readonly CellRef[];
  readonly image: Image;
  /** What was to be read after the writes; null where nothing was. */
  readonly along: ReadWithWrite | null;
}

/**
 * Queues a plan as one batch: what the cells hold, the writes, and what they hold then; last what is to be read along. Excel has no compare-and-swap,
 * so the expectations are checked afterwards against what was loaded in the same batch.
 *
 * The order makes a failure leave as little as possible behind. First what fails when someone else did the same in
 * the meantime (a sheet or name that is taken): Excel gives no answers of a batch that failed, so what its cells held
 * would be lost. Then cells of sheets that are there, then sheets of ours, then what only changes the look.
 */
export function queuePlan(
  context: Excel.RequestContext,
  plan: Plan,
  along: Queue<ReadWithWrite> | null = null,
  ahead: Ahead = NOTHING_AHEAD,
): () => PlanOutcome {
  context.application.suspendScreenUpdatingUntilNextSync();
  context.application.suspendApiCalculationUntilNextSync();
  queueFocus(context, plan);
  const cells = cellEdits(plan);
  const before = queueBefore(context, cells.values, cells.fills);
  const grounds = queueGrounds(context, plan);
  const image = queueImage(context, plan, ahead);
  const own = ownSheets(plan);
  const sheet = sheetsOnce(context);

  const values = plan.edits.filter((edit) => edit.kind === 'value');
  const fills = plan.edits.filter((edit) => edit.kind === 'fill');
  for (const edit of plan.edits)
    if ((edit.kind === 'table' || edit.kind === 'name') && edit.create) queueIsFree(context, edit);
  for (const edit of inOrder(plan, ['add-sheet', 'copy-sheet'])) queueStructure(context, edit);
  const named = inOrder(plan, ['table', 'name']);
  for (const edit of named) if (!own.has(edit.sheet)) queueStructure(context, edit);
  const after = loadAfter(queueValues(sheet, cells.values));
  for (const edit of inOrder(plan, ['clear-sheet', 'drop-chart'])) queueStructure(context, edit);
  queueValues(
    sheet,
    values.filter((edit) => own.has(edit.sheet)),
  );
  for (const edit of named) if (own.has(edit.sheet)) queueStructure(context, edit);
  for (const edit of plan.edits) queueLook(sheet, edit);
  queueFormats(sheet, values);
  queueFills(
    sheet,
    fills.map(({ sheet: name, address, to }) => ({ sheet: name, address, item: to })),
  );
  // After the widths: a chart is placed by the cells it lies over.
  for (const edit of plan.edits) if (edit.kind === 'chart') queueChart(sheet(edit.sheet), edit);
  for (const edit of inOrder(plan, ['page', 'freeze', 'activate'])) queueStructure(context, edit);
  // Last of all: nothing that fails may come after what cannot be brought back.
  for (const edit of inOrder(plan, ['drop-name', 'drop-sheet'])) queueStructure(context, edit);
  const finish = image.queueAfter();
  const read = along?.(context) ?? null;

  const all: readonly CellEdit[] = [...cells.values, ...cells.fills];
  return () => {
    const loaded = before();
    const { standing, changed, unfounded } = grounds();
    const stands = standing === 'standing';
    const overwritten = stands
      ? all.flatMap((edit) => differs(edit, loaded) ?? [])
      : all.map((edit) => replacedBy(edit, loaded));
    const theirs = new Set(overwritten.map(placeOf));
    const back = unfounded
      .map((edit) => replacedBy(edit, loaded))
      .filter((edit) => !theirs.has(placeOf(edit)));
    return {
      standing,
      written: values.length + fills.length - overwritten.length - back.length,
      overwritten,
      unfounded: back,
      // A row that the plan leaves alone changed as it would have a moment later.
      changed: stands && unfounded.length === 0 ? [] : changed,
      refused: stands ? after() : [],
      image: finish(loaded, [...overwritten, ...back]),
      along: read && read(),
    };
  };
}

/**
 * A sheet can only be brought into view while this workbook has the focus. That is the last thing a plan does, so it is
 * tried first, on the sheet that is in view anyway: what fails then has written nothing.
 */
function queueFocus({ workbook }: Excel.RequestContext, plan: Plan): void {
  if (plan.edits.some(({ kind }) => kind === 'activate')) workbook.worksheets.getActiveWorksheet().activate();
}

/**
 * Breaks the batch off where the name of a table or of an area is taken, anywhere in the workbook. A table gets its name
 * only after it was made, an area once its sheet was: found out then, a nameless table or a sheet would stay behind. The
 * name of an area is made here and only pointed there later, so that a name is made nowhere else in the batch.
 */
function queueIsFree({ workbook }: Excel.RequestContext, { kind, name }: Of<'table' | 'name'>): void {
  const item = workbook.names.add(name, '=0');
  if (kind === 'table') item.delete();
}

type Of<Kind extends Edit['kind']> = Extract<Edit, { readonly kind: Kind }>;

export type Sheets = (name: string) => Excel.Worksheet;

/** One proxy a sheet: each would be an object path and an action of its own in the request. */
export function sheetsOnce({ workbook }: Excel.RequestContext): Sheets {
  const known = new Map<string, Excel.Worksheet>();
  return (name) => {
    const sheet = known.get(name) ?? workbook.worksheets.getItem(name);
    known.set(name, sheet);
    return sheet;
  };
}

interface Written {
  readonly rows: readonly (readonly ValueEdit[])[];
  readonly range: Excel.Range;
}

function queueValues(sheet: Sheets, edits: readonly ValueEdit[]): Written[] {
  const placed = edits.map((edit) => ({ sheet: edit.sheet, address: edit.address, item: edit }));
  return gather(placed).map((block) => {
    const range = sheet(block.sheet).getRange(block.address);
    range.values = block.rows.map((row) => row.map(({ to }) => cellInput(to)));
    return { rows: block.rows, range };
  });
}

/** Asks what cells hold once they are written: Excel passes over a merged cell without an error. */
function loadAfter(written: readonly Written[]): () => CellRef[] {
  for (const { range } of written) range.load('values');
  return () =>
    written.flatMap(({ rows, range }) =>
      rows.flatMap((row, r) =>
        row.flatMap(({ sheet: name, address, to }, c) =>
          (range.values as unknown[][])[r]?.[c] === to ? [] : [{ sheet: name, address }],
        ),
      ),
    );
}

/** Number formats after values, so that no format changes how a value is read. A cell without one keeps its own. */
function queueFormats(sheet: Sheets, edits: readonly ValueEdit[]): void {
  const placed = edits.flatMap(({ sheet: name, address, numberFormat }) =>
    numberFormat === null ? [] : [{ sheet: name, address, item: numberFormat }],
  );
  for (const { sheet: name, address, rows } of gather(placed))
    sheet(name).getRange(address).numberFormat = rows.map((row) => [...row]);
}

export function queueFills(sheet: Sheets, fills: readonly Placed<string | null>[]): void {
  for (const { sheet: name, color, addresses } of fillGroups(fills)) {
    const { fill } = sheet(name).getRanges(addresses.join(',')).format;
    if (color === null) fill.clear();
    else fill.color = color;
  }
}

/** Writes contents and number formats back as they were, formulas included; row by row where a filter may be set. */
export function queueContents(sheet: Sheets, cells: readonly Placed<GridCell>[], tallest = Infinity): void {
  for (const { sheet: name, address, rows } of gather(cells, tallest)) {
    const range = sheet(name).getRange(address);
    // A cell formatted as text would take a number or formula for text.
    range.numberFormat = rows.map((row) => row.map(() => 'General'));
    range.formulas = rows.map((row) => row.map(contentOf));
    range.numberFormat = rows.map((row) => row.map(({ numberFormat }) => numberFormat));
  }
}

function contentOf({ value, formula, error }: GridCell): string | number | boolean {
  if (formula !== null) return formula;
  return typeof value === 'string' && !error ? cellInput(value) : value;
}

function inOrder(plan: Plan, kinds: readonly StructureEdit['kind'][]): StructureEdit[] {
  return plan.edits.filter((edit): edit is StructureEdit =>
    (kinds as readonly Edit['kind'][]).includes(edit.kind),
  );
}
