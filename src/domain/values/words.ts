/** "of all" → "Of all". */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Of all" → "of all". */
export const uncapital = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** "1 cell", "11 cells", "2 statuses". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** The same as a part of a list, which has no part for none. */
export const countedIfAny = (count: number, one: string, many?: string): readonly string[] =>
  count === 0 ? [] : [counted(count, one, many)];
