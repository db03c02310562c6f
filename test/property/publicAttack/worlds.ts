/*
 * A reader's reckoning by trial alone: small whole numbers are put in for what is not known, one after the other, and
 * a guess is given up as soon as something known is broken. No bounds are reasoned about and nothing is solved; it
 * shares no code, and no way of writing things down, with src/disclosure.
 */

/** What is known of some unknowns, by their numbers. `ok` is asked once all of them have a value. */
export interface Known {
  readonly of: readonly number[];
  readonly ok: (value: (unknown: number) => number) => boolean;
}

/** Guesses a question may take; one that takes more has no answer. */
const MOST = 400_000;

/** Whether values from 0 to `most` keep everything known; null when that took too long to find out. */
export function isPossible(known: readonly Known[], most: number): boolean | null {
  const order = orderOf(known);
  const ready = order.map((_, at) => {
    const put = new Set(order.slice(0, at + 1));
    return known.filter(({ of }) => of.includes(order[at] ?? -1) && of.every((each) => put.has(each)));
  });
  if (known.some(({ of, ok }) => of.length === 0 && !ok(() => NaN))) return false;
  const values = new Map<number, number>();
  const value = (unknown: number): number => values.get(unknown) ?? NaN;
  let guesses = 0;
  const put = (at: number): boolean | null => {
    const unknown = order[at];
    if (unknown === undefined) return true;
    for (let guess = 0; guess <= most; guess += 1) {
      guesses += 1;
      if (guesses > MOST) return null;
      values.set(unknown, guess);
      if (!ready[at]?.every(({ ok }) => ok(value))) continue;
      const rest = put(at + 1);
      if (rest !== false) return rest;
    }
    values.delete(unknown);
    return false;
  };
  return put(0);
}

/** The unknowns of the first thing known, then those that hang together with them; what does not is left out. */
function orderOf(known: readonly Known[]): readonly number[] {
  const order = [...new Set(known[0]?.of)];
  for (let grown = true; grown;) {
    grown = false;
    const next = known
      .filter(({ of }) => of.some((each) => order.includes(each)) && of.some((each) => !order.includes(each)))
      .sort((a, b) => missing(a) - missing(b))[0];
    const unknown = next?.of.find((each) => !order.includes(each));
    if (unknown === undefined) break;
    order.push(unknown);
    grown = true;
  }
  return order;

  function missing({ of }: Known): number {
    return of.filter((each) => !order.includes(each)).length;
  }
}

/** An amount that must stay unknown: a sum over unknowns, and the known part of it. */
export interface Amount {
  readonly of: readonly number[];
  readonly reckon: (value: (unknown: number) => number) => number;
}

/**
 * Whether two possible values of an amount lie `apart` or more; null when that could not be found out. `most` is the
 * largest number a guess may be.
 */
export function isOpen(amount: Amount, known: readonly Known[], apart: number, most: number): boolean | null {
  if (amount.of.length === 0) return false;
  const can = (ok: (found: number) => boolean): boolean | null =>
    isPossible([{ of: amount.of, ok: (value) => ok(amount.reckon(value)) }, ...known], most);
  let least: number | null = null;
  for (let at = 0; at <= most && least === null; at += 1) {
    const found = can((reckoned) => reckoned === at);
    if (found === null) return null;
    if (found) least = at;
  }
  const from = (least ?? 0) + apart;
  return can((reckoned) => reckoned >= from);
}
