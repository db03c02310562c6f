/** Numbers that look random and come the same again for the same text. */
export interface Random {
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  /** One of the items; throws on an empty list, which is the caller's bug. */
  one<T>(items: readonly T[]): T;
  /** At most `count` of the items, in their order. */
  some<T>(items: readonly T[], count: number): readonly T[];
  shuffled<T>(items: readonly T[]): readonly T[];
}

/** FNV-1a: a number for a text. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** A generator of its own for each name, so that a new mutation does not change the others' cases. mulberry32. */
export function randomOf(seed: number, name: string): Random {
  let state = hash(`${seed} ${name}`);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const shuffled = <T>(items: readonly T[]): readonly T[] =>
    items
      .map((item) => ({ item, at: next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  return {
    int,
    shuffled,
    one(items) {
      const found = items[int(0, items.length - 1)];
      if (found === undefined) throw new Error('Nothing to choose from');
      return found;
    },
    some(items, count) {
      const places = shuffled(items.map((_item, index) => index)).slice(0, count);
      return items.filter((_item, index) => places.includes(index));
    },
  };
}
