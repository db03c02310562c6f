import { formatArea } from '../../../domain/grid/address';
import { areaAt } from '../../../domain/grid/area';
import type { Sheet } from '../../model/sheets/sheet';
import type { GridCell } from '../grid/selection';

/** What a co-author might type over a cell: another number, or the text with a mark. */
function coauthorText(sheet: Sheet, { row, column }: GridCell): string {
  const { value, input } = sheet.cell(row, column);
  return typeof value === 'number' ? String(value + 1) : `${input} (changed)`.trim();
}

/** A co-author's edit of a cell; says which in a sentence. */
export function coauthorEdits(sheet: Sheet, place: GridCell): string {
  const text = coauthorText(sheet, place);
  sheet.setInput(place.row, place.column, text, 'coauthor');
  return `A co-author changed ${formatArea(areaAt(place.row, place.column))} to "${text}".`;
}

/** Turns the sheet's protection on or off. */
export function setProtected(sheet: Sheet, on: boolean): void {
  sheet.setProtection({ on, password: null, options: {} }, 'user');
}

/** Filters the used cells by their first column, so that every third row below the headings is hidden; or shows all again. */
export function setFiltered(sheet: Sheet, on: boolean): void {
  const area = on ? sheet.usedArea(true) : null;
  if (area === null) return sheet.setAutoFilter(null, 'user');
  const below = Array.from({ length: area.rows - 1 }, (_, n) => area.row + 1 + n);
  const hiddenRows = below.filter((_, n) => n % 3 === 2);
  const values = below
    .filter((row) => !hiddenRows.includes(row))
    .map((row) => sheet.cell(row, area.column).text);
  sheet.setAutoFilter({ area, hiddenRows, criteria: { 0: { filterOn: 'Values', values } } }, 'user');
}
