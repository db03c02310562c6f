import { BLANK_CELL, BLANK_CONTENT, type Cell, type Content } from '../cells/cell';
import type { WorkbookState } from '../state';
import { plainReferences } from '../tables/structured';
import { mapReferences } from '../cells/references';
import { parseRange } from '../../../domain/grid/address';
import { contains } from '../../../domain/grid/area';
import type { Store } from '../store';

export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export const NUMBER = 1;
const LOGICAL = 4;
const ERROR = 16;

/** What IronCalc's own errors are called in Excel; a circular reference shows 0 there. */
const ERRORS: Readonly<Record<string, string>> = { '#ERROR!': '#NAME?', '#NIMPL!': '#NAME?' };

export function contentFrom(type: number, text: string, number: string): Content {
  if (type === ERROR && text === '#CIRC!') return { ...BLANK_CONTENT, value: 0 };
  if (type === ERROR) return { ...BLANK_CONTENT, value: ERRORS[text] ?? text, error: true };
  if (type === NUMBER) return { ...BLANK_CONTENT, value: Number(number) };
  return { ...BLANK_CONTENT, value: type === LOGICAL ? text === 'TRUE' : text };
}

export const contentOf = ({ value, formula, error, quoted, spilled }: Content): Content => ({
  value,
  formula,
  error,
  quoted,
  spilled,
});

export const cellAt = ({ sheets }: WorkbookState, { sheet, row, column }: CellPlace): Cell =>
  sheets
    .find(({ id }) => id === sheet)
    ?.cells.get(row)
    ?.get(column) ?? BLANK_CELL;

/** More failing formulas than this are taken as they are: to look which of them depends on which would take minutes. */
const MOST_SORTED = 1_000;

/** Of formulas that fail, those that refer to no other of them: the rest may fail because of these. */
export function rootsOf<P extends CellPlace>(state: WorkbookState, failed: readonly P[]): readonly P[] {
  if (failed.length > MOST_SORTED) return failed;
  const names = new Map(state.sheets.map(({ id, name }) => [name.toLowerCase(), id]));
  const roots = failed.filter((place) => {
    const formula = plainReferences(state, place.sheet, place.row, cellAt(state, place).formula ?? '');
    let refers = false;
    mapReferences(formula, ({ sheet, address }) => {
      const area = parseRange(address);
      const on = sheet === null ? place.sheet : names.get(sheet.toLowerCase());
      refers ||=
        area !== null &&
        failed.some(
          (other) => other !== place && other.sheet === on && contains(area, other.row, other.column),
        );
      return address;
    });
    return !refers;
  });
  // Where they refer to one another in a circle there is no first.
  return roots.length > 0 ? roots : failed;
}

export function putContent(
  store: Store,
  { sheet, row, column }: CellPlace,
  cell: Cell,
  content: Content,
): boolean {
  const same =
    cell.value === content.value && cell.error === content.error && cell.spilled === content.spilled;
  if (same && cell.origin === content.origin) return false;
  store.setCell(sheet, row, column, cell.withContent(content));
  return true;
}

/** What to type into IronCalc for a cell: constants so that they cannot be read as something else. */
export function inputOf(cell: Cell): string {
  if (cell.formula !== null) return cell.formula;
  if (cell.value === null || cell.spilled) return '';
  if (cell.error) return `=${String(cell.value)}`;
  return typeof cell.value === 'string' ? `'${cell.value}` : String(cell.value).toUpperCase();
}

export function sameShape(a: WorkbookState, b: WorkbookState): boolean {
  if (a.names !== b.names || a.sheets.length !== b.sheets.length) return false;
  return a.sheets.every((sheet, n) => {
    const other = b.sheets[n];
    return other?.id === sheet.id && other.name === sheet.name && other.tables === sheet.tables;
  });
}

export function keyOf({ sheet, row, column }: CellPlace): string {
  return `${sheet} ${row} ${column}`;
}
