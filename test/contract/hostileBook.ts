import { BLANK_CONTENT } from '../../src/workbench/model/cells/cell';
import { Workbook } from '../../src/workbench/model/workbook';
import { HOSTILE_FILE, hostileSheets } from '../fixtures/hostile';

/** The hostile workbook in the workbench's model: with control characters and half surrogates, which no file can hold. */
export function hostileBook(): Workbook {
  const [first, ...others] = hostileSheets();
  const book = new Workbook(HOSTILE_FILE, first?.name ?? 'Sheet1');
  const front = book.active;
  for (const { name, rows } of [...(first ? [first] : []), ...others]) {
    const sheet = book.find(name) ?? book.addSheet(name);
    book.transact('user', 'Fill', () =>
      rows.forEach((row, r) =>
        row.forEach((value, c) => {
          if (value !== '') sheet.setContent(r, c, { ...BLANK_CONTENT, value }, 'user', 'General');
        }),
      ),
    );
  }
  book.activate(front);
  return book;
}

/** Every formula in the workbook, with where it stands. There are none at the start. */
export const formulasOf = (book: Workbook): string[] =>
  book.sheets.flatMap((sheet) =>
    [...sheet.stored({ row: 0, column: 0, rows: 400, columns: 40 })].flatMap(([row, column, { formula }]) =>
      formula === null ? [] : [`${sheet.name} ${row},${column}: ${formula}`],
    ),
  );
