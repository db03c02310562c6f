import { areaAt, areaBetween, MAX_COLUMNS, MAX_ROWS, type Area } from './area';

/** The letters of a 0-based column: 0 → "A", 26 → "AA". */
export function formatColumn(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The 0-based column of some letters (A → 0); -1 when they are not a column of a sheet. */
export function parseColumn(letters: string): number {
  if (!/^[A-Z]{1,3}$/i.test(letters)) return -1;
  const column =
    [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return column < MAX_COLUMNS ? column : -1;
}

/** 0-based row and column → "J10". */
export const formatAddress = (row: number, column: number): string => `${formatColumn(column)}${row + 1}`;

/** An area as "A1:K15", "A1" for a single cell, "2:4" for whole rows, "B:C" for whole columns. */
export function formatArea({ row, column, rows, columns }: Area): string {
  const [lastRow, lastColumn] = [row + rows - 1, column + columns - 1];
  if (columns === MAX_COLUMNS) return `${row + 1}:${lastRow + 1}`;
  if (rows === MAX_ROWS) return `${formatColumn(column)}:${formatColumn(lastColumn)}`;
  const first = formatAddress(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${formatAddress(lastRow, lastColumn)}`;
}

/** A sheet's name as a formula would write it: 'Q3 2022'!A1 needs its quotes, Sheet1!A1 does not. */
export function quoteSheet(sheet: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet) && !/^[A-Za-z]{1,3}\d+$/.test(sheet)
    ? sheet
    : `'${sheet.replace(/'/g, "''")}'`;
}

/** "Sheet!J10", with quotes round the sheet's name where a formula would need them. */
export const formatReference = (sheet: string, address: string): string => `${quoteSheet(sheet)}!${address}`;

/** "J10", as nearly every address is, without a regular expression: plans of large scorecards have many. */
function parseCell(address: string): Area | null {
  let [at, column, row] = [0, 0, 0];
  for (let code = address.charCodeAt(at); code >= 65 && code <= 90; code = address.charCodeAt(++at))
    column = column * 26 + code - 64;
  if (at < 1 || at > 3 || at === address.length) return null;
  for (; at < address.length; at++) {
    const digit = address.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return null;
    row = row * 10 + digit;
  }
  return row > 0 && row <= MAX_ROWS && column <= MAX_COLUMNS ? areaAt(row - 1, column - 1) : null;
}

const CELLS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;

function parseCells(address: string): Area | null {
  const [, letters = '', digits = '', lastLetters = letters, lastDigits = digits] = CELLS.exec(address) ?? [];
  return between(Number(digits) - 1, parseColumn(letters), Number(lastDigits) - 1, parseColumn(lastLetters));
}

/** Null when a corner is off the sheet. */
const between = (row: number, column: number, lastRow: number, lastColumn: number): Area | null =>
  Math.min(row, lastRow, column, lastColumn) < 0 || Math.max(row, lastRow) >= MAX_ROWS
    ? null
    : areaBetween(row, column, lastRow, lastColumn);

const SHEET = /^(?:'(?:[^']|'')+'|[^!]+)!/;

/** "A1:K15", "$J$10" or "Sheet1!J10" → its area, the sheet's name left out; null when it is not an address of cells. */
export const parseArea = (address: string): Area | null =>
  parseCell(address) ?? parseCells(address.trim().replace(SHEET, ''));

/** The area of an address without a sheet's name: cells as above, "2:4" for whole rows, "B:C" for whole columns. */
export function parseRange(address: string): Area | null {
  const text = address.trim();
  const [, firstRow, lastRow] = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(text) ?? [];
  if (firstRow) return between(Number(firstRow) - 1, 0, Number(lastRow) - 1, MAX_COLUMNS - 1);
  const [, first, last = ''] = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(text) ?? [];
  if (first) return between(0, parseColumn(first), MAX_ROWS - 1, parseColumn(last));
  return parseCell(text) ?? parseCells(text);
}

/** "'Q3 2022'!$A$1:$K$15" and "=Data!A1" → the sheet's name; null where none is named. */
export function sheetOfReference(reference: string): string | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(reference);
  return match?.[1]?.replace(/''/g, "'") ?? match?.[2] ?? null;
}
