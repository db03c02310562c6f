import type { SheetRef } from '../../port';
import type { Queue } from '../send';

/** What there is in the workbook by name, where that was asked beforehand. Excel ignores case in all three. */
export interface Existing {
  readonly sheets: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
}

/** Asks what there is: the first half of a reading in two steps. */
export const queueExisting: Queue<Existing> = ({ workbook }) => {
  const sheets = workbook.worksheets.load('items/name');
  const names = workbook.names.load('items/name,items/formula');
  const tables = workbook.tables.load('items/name');
  return () => ({
    sheets: lower(sheets.items.map(({ name }) => name)),
    // A name that points to nothing any more leads to no sheet.
    names: lower(names.items.flatMap(({ name, formula }) => (/#REF!/.test(String(formula)) ? [] : [name]))),
    tables: lower(tables.items.map(({ name }) => name)),
  });
};

const lower = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.map((name) => name.toLowerCase()));

/** Whether a table is there; true when nobody asked. */
export const hasTable = (there: Existing | null, name: string): boolean =>
  there === null || there.tables.has(name.toLowerCase());

/**
 * The sheet a reference leads to. Without `there` it may turn out to be a null object; with it, null where there is
 * none. `must` asks for a sheet that has to be there: an error else.
 */
export function findSheet(
  { worksheets, names, tables }: Excel.Workbook,
  ref: SheetRef,
  must: boolean,
  there: Existing | null,
): Excel.Worksheet | null {
  if (ref.kind === 'active') return worksheets.getActiveWorksheet();
  if (ref.kind === 'named') {
    if (must) return worksheets.getItem(ref.sheet);
    if (!there) return worksheets.getItemOrNullObject(ref.sheet);
    return there.sheets.has(ref.sheet.toLowerCase()) ? worksheets.getItem(ref.sheet) : null;
  }
  if (ref.kind === 'table') {
    if (!there) return tables.getItemOrNullObject(ref.name).worksheet;
    return hasTable(there, ref.name) ? tables.getItem(ref.name).worksheet : null;
  }
  if (!there) return names.getItemOrNullObject(ref.name).getRangeOrNullObject().worksheet;
  return there.names.has(ref.name.toLowerCase()) ? names.getItem(ref.name).getRange().worksheet : null;
}
