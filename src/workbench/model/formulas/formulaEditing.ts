import type { Content } from '../cells/cell';
import type { BookPart } from '../parts';

/** Rewrites every formula of the workbook, in cells and in names; unchanged ones keep their cells. */
export function mapFormulas(book: BookPart, fn: (formula: string, sheetName: string) => string): void {
  const { store } = book;
  for (const { id, name, cells } of store.state.sheets) {
    for (const [row, columns] of cells) {
      for (const [column, cell] of columns) {
        if (cell.formula === null) continue;
        const formula = fn(cell.formula, name);
        if (formula !== cell.formula)
          store.setCell(id, row, column, cell.withContent({ ...contentOf(cell), formula }));
      }
    }
  }
  const names = store.state.names.map((each) => {
    const formula = fn(each.formula, '');
    return formula === each.formula ? each : { ...each, formula };
  });
  if (names.some((each, n) => each !== store.state.names[n])) store.patch({ names });
}

function contentOf({ value, formula, error, quoted, spilled, origin }: Content): Content {
  return { value, formula, error, quoted, spilled, ...(origin && { origin }) };
}
