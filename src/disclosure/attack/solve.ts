import type { Linear, Term } from '../model/model';

/** Unknown whole numbers, each within its bounds, and what holds between them. Terms count the unknowns from 0. */
export interface Puzzle {
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly relations: readonly Linear[];
}

/** A solution, or the proof that there is none, or neither within the splits allowed. */
type Found =
  { readonly kind: 'yes'; readonly values: readonly number[] } | { readonly kind: 'no' | 'unsure' };

interface Box {
  readonly low: number[];
  readonly high: number[];
}

/** Splits tried before an answer is given up as unsure. Real scorecards need a handful. */
const MOST_SPLITS = 600;
/** Bounds may creep towards each other by one; then splitting is faster. */
const MOST_ROUNDS = 60;

const lowestOf = (box: Box, { variable, times }: Term): number =>
  times * ((times > 0 ? box.low : box.high)[variable] ?? 0);
const highestOf = (box: Box, { variable, times }: Term): number =>
  times * ((times > 0 ? box.high : box.low)[variable] ?? 0);
const sumOver = (terms: readonly Term[], of: (term: Term) => number): number =>
  terms.reduce((sum, term) => sum + of(term), 0);

/** Narrows every bound as far as the relations say, each by itself; false when nothing is left. */
function narrow(box: Box, relations: readonly Linear[]): boolean {
  for (let round = 0, changed = true; changed && round < MOST_ROUNDS; round += 1) {
    changed = false;
    for (const { terms, least, most } of relations) {
      const lowest = sumOver(terms, (term) => lowestOf(box, term));
      const highest = sumOver(terms, (term) => highestOf(box, term));
      if (least !== null && most !== null && least > most) return false;
      if ((most !== null && lowest > most) || (least !== null && highest < least)) return false;
      for (const term of terms) {
        const { variable, times } = term;
        // What is left for this term when all others are at the end that leaves it the most.
        const atMost = most === null ? Infinity : most - (lowest - lowestOf(box, term));
        const atLeast = least === null ? -Infinity : least - (highest - highestOf(box, term));
        const [from, to] = times > 0 ? [atLeast / times, atMost / times] : [atMost / times, atLeast / times];
        const low = Math.max(box.low[variable] ?? 0, Math.ceil(from));
        const high = Math.min(box.high[variable] ?? 0, Math.floor(to));
        if (low > high) return false;
        if (low !== box.low[variable] || high !== box.high[variable]) {
          box.low[variable] = low;
          box.high[variable] = high;
          changed = true;
          // The sums above are of the old bounds; take this relation up again.
          break;
        }
      }
    }
  }
  return true;
}

/**
 * One relation for each sum, whichever sign it is written with. Bounds of one sum that contradict each other are then
 * seen at once, where narrowing the unknowns one by one would creep along for thousands of rounds.
 */
function merge(relations: readonly Linear[]): readonly Linear[] {
  const found = new Map<string, Linear>();
  for (const relation of relations) {
    const sorted = [...relation.terms].sort((a, b) => a.variable - b.variable);
    const turn = (sorted[0]?.times ?? 1) < 0;
    const terms = sorted.map(({ variable, times }) => ({ variable, times: turn ? -times : times }));
    const [least, most] = turn
      ? [negated(relation.most), negated(relation.least)]
      : [relation.least, relation.most];
    const key = terms.map(({ variable, times }) => `${times}x${variable}`).join(' ');
    const same = found.get(key);
    found.set(key, {
      terms,
      least: larger(same?.least ?? null, least),
      most: negated(larger(negated(same?.most ?? null), negated(most))),
    });
  }
  return [...found.values()];
}

const negated = (bound: number | null): number | null => (bound === null ? null : -bound);
const larger = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b);

/** Whether any whole numbers solve the puzzle: narrow the bounds, split the tightest unknown in two, and so on. */
export function solve(puzzle: Puzzle, extra: readonly Linear[] = []): Found {
  const relations = merge([...puzzle.relations, ...extra]);
  const whole: Box = { low: [...puzzle.low], high: [...puzzle.high] };
  if (!narrow(whole, relations)) return { kind: 'no' };
  const odd = oddOnes(relations);
  const quick = dive(whole, relations, odd, 'low') ?? dive(whole, relations, odd, 'high');
  if (quick) return { kind: 'yes', values: quick };
  const waiting: Box[] = [whole];
  for (let splits = 0; splits < MOST_SPLITS; splits += 1) {
    const box = waiting.pop();
    if (!box) return { kind: 'no' };
    if (!narrow(box, relations)) continue;
    const values = corner(box, relations);
    if (values) return { kind: 'yes', values };
    const open = tightest(box, odd);
    if (open === null) continue;
    if (!odd.has(open)) {
      const settled = dive(box, relations, odd, 'low');
      if (settled) return { kind: 'yes', values: settled };
    }
    const [low, high] = [box.low[open] ?? 0, box.high[open] ?? 0];
    const middle = Math.floor((low + high) / 2);
    waiting.push({ low: withValue(box.low, open, middle + 1), high: [...box.high] });
    waiting.push({ low: [...box.low], high: withValue(box.high, open, middle) });
  }
  return { kind: waiting.length === 0 ? 'no' : 'unsure' };
}

