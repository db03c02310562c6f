/** A rectangle of cells, 0-based, in one sheet. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** 0 → "A", 26 → "AA". */
export function formatColumn(column: number): string {
  if (column < 26) return String.fromCharCode(65 + column);
  let text = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  return text;
}

/** 0-based row and column → "J10". */
export const formatAddress = (row: number, column: number): string => `${formatColumn(column)}${row + 1}`;

/** An area as "A1:K15", or "A1" for a single cell. */
export function formatArea(area: Area): string {
  const first = formatAddress(area.row, area.column);
  const last = formatAddress(area.row + area.rows - 1, area.column + area.columns - 1);
  return first === last ? first : `${first}:${last}`;
}

/** A sheet's name as a formula would write it: 'Q3 2022'!A1 needs its quotes, Sheet1!A1 does not. */
export function quoteSheet(sheet: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet) && !/^[A-Za-z]{1,3}\d+$/.test(sheet)
    ? sheet
    : `'${sheet.replace(/'/g, "''")}'`;
}

/** "Sheet!J10", with quotes round the sheet's name where a formula would need them. */
export const formatReference = (sheet: string, address: string): string => `${quoteSheet(sheet)}!${address}`;

function parseColumn(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

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
  return row > 0 ? { row: row - 1, column: column - 1, rows: 1, columns: 1 } : null;
}

const AREA = /^(?:(?:'(?:[^']|'')+'|[^!']+)!)?\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i;

/** "A1:K15", "$J$10" or "Sheet1!J10" → its area, the sheet's name left out; null when it is not an address of cells. */
export function parseArea(address: string): Area | null {
  const cell = parseCell(address);
  if (cell) return cell;
  const match = AREA.exec(address.trim());
  if (!match) return null;
  const [, letters = '', digits = '', lastLetters, lastDigits] = match;
  const [row, column] = [Number(digits) - 1, parseColumn(letters)];
  const lastRow = lastDigits === undefined ? row : Number(lastDigits) - 1;
  const lastColumn = lastLetters === undefined ? column : parseColumn(lastLetters);
  if (row < 0 || lastRow < row || lastColumn < column) return null;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** "'Q3 2022'!$A$1:$K$15" and "=Data!A1" → the sheet's name; null where none is named. */
export function sheetOfReference(reference: string): string | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(reference);
  return match?.[1]?.replace(/''/g, "'") ?? match?.[2] ?? null;
}
