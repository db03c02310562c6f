import { parseArea } from '../../../domain/grid/address';
import type { Plan } from '../../../domain/plan/plan';
import type { PlanStanding } from '../../port';
import { cellEdits, ownSheets, queueBefore, type Before, type CellEdit } from '../cells/current';
import { upper } from '../cells/compare';
import type { Send } from '../send';
import { splitPlan } from './splitPlan';

/**
 * Reads back what of a plan is in the workbook: the only source of "Nothing was changed". A cell counts that holds what
 * the plan writes there and was expected to hold something else; who wrote it cannot be told. First which sheets are
 * there, then their cells.
 */
export async function inspect(send: Send, plan: Plan): Promise<PlanStanding> {
  const own = ownSheets(plan);
  const made = plan.edits.flatMap((edit) =>
    edit.kind === 'add-sheet' || edit.kind === 'copy-sheet' ? [edit.sheet] : [],
  );
  const names = await send(({ workbook }) => {
    const sheets = workbook.worksheets.load('items/name');
    return () => new Set(sheets.items.map(({ name }) => name));
  }, null);
  const dropped = new Set(plan.edits.flatMap((edit) => (edit.kind === 'drop-sheet' ? [edit.sheet] : [])));
  const about = [...(plan.grounds ?? []), ...plan.edits].map(({ sheet }) => sheet);
  const gone = [...new Set(about)].filter(
    (sheet) => !made.includes(sheet) && !names.has(sheet) && !dropped.has(sheet),
  );
  const there = plan.edits.filter(({ sheet }) => !own.has(sheet) && names.has(sheet));
  const cells = [];
  for (const part of splitPlan({ title: plan.title, edits: there })) {
    const { values, fills } = cellEdits(part);
    if (values.length + fills.length === 0) continue;
    const before = await send((context) => queueBefore(context, values, fills), null);
    cells.push(...[...values, ...fills].filter((edit) => stands(edit, before)));
  }
  return {
    cells: unique(cells),
    of: unique(there.filter(isCellEdit).filter(changes)).length,
    sheets: made.filter((sheet) => names.has(sheet)),
    makes: made.length,
    gone,
  };
}

/**
 * Whether a sheet, table or name that a plan was to make is there, once its own are taken back: only then is it said that
 * someone else has made it.
 */
export async function isMadeByOthers(send: Send, { edits }: Plan): Promise<boolean> {
  const made = edits.filter(
    (edit) => edit.kind === 'add-sheet' || edit.kind === 'copy-sheet' || ('create' in edit && edit.create),
  );
  try {
    return await send(({ workbook: { names, tables, worksheets } }) => {
      const found = made.flatMap((edit): readonly (Excel.Worksheet | Excel.Table | Excel.NamedItem)[] =>
        edit.kind === 'name' || edit.kind === 'table'
          ? [
              names.getItemOrNullObject(edit.name).load('name'),
              tables.getItemOrNullObject(edit.name).load('name'),
            ]
          : [worksheets.getItemOrNullObject(edit.sheet).load('name')],
      );
      return () => found.some(({ isNullObject }) => !isNullObject);
    }, null);
  } catch {
    return false;
  }
}

const isCellEdit = (edit: Plan['edits'][number]): edit is CellEdit =>
  edit.kind === 'value' || edit.kind === 'fill';

/** An edit that leaves a cell as it was tells nothing. */
const changes = (edit: CellEdit): boolean =>
  edit.kind === 'fill' ? upper(edit.expect) !== upper(edit.to) : edit.expect.value !== edit.to;

function stands(edit: CellEdit, now: Before): boolean {
  if (!changes(edit)) return false;
  if (edit.kind === 'fill') return now.fill(edit) === upper(edit.to);
  const { value, formula } = now.cell(edit);
  return formula === null && value === edit.to;
}

/** A cell with a new value and a new fill is one. */
function unique(cells: readonly CellEdit[]): { readonly sheet: string; readonly address: string }[] {
  const places = new Map(
    cells.map(({ sheet, address }) => [`${sheet}!${address}`, { sheet, address }] as const),
  );
  return [...places.values()].filter(({ address }) => parseArea(address) !== null);
}
