import { foldSpace } from '../domain/grid/grid';

/** What a row of the commentary table is told apart by, as it stands in the sheet or is to stand there. */
export interface RowName {
  readonly reference: string;
  readonly indicator: string;
  readonly period: string;
}

/** The item a row speaks of. `copy`: an earlier row speaks of it already. */
interface Matched<Item> {
  readonly item: Item;
  readonly copy: boolean;
}

/**
 * Finds for each row the item it speaks of: by reference, indicator and quarter; then by reference and quarter alone
 * where only one item has that reference, for an indicator may have been reworded since. Where a reference stands twice
 * the words decide, and of items that have even those in common each takes one row, in their order. Null for a row of
 * something else.
 */
export function matchRows<Item>(
  rows: readonly RowName[],
  items: readonly (RowName & { readonly item: Item })[],
): (Matched<Item> | null)[] {
  const whole = group(items, wholeKey);
  const short = group(items, shortKey);
  const taken = new Set<object>();
  const matched = new Map<RowName, Matched<Item>>();
  const take = (row: RowName, among: readonly (RowName & { readonly item: Item })[]): void => {
    const free = among.find((each) => !taken.has(each));
    const found = free ?? among[0];
    if (!found) return;
    taken.add(found);
    matched.set(row, { item: found.item, copy: free === undefined });
  };
  for (const row of rows) take(row, whole.get(wholeKey(row)) ?? []);
  for (const row of rows) {
    const alike = short.get(shortKey(row)) ?? [];
    if (!matched.has(row) && alike.length === 1 && foldSpace(row.reference) !== '') take(row, alike);
  }
  return rows.map((row) => matched.get(row) ?? null);
}

const fold = (...words: readonly string[]): string => words.map(foldSpace).join('|').toLowerCase();
const wholeKey = ({ reference, indicator, period }: RowName): string => fold(reference, indicator, period);
const shortKey = ({ reference, period }: RowName): string => fold(reference, period);

function group<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
