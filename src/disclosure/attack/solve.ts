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
  /** What the work is charged to; without it there is no end to it but that of each puzzle. */
  readonly work?: Work;
}

/** Relations looked at while bounds are narrowed, which is nearly all the work there is: so many, then no more. */
export class Work {
  steps = 0;

  constructor(readonly most: number) {}

  get isSpent(): boolean {
    return this.steps >= this.most;
  }
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
 * Narrows every bound as far as the relations say, each by itself; false when nothing is left. `from` are the relations
 * that are new or whose unknowns have new bounds, where all else has been narrowed before.
 */
function narrow(
  { low, high }: Box,
  { relations, touching }: LaidOut,
  from: readonly number[],
  work: Work,
): boolean {
  const waiting = [...from];
  const isWaiting = new Set(waiting);
  let left = MOST_ROUNDS * Math.max(waiting.length, 20);
  for (let next = 0; next < waiting.length && left > 0; next += 1, left -= 1) {
    work.steps += 1;
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
function merge(relations: readonly Linear[]): ReadonlyMap<string, Linear> {
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
    found.set(key, same ? closer(same, { terms, least, most }) : { terms, least, most });
  }
  return found;
}

/** One sum with the bounds of both. */
const closer = ({ terms, least, most }: Linear, other: Linear): Linear => ({
  terms,
  least: larger(least, other.least),
  most: negated(larger(negated(most), negated(other.most))),
});

const negated = (bound: number | null): number | null => (bound === null ? null : -bound);
const larger = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b);

/** A puzzle made ready: what is asked of it again and again is worked out once. */
class Prepared {
  private readonly relations: readonly Linear[];
  private readonly laid: LaidOut;
  private readonly order: Order;
  /** The bounds as far as the puzzle narrows them by itself; null where nothing is left. */
  private readonly whole: Box | null;
  private readonly places: ReadonlyMap<string, number>;
  private readonly work: Work;

  constructor(private readonly puzzle: Puzzle) {
    const merged = merge(puzzle.relations);
    this.relations = [...merged.values()];
    this.places = new Map([...merged.keys()].map((key, place) => [key, place]));
    this.work = puzzle.work ?? new Work(Infinity);
    const all = [...this.relations, ...(puzzle.implied ?? [])];
    this.laid = layOut(all, puzzle.low.length);
    this.order = { odd: oddOnes(this.relations), follow: puzzle.follow ?? new Set() };
    const whole: Box = { low: [...puzzle.low], high: [...puzzle.high] };
    this.whole = narrow(whole, this.laid, [...all.keys()], this.work) ? whole : null;
  }

  /** Whether any whole numbers solve it, and something besides. */
  solve(extra?: Linear): Found {
    if (this.whole === null) return { kind: 'no' };
    if (this.work.isSpent) return { kind: 'unsure' };
    const box: Box = { low: [...this.whole.low], high: [...this.whole.high] };
    if (!extra) return this.search(box, this.relations, this.laid);
    const [[key, own] = []] = [...merge([extra])];
    if (key === undefined || !own) return { kind: 'no' };
    const { relations, laid, place } = this.withOne(key, own);
    return narrow(box, laid, [place], this.work) ? this.search(box, relations, laid) : { kind: 'no' };
  }

  /** With one relation more; where the same sum stands already, with its bounds closer. */
  private withOne(
    key: string,
    extra: Linear,
  ): { relations: readonly Linear[]; laid: LaidOut; place: number } {
    const there = this.places.get(key);
    const old = there === undefined ? undefined : this.relations[there];
    const own = old ? closer(old, extra) : extra;
    const line = layOut([own], this.puzzle.low.length).relations;
    if (there !== undefined && old) {
      const swap = <T>(list: readonly T[], by: readonly T[]): readonly T[] =>
        list.map((each, at) => (at === there ? (by[0] ?? each) : each));
      const laid = { ...this.laid, relations: swap(this.laid.relations, line) };
      return { relations: swap(this.relations, [own]), laid, place: there };
    }
    const place = this.laid.relations.length;
    const touching = [...this.laid.touching];
    for (const { variable } of own.terms) touching[variable] = [...(touching[variable] ?? []), place];
    const laid = { relations: [...this.laid.relations, ...line], touching };
    return { relations: [...this.relations, own], laid, place };
  }

  /** Narrow the bounds, split the tightest unknown in two, and so on. `whole` is narrowed already. */
  private search(whole: Box, relations: readonly Linear[], laid: LaidOut): Found {
    const { order, puzzle, work } = this;
    const { near = [] } = puzzle;
    const find = (box: Box, by: Settle): readonly number[] | null =>
      dive(box, relations, laid, order, by, work);
    const ends: readonly Settle[] = [
      (low, high, at) => Math.min(high, Math.max(low, near[at] ?? low)),
      (low) => low,
      (_, high) => high,
    ];
    for (const by of ends) {
      const quick = find(whole, by);
      if (quick) return { kind: 'yes', values: quick };
    }
    const waiting: { readonly box: Box; readonly changed: number | null }[] = [{ box: whole, changed: null }];
    const most = Math.max(FEWEST_SPLITS, Math.min(MOST_SPLITS, Math.round(MOST_WORK / puzzle.low.length)));
    for (let splits = 0; splits < most && !work.isSpent; splits += 1) {
      const next = waiting.pop();
      if (!next) return { kind: 'no' };
      const { box, changed } = next;
      if (changed !== null && !narrow(box, laid, laid.touching[changed] ?? [], work)) continue;
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
      const upper = { low: withValue(box.low, open, middle + 1), high: [...box.high] };
      const lower = { low: [...box.low], high: withValue(box.high, open, middle) };
      waiting.push({ box: upper, changed: open }, { box: lower, changed: open });
    }
    return { kind: waiting.length === 0 ? 'no' : 'unsure' };
  }
}

/** Whether any whole numbers solve the puzzle. */
export const prepare = (puzzle: Puzzle): Pick<Prepared, 'solve'> => new Prepared(puzzle);

/** Which value an unknown is given, by its bounds and its place. */
type Settle = (low: number, high: number, at: number) => number;

/** Settles one unknown after the other: where there are many solutions this finds one. */
function dive(
  box: Box,
  relations: readonly Linear[],
  laid: LaidOut,
  order: Order,
  by: Settle,
  work: Work,
): readonly number[] | null {
  const at: Box = { low: [...box.low], high: [...box.high] };
  for (;;) {
    const open = tightest(at, order);
    if (open === null) return corner(at, relations);
    const value = by(at.low[open] ?? 0, at.high[open] ?? 0, open);
    at.low[open] = value;
    at.high[open] = value;
    if (work.isSpent || !narrow(at, laid, laid.touching[open] ?? [], work)) return null;
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
  const ready = prepare(puzzle);
  const any = ready.solve();
  if (any.kind !== 'yes') return { kind: any.kind === 'no' ? 'none' : 'unsure' };
  const start = sumOver(terms, ({ variable, times }) => times * (any.values[variable] ?? 0));
  const beyond = (least: number | null, most: number | null): Found['kind'] =>
    ready.solve({ terms, least, most }).kind;
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
