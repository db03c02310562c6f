/** The id of the nth sheet a workbook has had, from 1. Ids look like Excel's. */
export const sheetId = (n: number): string =>
  `{00000000-0001-0000-${String(n - 1).padStart(4, '0')}-000000000000}`;
