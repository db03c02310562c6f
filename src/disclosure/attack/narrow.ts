import type { Linear } from '../model/model';
import type { Bounds, StepBudget } from './puzzle';

/** Bounds may creep towards each other by one; then splitting is faster. */
const MOST_ROUNDS = 60;

/** A relation laid out for narrowing, which is most of the work: whose times, and no bound as an infinite one. */
interface Laid {
  readonly variables: Int32Array;
  readonly times: Float64Array;
  readonly least: number;
  readonly most: number;
}

/** All of them, and by each unknown the places of those it stands in. */
export interface LaidOut {
  readonly relations: readonly Laid[];
  readonly touching: readonly (readonly number[])[];
}

export function layOut(relations: readonly Linear[], unknowns: number): LaidOut {
  const touching: number[][] = Array.from({ length: unknowns }, () => []);
  relations.forEach(({ terms }, place) => terms.forEach(({ variable }) => touching[variable]?.push(place)));
  return { relations: relations.map(lay), touching };
}

function lay({ terms, least, most }: Linear): Laid {
  const variables = new Int32Array(terms.length);
  const times = new Float64Array(terms.length);
  terms.forEach((term, at) => {
    variables[at] = term.variable;
    times[at] = term.times;
  });
  return { variables, times, least: least ?? -Infinity, most: most ?? Infinity };
}

/** The same with a relation in another's place. */
export const withRelationAt = ({ relations, touching }: LaidOut, place: number, by: Linear): LaidOut => ({
  relations: relations.map((each, at) => (at === place ? lay(by) : each)),
  touching,
});

/** The same with one relation more, in the last place. */
export function withRelation({ relations, touching }: LaidOut, more: Linear): LaidOut {
  const next = [...touching];
  for (const { variable } of more.terms) next[variable] = [...(next[variable] ?? []), relations.length];
  return { relations: [...relations, lay(more)], touching: next };
}

/**
 * Narrows every bound as far as the relations say, each by itself; false when nothing is left. `from` are the relations
 * that are new or whose unknowns have new bounds, where all else has been narrowed before.
 */
export function narrow(
  { low, high }: Bounds,
  { relations, touching }: LaidOut,
  from: readonly number[],
  work: StepBudget,
): boolean {
  const waiting = [...from];
  const isWaiting = new Uint8Array(relations.length);
  for (const place of waiting) isWaiting[place] = 1;
  let left = MOST_ROUNDS * Math.max(waiting.length, 20);
  for (let next = 0; next < waiting.length && left > 0; next += 1, left -= 1) {
    work.steps += 1;
    const place = waiting[next] ?? 0;
    isWaiting[place] = 0;
    const relation = relations[place];
    if (!relation) continue;
    const { variables, times, least, most } = relation;
    if (least > most) return false;
    let lowest = 0;
    let highest = 0;
    for (let at = 0; at < variables.length; at += 1) {
      const variable = variables[at] ?? 0;
      const by = times[at] ?? 0;
      const from = by * (low[variable] ?? 0);
      const to = by * (high[variable] ?? 0);
      lowest += by > 0 ? from : to;
      highest += by > 0 ? to : from;
    }
    if (lowest > most || highest < least) return false;
    if (lowest >= least && highest <= most) continue;
    for (let at = 0; at < variables.length; at += 1) {
      const variable = variables[at] ?? 0;
      const by = times[at] ?? 0;
      const oldLow = low[variable] ?? 0;
      const oldHigh = high[variable] ?? 0;
      const reach = Math.abs(by) * (oldHigh - oldLow);
      // What the others leave at their ends is more than this term can take up: its bounds stay.
      if (reach <= most - lowest && reach <= highest - least) continue;
      const from = by > 0 ? by * oldLow : by * oldHigh;
      const to = by > 0 ? by * oldHigh : by * oldLow;
      // What is left for this term when all others are at the end that leaves it the most.
      const atMost = most - (lowest - from);
      const atLeast = least - (highest - to);
      const newLow = Math.max(oldLow, Math.ceil(by > 0 ? atLeast / by : atMost / by));
      const newHigh = Math.min(oldHigh, Math.floor(by > 0 ? atMost / by : atLeast / by));
      if (newLow > newHigh) return false;
      if (newLow === oldLow && newHigh === oldHigh) continue;
      low[variable] = newLow;
      high[variable] = newHigh;
      lowest += (by > 0 ? by * newLow : by * newHigh) - from;
      highest += (by > 0 ? by * newHigh : by * newLow) - to;
      for (const other of touching[variable] ?? []) {
        if (isWaiting[other] === 1) continue;
        isWaiting[other] = 1;
        waiting.push(other);
      }
    }
  }
  return true;
}
