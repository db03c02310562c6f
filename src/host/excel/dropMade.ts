import { formatAddress } from '../../domain/grid/address';
import type { Edit, Plan } from '../../domain/plan/plan';
import type { Send } from './send';
import { formulaOf } from './write/structure';

type Made = Extract<Edit, { readonly kind: 'add-sheet' | 'copy-sheet' }>;

/**
 * Deletes what a batch made before Excel broke it off: sheets that say only what the plan writes there (one with
 * anything else stays: someone has worked on it, or it is not ours), and names that point where the plan wanted them.
 * Never rejects: what stays is found by the read-back.
 */
export async function dropMade(send: Send, plan: Plan): Promise<void> {
  const made = plan.edits.filter(
    (edit): edit is Made => edit.kind === 'add-sheet' || edit.kind === 'copy-sheet',
  );
  const names = plan.edits.flatMap((edit): { name: string; formula: string }[] => {
    if (edit.kind === 'name' && edit.create) return [{ name: edit.name, formula: formulaOf(edit) }];
    // Left behind where Excel broke off between making sure that a table's name is free and letting go of it.
    return edit.kind === 'table' && edit.create ? [{ name: edit.name, formula: '=0' }] : [];
  });
  if (made.length + names.length === 0) return;
  try {
    const doomed = await send(({ workbook }) => {
      const sheets = made.map((edit) => ({ edit, says: queueSays(workbook, plan, edit) }));
      const named = names.map((each) => ({
        ...each,
        item: workbook.names.getItemOrNullObject(each.name).load('formula'),
      }));
      return () => ({
        sheets: sheets.flatMap(({ edit, says }) => (says() === 'ours' ? [edit.sheet] : [])),
        names: named.flatMap(({ name, formula, item }) =>
          !item.isNullObject && item.formula === formula ? [name] : [],
        ),
      });
    }, null);
    if (doomed.sheets.length + doomed.names.length === 0) return;
    await send(({ workbook }) => {
      for (const name of doomed.names) workbook.names.getItem(name).delete();
      for (const name of doomed.sheets) workbook.worksheets.getItem(name).delete();
      return () => undefined;
    }, null);
  } catch {
    // The read-back says what stands.
  }
}

/** Whether a sheet is there and says nothing but what the plan puts on it, or what the sheet says that it copies. */
function queueSays(workbook: Excel.Workbook, plan: Plan, edit: Made): () => 'ours' | 'other' | 'none' {
  const sheet = workbook.worksheets.getItemOrNullObject(edit.sheet).load('name');
  const used = sheet.getUsedRangeOrNullObject(true).load('values,formulas,rowIndex,columnIndex');
  const from = edit.kind === 'copy-sheet' ? workbook.worksheets.getItemOrNullObject(edit.from) : null;
  const copied = from?.getUsedRangeOrNullObject(true).load('formulas,rowIndex,columnIndex') ?? null;
  return () => {
    if (sheet.isNullObject) return 'none';
    if (used.isNullObject) return 'ours';
    const written = new Map(
      plan.edits.flatMap((each) =>
        each.kind === 'value' && each.sheet === edit.sheet ? [[each.address, each.to] as const] : [],
      ),
    );
    const copy = copied === null || copied.isNullObject ? null : copied;
    const ours = (used.values as unknown[][]).every((row, r) =>
      row.every((value, c) => {
        if (value === '') return true;
        const [at, across] = [used.rowIndex + r, used.columnIndex + c];
        if (written.get(formatAddress(at, across)) === value) return true;
        const like = copy?.formulas[at - copy.rowIndex]?.[across - copy.columnIndex] as unknown;
        return like !== undefined && like === used.formulas[r]?.[c];
      }),
    );
    return ours ? 'ours' : 'other';
  };
}
