import type { Send } from './send';
import { formulaOf } from './write/structure';
import type { MadeFirst } from './takeBack';

/**
 * Deletes what a batch made before its first cell: sheets that are still blank (one that says anything stays, whoever
 * made it) and names that point where the plan wanted them.
 */
export async function dropMadeFirst(send: Send, { sheets, names }: MadeFirst): Promise<void> {
  if (sheets.length + names.length === 0) return;
  try {
    const doomed = await send(({ workbook }) => {
      const blank = sheets.map((name) => {
        const sheet = workbook.worksheets.getItemOrNullObject(name).load('name');
        return { name, sheet, used: sheet.getUsedRangeOrNullObject().load('address') };
      });
      const named = names.map((edit) => {
        const item = workbook.names.getItemOrNullObject(edit.name).load('formula');
        return { edit, item };
      });
      return () => ({
        sheets: blank.flatMap(({ name, sheet, used }) =>
          !sheet.isNullObject && used.isNullObject ? [name] : [],
        ),
        names: named.flatMap(({ edit, item }) =>
          !item.isNullObject && item.formula === formulaOf(edit) ? [edit.name] : [],
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
    // A blank sheet or a name of ours stays behind: nobody's data.
  }
}
