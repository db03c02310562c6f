import type { Linear } from '../model/model';
import { narrow, type LaidOut } from './narrow';
import { copyBox, sumAt, type Bounds, type Values, type StepBudget } from './puzzle';

/** In which order unknowns are settled. */
export interface VariableOrder {
  readonly odd: ReadonlySet<number>;
  readonly follow: ReadonlySet<number>;
}

/** Which value an unknown is given, by its bounds and its place. */
export type ChooseValue = (low: number, high: number, at: number) => number;

/** Unknowns that stand in a relation other than plain sums: a percentage or a status word ties them to odd multiples. */
export function oddOnes(relations: readonly Linear[]): ReadonlySet<number> {
  const odd = relations.filter(
    ({ terms }) => terms.length > 1 && terms.some(({ times }) => Math.abs(times) > 1),
  );
  return new Set(odd.flatMap(({ terms }) => terms.map(({ variable }) => variable)));
}

/** Settles one unknown after the other: where there are many solutions this finds one. */
export function settle(
  box: Bounds,
  relations: readonly Linear[],
  laid: LaidOut,
  order: VariableOrder,
  by: ChooseValue,
  work: StepBudget,
): Values | null {
  const at = copyBox(box);
  for (;;) {
    const open = tightest(at, order);
    if (open === null) return corner(at, relations);
    const value = by(at.low[open] ?? 0, at.high[open] ?? 0, open);
    at.low[open] = value;
    at.high[open] = value;
    if (work.isSpent || !narrow(at, laid, laid.touching[open] ?? [], work)) return null;
  }
}

/** The lowest values, or the highest, where they are a solution as they are: spares most splits. */
export function corner({ low, high }: Bounds, relations: readonly Linear[]): Values | null {
  const solved = (values: Values): boolean =>
    relations.every(({ terms, least, most }) => {
      const sum = sumAt(terms, values);
      return (least === null || sum >= least) && (most === null || sum <= most);
    });
  return [low, high].find(solved) ?? null;
}

/** More than any bounds are apart. */
const FAR = 1e12;

/**
 * The unknown with the fewest values left, the odd ones first and those that the others settle last: once the first are
 * settled the rest follows without a search. Null when all are settled.
 */
export function tightest({ low, high }: Bounds, { odd, follow }: VariableOrder): number | null {
  let best: number | null = null;
  let least = Infinity;
  for (let at = 0; at < low.length; at += 1) {
    const wide = (high[at] ?? 0) - (low[at] ?? 0);
    if (wide <= 0) continue;
    const rank = wide + (odd.has(at) ? 0 : follow.has(at) ? 2 * FAR : FAR);
    if (rank < least) [best, least] = [at, rank];
  }
  return best;
}