/** Settles one unknown after the other at an end of its bounds: where there are many solutions this finds one. */
function dive(
  box: Box,
  relations: readonly Linear[],
  odd: ReadonlySet<number>,
  end: 'low' | 'high',
): readonly number[] | null {
  let at = box;
  for (;;) {
    const open = tightest(at, odd);
    if (open === null) return corner(at, relations);
    const value = at[end][open] ?? 0;
    const next: Box = { low: withValue(at.low, open, value), high: withValue(at.high, open, value) };
    if (!narrow(next, relations)) return null;
    at = next;
  }
}

const withValue = (values: readonly number[], index: number, value: number): number[] =>
  values.map((old, at) => (at === index ? value : old));

/** The lowest values, or the highest, where they are a solution as they are: spares most splits. */
function corner(box: Box, relations: readonly Linear[]): readonly number[] | null {
  const solved = (values: readonly number[]): boolean =>
    relations.every(({ terms, least, most }) => {
      const sum = sumOver(terms, ({ variable, times }) => times * (values[variable] ?? 0));
      return (least === null || sum >= least) && (most === null || sum <= most);
    });
  return [box.low, box.high].find(solved) ?? null;
}

/** Unknowns that stand in a relation other than plain sums: a percentage or a status word ties them to odd multiples. */
function oddOnes(relations: readonly Linear[]): ReadonlySet<number> {
  const odd = relations.filter(
    ({ terms }) => terms.length > 1 && terms.some(({ times }) => Math.abs(times) > 1),
  );
  return new Set(odd.flatMap(({ terms }) => terms.map(({ variable }) => variable)));
}

/**
 * The unknown with the fewest values left, the odd ones first: once they are settled the others follow without a
 * search. Null when all are settled.
 */
function tightest(box: Box, odd: ReadonlySet<number>): number | null {
  let best: number | null = null;
  let least = Infinity;
  box.low.forEach((low, index) => {
    const wide = (box.high[index] ?? low) - low;
    const rank = wide + (odd.has(index) ? 0 : FAR);
    if (wide > 0 && rank < least) [best, least] = [index, rank];
  });
  return best;
}

/** More than any bounds are apart. */
const FAR = 1e12;

/** How far apart the possible values of a sum lie. */
export type Spread =
  /** At least as far as asked. */
  | { readonly kind: 'wide' }
  /** Closer: its exact least and greatest value. */
  | { readonly kind: 'narrow'; readonly low: number; readonly high: number }
  /** No whole numbers solve the puzzle, or the search was cut short. */
  | { readonly kind: 'none' | 'unsure' };

/**
 * Whether a sum of unknowns has two possible values that lie `width` or more apart. Proved either way: two solutions
 * are exhibited, or it is shown that there are none beyond the least and greatest value given.
 */
export function spreadOf(puzzle: Puzzle, terms: readonly Term[], width: number): Spread {
  const any = solve(puzzle);
  if (any.kind !== 'yes') return { kind: any.kind === 'no' ? 'none' : 'unsure' };
  const start = sumOver(terms, ({ variable, times }) => times * (any.values[variable] ?? 0));
  const beyond = (least: number | null, most: number | null): Found['kind'] =>
    solve(puzzle, [{ terms, least, most }]).kind;
  const above = beyond(start + width, null);
  if (above === 'yes') return { kind: 'wide' };
  const below = beyond(null, start - width);
  if (below === 'yes') return { kind: 'wide' };
  if (above === 'unsure' || below === 'unsure') return { kind: 'unsure' };
  // All values lie within `width` of the one found: feel for both ends.
  const step = (by: 1 | -1): number | null => {
    for (let away = width - 1; away > 0; away -= 1) {
      const value = start + by * away;
      const found = beyond(value, value);
      if (found === 'yes') return value;
      if (found === 'unsure') return null;
    }
    return start;
  };
  const [low, high] = [step(-1), step(1)];
  if (low === null || high === null) return { kind: 'unsure' };
  return high - low >= width ? { kind: 'wide' } : { kind: 'narrow', low, high };
}
