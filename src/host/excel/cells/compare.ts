import type { GridCell } from '../../../domain/grid/grid';
import type { CellContent } from '../../../domain/plan/cellContent';
import type { Before, CellEdit } from './current';

/** A cell that was written over: what it held, and what was written. With this it can be given back. */
export type Replaced =
  | {
      readonly kind: 'value';
      readonly sheet: string;
      readonly address: string;
      readonly before: GridCell;
      readonly wrote: CellContent;
      /** What another session of ours may have written there since. */
      readonly rivals?: readonly string[];
    }
  | {
      readonly kind: 'fill';
      readonly sheet: string;
      readonly address: string;
      readonly before: string | null;
      readonly wrote: string | null;
    };

/** Tells contents and fills of cells apart. */
export const placeOf = ({ kind, sheet, address }: Pick<Replaced, 'kind' | 'sheet' | 'address'>): string =>
  `${kind} ${sheet}!${address}`;

/** What an edit replaces, by what its cell held. */
export function replacedBy(edit: CellEdit, before: Before): Replaced {
  const { sheet, address } = edit;
  if (edit.kind === 'fill')
    return { kind: 'fill', sheet, address, before: before.fill(edit), wrote: upper(edit.to) };
  const wrote = { value: edit.to, formula: null };
  const rivals = edit.rivals ? { rivals: edit.rivals } : {};
  return { kind: 'value', sheet, address, before: before.cell(edit), wrote, ...rivals };
}

/** What a cell held that an edit did not expect; null where all is well. */
export function differs(edit: CellEdit, before: Before): Replaced | null {
  return isFine(edit, before) ? null : replacedBy(edit, before);
}

/**
 * A cell that already holds what is written is no conflict: someone else refreshed at the same time. But a formula is
 * never replaced by a constant, whatever was expected.
 */
function isFine(edit: CellEdit, before: Before): boolean {
  if (edit.kind === 'fill') return [upper(edit.expect), upper(edit.to)].includes(before.fill(edit));
  const { value, formula } = before.cell(edit);
  return formula === null && (value === edit.expect.value || value === edit.to);
}

/** Whether a cell holds what was written. */
const isHeld = (cell: Replaced, now: Before): boolean =>
  cell.kind === 'fill' ? now.fill(cell) === cell.wrote : isSame(now.cell(cell), cell.wrote);

const isSame = (a: CellContent, b: CellContent): boolean => a.value === b.value && a.formula === b.formula;

/** As it was left, as it was before (someone pressed Ctrl+Z), or something else by now. */
export function stateOf(cell: Replaced, now: Before): 'as-left' | 'as-before' | 'changed' {
  if (isHeld(cell, now)) return 'as-left';
  const isBefore =
    cell.kind === 'fill' ? now.fill(cell) === cell.before : isSame(now.cell(cell), cell.before);
  return isBefore ? 'as-before' : 'changed';
}

/**
 * Whether what stands there by now is of another session of ours, over a person's word: then nobody's word would have to
 * be given back in its turn.
 */
export function isRival(cell: Replaced, now: Before): boolean {
  if (cell.kind === 'fill') return false;
  const isOurs = ({ value, formula }: CellContent): boolean =>
    formula === null && (cell.rivals ?? []).some((word) => word === value);
  return cell.before.value !== '' && !isOurs(cell.before) && isOurs(now.cell(cell));
}

export const upper = (color: string | null): string | null => color?.toUpperCase() ?? null;
