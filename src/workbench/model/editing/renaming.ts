import { quoteSheet } from '../../../domain/grid/address';
import { mapFormulas } from '../formulas/formulaEditing';
import { mapReferences } from '../cells/references';
import type { BookPart } from '../parts';

/** Rewrites references to a sheet in every formula and name; with null the sheet is gone: `#REF!`. */
export function renameSheetInFormulas(book: BookPart, name: string, next: string | null): void {
  const wanted = name.toLowerCase();
  mapFormulas(book, (formula) =>
    mapReferences(formula, ({ sheet, address }) => {
      if (sheet === null) return address;
      if (sheet.toLowerCase() !== wanted) return `${quoteSheet(sheet)}!${address}`;
      return next === null ? '#REF!' : `${quoteSheet(next)}!${address}`;
    }),
  );
}
