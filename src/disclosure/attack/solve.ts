import type { Linear, Term } from '../model/model';

/** Unknown whole numbers, each within its bounds, and what holds between them. Terms count the unknowns from 0. */
export interface Puzzle {
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly relations: readonly Linear[];
  /** What follows from these and helps to narrow (see `eliminate`). */
  readonly implied?: readonly Linear[];
  readonly follow?: ReadonlySet<number>;
  /** Where to look first: a solution is most easily found close to one that is known. */
  readonly near?: readonly (number | null)[];
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
/** The same times the unknowns: each split of a large puzzle takes longer. */
const MOST_WORK = 4_000;
const FEWEST_SPLITS = 20;
/** Bounds may creep towards each other by one; then splitting is faster. */
const MOST_ROUNDS = 60;

const sumOver = (terms: readonly Term[], of: (term: Term) => number): number =>
  terms.reduce((sum, term) => sum + of(term), 0);

/** A relation laid out for narrowing, which is most of the work: whose times, and no bound as an infinite one. */
interface Laid {
  readonly variables: readonly number[];
  readonly times: readonly number[];
  readonly least: number;
  readonly most: number;
}

/** All of them, and by each unknown the places of those it stands in. */
interface LaidOut {
  readonly relations: readonly Laid[];
  readonly touching: readonly (readonly number[])[];
}

function layOut(relations: readonly Linear[], unknowns: number): LaidOut {
  const touching: number[][] = Array.from({ length: unknowns }, () => []);
  const laid = relations.map(({ terms, least, most }, place): Laid => {
    for (const { variable } of terms) touching[variable]?.push(place);
    return {
      variables: terms.map(({ variable }) => variable),
      times: terms.map(({ times }) => times),
      least: least ?? -Infinity,
      most: most ?? Infinity,
    };
  });
  return { relations: laid, touching };
}

/**
 * Narrows every bound as far as the relations say, each by itself; false when nothing is left. `changed` is the unknown
 * whose bounds are new, where all else has been narrowed before.
 */
function narrow({ low, high }: Box, { relations, touching }: LaidOut, changed?: number): boolean {
  const waiting = changed === undefined ? relations.map((_, place) => place) : [...(touching[changed] ?? [])];
  const isWaiting = new Set(waiting);
  let left = MOST_ROUNDS * Math.max(waiting.length, 20);
  for (let next = 0; next < waiting.length && left > 0; next += 1, left -= 1) {
    const place = waiting[next] ?? 0;
    isWaiting.delete(place);
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
        if (isWaiting.has(other)) continue;
        isWaiting.add(other);
        waiting.push(other);
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
  const laid = layOut([...relations, ...(puzzle.implied ?? [])], puzzle.low.length);
  const whole: Box = { low: [...puzzle.low], high: [...puzzle.high] };
  if (!narrow(whole, laid)) return { kind: 'no' };
  const order: Order = { odd: oddOnes(relations), follow: puzzle.follow ?? new Set() };
  const { near = [] } = puzzle;
  const find = (box: Box, by: Settle): readonly number[] | null => dive(box, relations, laid, order, by);
  const ends: readonly Settle[] = [
    (low, high, at) => Math.min(high, Math.max(low, near[at] ?? low)),
    (low) => low,
    (_, high) => high,
  ];
  for (const by of ends) {
    const quick = find(whole, by);
    if (quick) return { kind: 'yes', values: quick };
  }
  const waiting: Box[] = [whole];
  const most = Math.max(FEWEST_SPLITS, Math.min(MOST_SPLITS, Math.round(MOST_WORK / puzzle.low.length)));
  for (let splits = 0; splits < most; splits += 1) {
    const box = waiting.pop();
    if (!box) return { kind: 'no' };
    if (!narrow(box, laid)) continue;
    const values = corner(box, relations);
    if (values) return { kind: 'yes', values };
    const open = tightest(box, order);
    if (open === null) continue;
    if (!order.odd.has(open)) {
      const settled = find(box, ends[splits % 2] ?? ((low) => low));
      if (settled) return { kind: 'yes', values: settled };
    }
    const [low, high] = [box.low[open] ?? 0, box.high[open] ?? 0];
    const middle = Math.floor((low + high) / 2);
    waiting.push({ low: withValue(box.low, open, middle + 1), high: [...box.high] });
    waiting.push({ low: [...box.low], high: withValue(box.high, open, middle) });
  }
  return { kind: waiting.length === 0 ? 'no' : 'unsure' };
}

/** Which value an unknown is given, by its bounds and its place. */
type Settle = (low: number, high: number, at: number) => number;

/** Settles one unknown after the other: where there are many solutions this finds one. */
function dive(
  box: Box,
  relations: readonly Linear[],
  laid: LaidOut,
  order: Order,
  by: Settle,
): readonly number[] | null {
  const at: Box = { low: [...box.low], high: [...box.high] };
  for (;;) {
    const open = tightest(at, order);
    if (open === null) return corner(at, relations);
    const value = by(at.low[open] ?? 0, at.high[open] ?? 0, open);
    at.low[open] = value;
    at.high[open] = value;
    if (!narrow(at, laid, open)) return null;
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

/** In which order unknowns are settled. */
interface Order {
  readonly odd: ReadonlySet<number>;
  readonly follow: ReadonlySet<number>;
}

/**
 * The unknown with the fewest values left, the odd ones first and those that the others settle last: once the first are
 * settled the rest follows without a search. Null when all are settled.
 */
function tightest(box: Box, { odd, follow }: Order): number | null {
  let best: number | null = null;
  let least = Infinity;
  box.low.forEach((low, index) => {
    const wide = (box.high[index] ?? low) - low;
    const rank = wide + (odd.has(index) ? 0 : follow.has(index) ? 2 * FAR : FAR);
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
