import { formatArea } from '../../../domain/grid/address';
import { areaAt, intersect, MAX_COLUMNS, MAX_ROWS, type Area } from '../../../domain/grid/area';
import type { Cell } from '../../model/cells/cell';
import type { Sheet } from '../../model/sheets/sheet';
import type { GridCell } from './selection';

/** Why an edit by hand was refused, as a sentence; null when it was made. */
export type Refusal = string | null;

const PROTECTED =
  'This sheet is protected, so the cell cannot be changed. To go on, turn off Simulate, Protected sheet, then try again.';

/** Enters text into a cell as if typed. */
export function enterText(sheet: Sheet, { row, column }: GridCell, text: string): Refusal {
  if (sheet.isLocked(row, column)) return PROTECTED;
  if (sheet.cell(row, column).input !== text) sheet.setInput(row, column, text, 'user');
  return null;
}

/** Clears the contents of the cells, as Delete does. */
export function clearContents(sheet: Sheet, area: Area): Refusal {
  const used = sheet.usedArea(true);
  const touched = used === null ? null : intersect(area, used);
  if (touched === null) return null;
  if (anyLocked(sheet, touched)) return PROTECTED;
  sheet.clear(touched, 'contents', 'user');
  return null;
}

/** Writes a block of texts with its first cell at the start of `area`; one text fills the whole area. Gives the area written. */
export function pasteTexts(sheet: Sheet, area: Area, texts: readonly (readonly string[])[]): Area | string {
  const block = spread(texts, area);
  const width = Math.max(...block.map((row) => row.length));
  const target = areaAt(area.row, area.column, block.length, width);
  if (target.row + target.rows > MAX_ROWS || target.column + target.columns > MAX_COLUMNS) {
    return 'What is on the clipboard does not fit below and right of this cell. Choose a cell nearer to A1.';
  }
  if (anyLocked(sheet, target)) return PROTECTED;
  const merge = sheet.merges.find((each) => intersect(each, target) !== null);
  if (merge !== undefined && target.rows * target.columns > 1) {
    return `The cells ${formatArea(merge)} are merged, so a block cannot be pasted over them. Unmerge them in Excel first.`;
  }
  sheet.book.transact('user', 'Paste', () => {
    block.forEach((row, r) =>
      row.forEach((text, c) => sheet.setInput(target.row + r, target.column + c, text, 'user')),
    );
  });
  return target;
}

function spread(texts: readonly (readonly string[])[], area: Area): readonly (readonly string[])[] {
  const one = texts.length === 1 && texts[0]?.length === 1 ? texts[0][0] : undefined;
  if (one === undefined || area.rows === MAX_ROWS || area.columns === MAX_COLUMNS) return texts;
  return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => one));
}

function anyLocked(sheet: Sheet, area: Area): boolean {
  if (!sheet.protection.on) return false;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (sheet.isLocked(row, column)) return true;
    }
  }
  return false;
}

/** The visible cells of an area, for the clipboard; a whole row or column is cut to the part in use. */
export function cellsOf(sheet: Sheet, area: Area): Cell[][] {
  const used = sheet.usedArea(true) ?? areaAt(0, 0);
  const whole = area.rows === MAX_ROWS || area.columns === MAX_COLUMNS;
  const cut = whole ? (intersect(area, used) ?? areaAt(area.row, area.column)) : area;
  const rows: Cell[][] = [];
  for (let row = cut.row; row < cut.row + cut.rows; row += 1) {
    if (sheet.isRowHidden(row)) continue; // as in Excel, a copy of filtered rows takes what is seen
    rows.push(Array.from({ length: cut.columns }, (_, c) => sheet.cell(row, cut.column + c)));
  }
  return rows;
}
