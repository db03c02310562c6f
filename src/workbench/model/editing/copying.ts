import type { Source } from './changes';
import type { Sheet } from '../sheets/sheet';
import type { Table } from '../tables/tables';
import type { Workbook } from '../workbook';

/**
 * A copy of a sheet at a position (from 0), called "Name (2)" as Excel calls it: cells, formats, sizes, page set-up and
 * protection with it. Tables get names of their own. Names of the workbook that point to the sheet stay with it.
 */
export function copySheet(book: Workbook, sheet: Sheet, position: number, source: Source): Sheet {
  return book.transact(source, 'Copy sheet', () => {
    const copy = book.addSheet(freeSheetName(sheet), position, source);
    const { id, name } = copy.state;
    book.store.patchSheet(id, { ...sheet.state, id, name, tables: renamedTables(sheet) });
    // The copy shares its cells with the original until one of them is written to.
    book.store.seal();
    book.calculation.invalidate();
    return copy;
  });
}

function freeSheetName({ book, name }: Sheet): string {
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const wanted = name.slice(0, 31 - suffix.length) + suffix;
    if (!book.find(wanted)) return wanted;
  }
}

/** Excel numbers the tables of a copy: Indicators becomes Indicators2, or the next number that is free. */
function renamedTables({ book, tables }: Sheet): Table[] {
  const all = book.sheets.flatMap((each) => each.tables);
  const ids = new Set(all.map(({ id }) => id));
  const names = new Set(all.map(({ name }) => name.toLowerCase()));
  return tables.map((table) => ({
    ...table,
    id: free(ids, (number) => `{00000000-0003-0000-0000-${String(number).padStart(12, '0')}}`, 1),
    name: free(names, (number) => `${table.name}${number}`, 2),
  }));
}

function free(taken: Set<string>, nth: (number: number) => string, first: number): string {
  let number = first;
  while (taken.has(nth(number).toLowerCase())) number++;
  taken.add(nth(number).toLowerCase());
  return nth(number);
}
