import { WorkbookError } from '../cells/errors';
import type { BookPart } from '../parts';

/** Throws WorkbookError unless a sheet may have the name: Excel allows it, and no other than `own` (an id) has it. */
export function checkSheetName(book: BookPart, name: string, own: string | null): void {
  const bad = name.length === 0 || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name);
  if (bad) throw new WorkbookError('invalid-sheet-name', name);
  const holder = book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (holder && holder.id !== own) throw new WorkbookError('sheet-name-taken', name);
}
