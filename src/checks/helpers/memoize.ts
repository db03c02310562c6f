/**
 * The function, but with what it gave for an object kept as long as the object lives: many checks ask the same of
 * every row, and nothing of a scorecard changes once it is read.
 */
export function memoize<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.value;
    const value = make(key);
    known.set(key, { value });
    return value;
  };
}
