import type { CellValue } from '../domain/cells';
import type { GridCell } from '../domain/grid';
import { parseCell } from '../domain/parseCell';
import type { Policy } from '../domain/settings';

export type ReadCell = (cell: GridCell) => CellValue;

/**
 * Reads cells and remembers what it has read: a large sheet says the same thing many times. What a cell says depends
 * on its value, its number format and whether it is an error, and on nothing else.
 */
export function rememberCells(policy: Pick<Policy, 'xMeans'>): ReadCell {
  const texts = new Map<string, CellValue>();
  const numbers = new Map<string, Map<number, CellValue>>();
  return (cell) => {
    const { value, numberFormat, error } = cell;
    if (error || typeof value === 'boolean') return parseCell(cell, policy);
    if (typeof value === 'string') return remembered(texts, value, () => parseCell(cell, policy));
    const ofFormat = remembered(numbers, numberFormat, () => new Map<number, CellValue>());
    return remembered(ofFormat, value, () => parseCell(cell, policy));
  };
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
