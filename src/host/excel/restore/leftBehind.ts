import { formatAddress, parseArea } from '../../../domain/grid/address';
import { areaAt } from '../../../domain/grid/area';
import type { Edit, Plan } from '../../../domain/plan/plan';
import { cellEdits, queueBefore, type Before, type CellEdit } from '../cells/current';
import { replacedBy, stateOf, upper, type Replaced } from '../cells/compare';
import { formulaOf } from '../write/structure';
import { queueContent, type Content, type SheetImage } from './sheetSnapshot';
import type { Image } from './snapshot';

/**
 * Queues the reading of what a batch left behind that Excel broke off: it told nothing of what it replaced, so that is
 * taken from the plan. Cells that hold what the plan writes are to get what it expected there. Sheets it makes are to go
 * where they say only what it writes (one with anything else stays: someone has worked on it, or it is not ours), and
 * names where they point as it wanted.
 */
export function queueLeftBehind(context: Excel.RequestContext, plan: Plan): () => Image {
  const { workbook } = context;
  const { values, fills } = cellEdits(plan);
  const before = queueBefore(context, values, fills);
  const sheets = plan.edits.flatMap((edit) => (isMade(edit) ? [queueMade(workbook, plan, edit)] : []));
  const names = namesOf(plan).map((each) => ({
    ...each,
    item: workbook.names.getItemOrNullObject(each.name).load('formula'),
  }));
  return () => {
    const now = before();
    return {
      ...NOTHING,
      cells: [...values, ...fills].flatMap((edit) => writtenBy(edit, now) ?? []),
      sheets: sheets.flatMap((read) => read() ?? []),
      names: names.flatMap(({ name, wanted, item }) =>
        !item.isNullObject && item.formula === wanted ? [{ name, formula: null }] : [],
      ),
    };
  };
}

const NOTHING = { formats: [], widths: [], heights: [], tables: [], charts: [], active: null };

/** The cell as the plan expected it, where it holds what the plan writes. Its number format stays: no one knows the former. */
function writtenBy(edit: CellEdit, now: Before): Replaced | null {
  const cell = replacedBy(edit, now);
  if (stateOf(cell, now) !== 'as-left') return null;
  if (cell.kind === 'fill') return { ...cell, before: edit.kind === 'fill' ? upper(edit.expect) : null };
  return edit.kind === 'value' ? { ...cell, before: { ...cell.before, ...edit.expect } } : null;
}

type Made = Extract<Edit, { readonly kind: 'add-sheet' | 'copy-sheet' }>;

const isMade = (edit: Edit): edit is Made => edit.kind === 'add-sheet' || edit.kind === 'copy-sheet';

/** A sheet that says nothing but what the plan puts on it, or what the sheet says that it copies; else null. */
function queueMade({ worksheets }: Excel.Workbook, plan: Plan, edit: Made): () => SheetImage | null {
  const { sheet: name } = edit;
  const sheet = worksheets.getItemOrNullObject(name).load('name');
  const content = queueContent(sheet);
  const source = edit.kind === 'copy-sheet' ? worksheets.getItemOrNullObject(edit.from).load('name') : null;
  const copied = source && queueContent(source);
  return () => {
    if (sheet.isNullObject) return null;
    const says = new Map(copied && source?.isNullObject === false ? cellsOf(copied()) : []);
    const written = new Map(
      plan.edits.flatMap((each) =>
        each.kind === 'value' && each.sheet === name ? [[each.address, each.to] as const] : [],
      ),
    );
    const after = content();
    const isOurs = cellsOf(after).every(
      ([address, found]) => found === '' || found === written.get(address) || found === says.get(address),
    );
    return isOurs ? { sheet: name, before: null, after } : null;
  };
}

function cellsOf({ address, formulas }: Content): (readonly [address: string, formula: unknown])[] {
  const { row, column } = parseArea(address) ?? areaAt(0, 0);
  return formulas.flatMap((cells, r) =>
    cells.map((formula, c) => [formatAddress(row + r, column + c), formula] as const),
  );
}

/** The names a plan makes, and where it wants them to point. */
function namesOf({ edits }: Plan): readonly { readonly name: string; readonly wanted: string }[] {
  return edits.flatMap((edit) => {
    if ((edit.kind !== 'name' && edit.kind !== 'table') || !edit.create) return [];
    // Left behind where Excel broke off between making sure that a name is free and letting go of it.
    const tried = { name: edit.name, wanted: '=0' };
    return edit.kind === 'name' ? [tried, { name: edit.name, wanted: formulaOf(edit) }] : [tried];
  });
}
