import type { CellContent } from '../../../domain/plan/cellContent';
import type { GridCell } from '../../../domain/grid/grid';
import type { Area } from '../../../domain/grid/area';

/** A range's matrices as loaded (leaf properties only: anything else would load whole objects); each has the range's rows and columns. */
export interface Loaded {
  readonly values: unknown[][];
  readonly formulas: unknown[][];
  readonly numberFormat: unknown[][];
  readonly valueTypes: unknown[][];
}

/** Matrices → cells. Values and formulas are en-US whatever the person's locale. */
export function gridCells(loaded: Loaded): GridCell[][] {
  return loaded.values.map((row, r) =>
    row.map((value, c) => {
      const content = cellContent(value, loaded.formulas[r]?.[c]);
      return {
        value: content.value,
        formula: content.formula,
        numberFormat: text(loaded.numberFormat[r]?.[c]) || 'General',
        error: loaded.valueTypes[r]?.[c] === 'Error',
      };
    }),
  );
}

/**
 * A cell's content. An empty cell and a formula that gives "" both have the value "": only the formula tells them
 * apart. Text that begins with "=" behind an apostrophe reads the same as value and as formula, and is text.
 */
export function cellContent(value: unknown, formula: unknown): CellContent {
  const known = typeof value === 'number' || typeof value === 'boolean' ? value : text(value);
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  return { value: known, formula: isFormula ? formula : null };
}

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** Where a range lies, once its first row and column and their numbers are loaded. */
export const areaOf = (range: Excel.Range): Area => ({
  row: range.rowIndex,
  column: range.columnIndex,
  rows: range.rowCount,
  columns: range.columnCount,
});
