import type { Linear } from '../model/model';

/**
 * One relation for each sum, by the sum as text, whichever sign it is written with. Bounds of one sum that contradict each
 * other are then seen at once, where narrowing the unknowns one by one would creep along for thousands of rounds.
 */
export function mergeRelations(relations: readonly Linear[]): ReadonlyMap<string, Linear> {
  const found = new Map<string, Linear>();
  for (const relation of relations) {
    const sorted = [...relation.terms].sort((a, b) => a.variable - b.variable);
    const turn = (sorted[0]?.times ?? 1) < 0;
    const terms = turn ? sorted.map(({ variable, times }) => ({ variable, times: -times })) : sorted;
    const [least, most] = turn
      ? [negated(relation.most), negated(relation.least)]
      : [relation.least, relation.most];
    const key = terms.map(({ variable, times }) => `${times}x${variable}`).join(' ');
    const same = found.get(key);
    found.set(key, same ? closer(same, { terms, least, most }) : { terms, least, most });
  }
  return found;
}

/** One sum with the bounds of both. */
export const closer = ({ terms, least, most }: Linear, other: Linear): Linear => ({
  terms,
  least: larger(least, other.least),
  most: negated(larger(negated(most), negated(other.most))),
});

const negated = (bound: number | null): number | null => (bound === null ? null : -bound);
const larger = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b);
