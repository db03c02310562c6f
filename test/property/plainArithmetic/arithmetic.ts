/*
 * Ordinary arithmetic, as a patient reader does it with pencil and paper: sums are put into each other to be rid of
 * unknowns, and the least and the most that each unknown may be are narrowed. Floating point; nothing of src is used.
 */

/** A sum of unknowns, each so many times, and a constant. */
export interface Sum {
  readonly terms: ReadonlyMap<number, number>;
  readonly constant: number;
}

export interface Knowledge {
  /** Sums that are nought. */
  readonly nought: readonly Sum[];
  /** Sums that are nought or more. */
  readonly positive: readonly Sum[];
  readonly least: readonly number[];
  readonly most: readonly number[];
}

const NEAR = 1e-7;

/** Sums in which every unknown that leads one stands in no other. */
function reduced(sums: readonly Sum[]): Sum[] {
  const open = sums.map(({ terms, constant }) => ({ terms: new Map(terms), constant }));
  const done: { terms: Map<number, number>; constant: number }[] = [];
  for (const sum of open) {
    for (const other of done) takeOut(sum, other);
    const lead = [...sum.terms].find(([, times]) => Math.abs(times) > NEAR);
    if (!lead) continue;
    for (const other of done) takeOut(other, sum);
    done.push(sum);
  }
  return done;
}

type Open = { terms: Map<number, number>; constant: number };

/** Rids a sum of the unknown that leads another. */
function takeOut(sum: Open, other: Open): void {
  const [lead, times] = [...other.terms][0] ?? [];
  if (lead === undefined || times === undefined) return;
  const factor = (sum.terms.get(lead) ?? 0) / times;
  if (Math.abs(factor) < NEAR) return;
  for (const [unknown, many] of other.terms) {
    const left = (sum.terms.get(unknown) ?? 0) - factor * many;
    if (Math.abs(left) < NEAR) sum.terms.delete(unknown);
    else sum.terms.set(unknown, left);
  }
  sum.constant -= factor * other.constant;
}

/** The least and most each unknown may be, or null where nothing fits. */
export function narrowed(knowledge: Knowledge): { low: number[]; high: number[] } | null {
  const [low, high] = [[...knowledge.least], [...knowledge.most]];
  const sums = reduced(knowledge.nought);
  const bounds = [
    ...[...knowledge.nought, ...sums].flatMap((sum) => [sum, negative(sum)]),
    ...knowledge.positive,
    // A bound with what the sums say of its unknowns put in.
    ...knowledge.positive.map((bound) => putIn(bound, sums)),
  ];
  for (let round = 0, changed = true; changed && round < 200; round += 1) {
    changed = false;
    for (const { terms, constant } of bounds) {
      let top = constant;
      for (const [unknown, times] of terms) top += times * ((times > 0 ? high : low)[unknown] ?? 0);
      if (top < -NEAR) return null;
      for (const [unknown, times] of terms) {
        // The others at their most: what this one must make up.
        const others = top - times * ((times > 0 ? high : low)[unknown] ?? 0);
        const edge = -others / times;
        if (times > 0 && Math.ceil(edge - NEAR) > (low[unknown] ?? 0)) {
          low[unknown] = Math.ceil(edge - NEAR);
          changed = true;
        }
        if (times < 0 && Math.floor(edge + NEAR) < (high[unknown] ?? 0)) {
          high[unknown] = Math.floor(edge + NEAR);
          changed = true;
        }
        if ((low[unknown] ?? 0) > (high[unknown] ?? 0)) return null;
      }
    }
  }
  return { low, high };
}

function putIn(bound: Sum, sums: readonly Sum[]): Sum {
  const open = { terms: new Map(bound.terms), constant: bound.constant };
  for (const sum of sums) takeOut(open, { terms: new Map(sum.terms), constant: sum.constant });
  return open;
}

const negative = ({ terms, constant }: Sum): Sum => ({
  terms: new Map([...terms].map(([unknown, times]) => [unknown, -times])),
  constant: -constant,
});
