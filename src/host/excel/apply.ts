import type { GridCell } from '../../domain/grid';
import type { Edit, Plan } from '../../domain/plan';
import { ownSheets, queueBefore, type Before, type CellEdit } from './before';
import { fillGroups, rowBlocks, type FillEdit, type ValueEdit } from './blocks';
import { queueLook } from './look';
import { queueStructure, type StructureEdit } from './structure';

/** A cell the batch wrote over although it held something else than the plan expected. */
export type Overwritten =
  | { readonly kind: 'value'; readonly sheet: string; readonly address: string; readonly found: GridCell }
  | {
      readonly kind: 'fill';
      readonly sheet: string;
      readonly address: string;
      readonly found: string | null;
    };

export interface Outcome {
  readonly written: number;
  readonly overwritten: readonly Overwritten[];
}

/**
 * Queues a whole plan as one batch: what the cells hold, then the writes. Excel has no compare-and-swap, so the
 * expectations are checked afterwards against what was loaded in the same batch.
 *
 * The order makes a failure leave as little as possible behind: cells of sheets that are there first (a protected
 * sheet stops at the first of them), then sheets of ours, then what only changes the look.
 */
export function queuePlan(context: Excel.RequestContext, plan: Plan): () => Outcome {
  const { application } = context;
  application.suspendScreenUpdatingUntilNextSync();
  application.suspendApiCalculationUntilNextSync();
  const before = queueBefore(context, plan);
  const own = ownSheets(plan);
  const sheet = sheetsOnce(context);

  const values = plan.edits.filter((edit) => edit.kind === 'value');
  const fills = plan.edits.filter((edit) => edit.kind === 'fill');
  queueValues(
    sheet,
    values.filter((edit) => !own.has(edit.sheet)),
  );
  for (const edit of inOrder(plan, ['add-sheet', 'copy-sheet', 'clear-sheet'])) queueStructure(context, edit);
  queueValues(
    sheet,
    values.filter((edit) => own.has(edit.sheet)),
  );
  for (const edit of inOrder(plan, ['table', 'name'])) queueStructure(context, edit);
  for (const edit of plan.edits) queueLook(sheet, edit);
  queueFormats(sheet, values);
  queueFills(sheet, fills);
  for (const edit of inOrder(plan, ['page', 'freeze', 'activate'])) queueStructure(context, edit);

  const cells: readonly CellEdit[] = [...values, ...fills].filter((edit) => !own.has(edit.sheet));
  return () => {
    const loaded = before();
    const overwritten = cells.flatMap((edit) => overwrittenBy(edit, loaded));
    return { written: values.length + fills.length - overwritten.length, overwritten };
  };
}

type Sheets = (name: string) => Excel.Worksheet;

/** One proxy a sheet: each would be an object path and an action of its own in the request. */
function sheetsOnce({ workbook }: Excel.RequestContext): Sheets {
  const known = new Map<string, Excel.Worksheet>();
  return (name) => {
    const sheet = known.get(name) ?? workbook.worksheets.getItem(name);
    known.set(name, sheet);
    return sheet;
  };
}

function queueValues(sheet: Sheets, edits: readonly ValueEdit[]): void {
  for (const block of rowBlocks(edits))
    sheet(block.sheet).getRange(block.address).values = [[...block.inputs]];
}

/** Number formats after values, so that no format changes how a value is read. null leaves a cell's format. */
function queueFormats(sheet: Sheets, edits: readonly ValueEdit[]): void {
  for (const { sheet: name, address, formats } of rowBlocks(edits)) {
    if (formats.some((format) => format !== null))
      sheet(name).getRange(address).numberFormat = [[...formats]];
  }
}

function queueFills(sheet: Sheets, edits: readonly FillEdit[]): void {
  for (const { sheet: name, color, addresses } of fillGroups(edits)) {
    const { fill } = sheet(name).getRanges(addresses.join(',')).format;
    if (color === null) fill.clear();
    else fill.color = color;
  }
}

function inOrder(plan: Plan, kinds: readonly StructureEdit['kind'][]): StructureEdit[] {
  return plan.edits.filter((edit): edit is StructureEdit =>
    (kinds as readonly Edit['kind'][]).includes(edit.kind),
  );
}

/** A cell that already held what the plan writes is no conflict: someone else refreshed at the same time. */
function overwrittenBy(edit: CellEdit, before: Before): Overwritten[] {
  const { sheet, address } = edit;
  if (edit.kind === 'fill') {
    const found = before.fill(edit);
    const fine = found === upper(edit.expect) || found === upper(edit.to);
    return fine ? [] : [{ kind: 'fill', sheet, address, found }];
  }
  const found = before.cell(edit);
  // A formula is never replaced by a constant, whatever the plan expected.
  const fine = found.formula === null && (found.value === edit.expect.value || found.value === edit.to);
  return fine ? [] : [{ kind: 'value', sheet, address, found }];
}

const upper = (color: string | null): string | null => color?.toUpperCase() ?? null;
