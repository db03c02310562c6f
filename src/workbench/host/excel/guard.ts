import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../../domain/grid/area';
import type { CellFormat } from '../../model/cells/cell';
import type { Sheet } from '../../model/sheets/sheet';
import { HostError } from '../errors';

const MANY = 100_000;

/** The formats in an area; for very large ones those stored, and that of the untouched cells. */
export function* formatsOf(sheet: Sheet, area: Area): Generator<CellFormat> {
  if (area.rows * area.columns > MANY) {
    yield sheet.blankFormat(area.row, area.column);
    for (const [, , cell] of sheet.stored(area)) yield cell.format;
    return;
  }
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      yield sheet.peek(row, column).format;
    }
  }
}

/** Refuses to change the contents of locked cells of a protected sheet. */
export function guardContents(sheet: Sheet, area: Area): void {
  if (!sheet.protection.on) return;
  for (const format of formatsOf(sheet, area)) if (format.locked) throw new HostError('AccessDenied');
}

/** Refuses what the sheet's protection does not allow by its option of that name. */
export function guardOption(sheet: Sheet, option: string): void {
  if (sheet.protection.on && sheet.protection.options[option] !== true) throw new HostError('AccessDenied');
}

/** Whole rows and columns have no values to give: Excel answers null. */
export function isUnbounded(area: Area): boolean {
  return area.rows === MAX_ROWS || area.columns === MAX_COLUMNS;
}

/** Reads of more than five million cells fail. */
export function guardSize(area: Area): void {
  if (area.rows * area.columns > 5_000_000) throw new HostError('RangeExceedsLimit');
}

/** The one value all share, or null when they differ: how Excel answers for a range of mixed formats. */
export function shared<Item, T>(items: Iterable<Item>, pick: (item: Item) => T): T | null {
  let first: T | null = null;
  let some = false;
  for (const item of items) {
    const value = pick(item);
    if (some && value !== first) return null;
    first = value;
    some = true;
  }
  return first;
}
