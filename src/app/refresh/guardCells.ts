import { parseArea } from '../../domain/grid/address';
import { covers, type Area } from '../../domain/grid/area';
import type { Edit } from '../../domain/plan/plan';
import type { SheetSnapshot } from '../../host/port';
import { sayLocked, sayMerged, saySpilled } from '../../wording/problems';
import { problem } from '../state/problem';
import { refuse, type Result } from '../state/result';

/**
 * Why the cells of a plan must not be written: those locked on a protected sheet, filled by an array formula elsewhere,
 * or covered by a merge, each named. Null when all of them may be. The add-in never unprotects.
 */
export function guardCells(sheet: SheetSnapshot, edits: readonly Edit[]): Result<never> | null {
  const values = addressesOf(sheet, edits, ['value']);
  const spilled = values.filter((address) => covered(sheet.spills ?? [], address));
  if (spilled.length > 0) return refuse(problem('spilled', saySpilled(sheet.name, spilled)));
  const merged = values.filter((address) => covered(sheet.merges ?? [], address));
  if (merged.length > 0) return refuse(problem('merged', sayMerged(sheet.name, merged)));
  if (!sheet.protected || edits.length === 0) return null;
  const fills = sheet.locks?.formats ? [] : addressesOf(sheet, edits, ['fill']);
  const formatted = sheet.locks?.formats ? [] : formattedValues(sheet, edits);
  const locked = values.filter((address) => isLocked(sheet, address));
  const named = [...new Set([...locked, ...fills, ...formatted])];
  return named.length === 0 ? null : refuse(problem('protected', sayLocked(sheet.name, named)));
}

/** The edits that may be made on a protected sheet: widths, and looks where formatting is not allowed, are left out. */
export function writable(sheet: SheetSnapshot, edits: readonly Edit[]): readonly Edit[] {
  if (!sheet.protected) return edits;
  const formats = sheet.locks?.formats === true;
  return edits.filter(
    ({ kind }) =>
      kind !== 'width' && kind !== 'height' && (formats || (kind !== 'look' && kind !== 'copy-look')),
  );
}

function addressesOf(sheet: SheetSnapshot, edits: readonly Edit[], kinds: readonly Edit['kind'][]): string[] {
  return edits.flatMap((edit) =>
    edit.sheet === sheet.name && kinds.includes(edit.kind) && 'address' in edit ? [edit.address] : [],
  );
}

/** Values that bring a number format along. */
function formattedValues(sheet: SheetSnapshot, edits: readonly Edit[]): string[] {
  return edits.flatMap((edit) =>
    edit.kind === 'value' && edit.sheet === sheet.name && edit.numberFormat !== null ? [edit.address] : [],
  );
}

function isLocked({ locks }: SheetSnapshot, address: string): boolean {
  const at = parseArea(address);
  if (!locks || !at) return true;
  return locks.locked[at.row - locks.area.row]?.[at.column - locks.area.column] ?? true;
}

/** In an area but not its first cell: that one holds the formula of a spill, or what a merge shows. */
function covered(areas: readonly Area[], address: string): boolean {
  const at = parseArea(address);
  return at !== null && areas.some((area) => covers(area, at.row, at.column));
}
