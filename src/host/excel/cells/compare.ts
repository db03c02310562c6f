import type { GridCell } from '../../../domain/grid/grid';
import type { CellContent } from '../../../domain/plan/cellContent';
import type { Before, CellEdit } from './current';

/** A cell that held something else than was expected: what it held, and what was written over it. */
export type Differs =
  | {
      readonly kind: 'value';
      readonly sheet: string;
      readonly address: string;
      readonly found: GridCell;
      readonly wrote: CellContent;
    }
  | {
      readonly kind: 'fill';
      readonly sheet: string;
      readonly address: string;
      readonly found: string | null;
      readonly wrote: string | null;
    };

/** What a cell held that an edit did not expect; null where all is well. */
export function differs(edit: CellEdit, before: Before): Differs | null {
  const { sheet, address } = edit;
  if (edit.kind === 'fill') {
    const found = before.fill(edit);
    const fine = found === upper(edit.expect) || found === upper(edit.to);
    return fine ? null : { kind: 'fill', sheet, address, found, wrote: upper(edit.to) };
  }
  const found = before.cell(edit);
  // A cell that already holds what is written is no conflict: someone else refreshed at the same time. But a formula
  // is never replaced by a constant, whatever was expected.
  const fine = found.formula === null && (found.value === edit.expect.value || found.value === edit.to);
  return fine ? null : { kind: 'value', sheet, address, found, wrote: { value: edit.to, formula: null } };
}

/** Whether a cell holds just what an edit expects there. */
export function holdsExpected(edit: CellEdit, before: Before): boolean {
  if (edit.kind === 'fill') return before.fill(edit) === upper(edit.expect);
  const { value, formula } = before.cell(edit);
  return formula === edit.expect.formula && value === edit.expect.value;
}

/** What a cell held, as an edit that was taken back gives it. */
export function held(edit: CellEdit, before: Before): Differs {
  const { sheet, address } = edit;
  if (edit.kind === 'fill')
    return { kind: 'fill', sheet, address, found: before.fill(edit), wrote: upper(edit.to) };
  const wrote = { value: edit.to, formula: null };
  return { kind: 'value', sheet, address, found: before.cell(edit), wrote };
}

export const upper = (color: string | null): string | null => color?.toUpperCase() ?? null;
