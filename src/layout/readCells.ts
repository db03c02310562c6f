import type { GridCell } from '../domain/grid/grid';

/** Enough for what a sheet repeats; what it does not repeat is not worth keeping. */
const KEPT = 2000;

/**
 * The same reading, remembered: a large sheet says the same thing many times. `parse` must go by the cell's value,
 * its number format and whether it is an error or not calculated, and by nothing else.
 */
export function rememberCells<Value extends object>(
  parse: (cell: GridCell) => Value,
): (cell: GridCell) => Value {
  const texts = new Map<string, Value>();
  const numbers = new Map<string, Map<number, Value>>();
  const keep = <Key>(known: Map<Key, Value>, key: Key, cell: GridCell): Value => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = parse(cell);
    if (known.size < KEPT) known.set(key, made);
    return made;
  };
  return (cell) => {
    const { value, numberFormat, error, uncalculated } = cell;
    if (error || uncalculated || typeof value === 'boolean') return parse(cell);
    if (typeof value === 'string') return keep(texts, value, cell);
    const ofFormat = numbers.get(numberFormat) ?? new Map<number, Value>();
    if (ofFormat.size === 0 && numbers.size < KEPT) numbers.set(numberFormat, ofFormat);
    return keep(ofFormat, value, cell);
  };
}
