import { Workbook } from '../../../../src/workbench/model/workbook';

/** A workbook whose first sheet holds these inputs, as if typed. */
export function typed(rows: readonly (readonly string[])[]): Workbook {
  const book = new Workbook('Scorecard.xlsx');
  book.transact('user', 'Set up', () => {
    rows.forEach((row, r) => row.forEach((text, c) => book.active.setInput(r, c, text, 'user')));
  });
  book.clearHistory();
  return book;
}

/** The column of values from row 1 down, of the first sheet. */
export function column(book: Workbook, index: number, rows: number): unknown[] {
  return Array.from({ length: rows }, (_, row) => book.sheets[0]?.cell(row, index).value);
}

/** The code and message with which a promise is refused. */
export async function refusal(promise: Promise<unknown>): Promise<{ code: unknown; message: unknown }> {
  try {
    await promise;
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && 'message' in error) {
      return { code: error.code, message: error.message };
    }
    throw error;
  }
  throw new Error('The promise was not refused.');
}
