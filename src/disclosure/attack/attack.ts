import type { JudgedScorecard } from '../../domain/judging/judged';
import { buildModel } from '../relations/buildModel';
import type { Linear, Model, Secret } from '../model/model';
import type { SuppressionPlan } from '../model/plan';
import { plus } from '../model/builder';
import { bearingsOf } from './bearings';
import { eliminate } from './eliminate';
import { StepBudget, type Puzzle } from './puzzle';
import { prepare } from './solve';
import { spreadOf } from './spread';
import type { CountTable } from '../relations/tables';
import { PublicModel, type Part, type View } from './view';

/** A hidden count and what a reader can tell of it. */
export interface Recovered {
  readonly secret: Secret;
  /** The least and greatest value it may have, in the eyes of that reader; null where the search was cut short. */
  readonly range: { readonly low: number; readonly high: number } | null;
  /**
   * window: its possible values lie closer together than the threshold. rule: only one of them would be hidden by the
   * rule, which a reader may know. unsure: the search was cut short, and unsure is never safe.
   */
  readonly by: 'window' | 'rule' | 'unsure';
}

/**
 * Tries to recover every hidden count from everything a plan publishes, and gives those it can. Knows nothing of how
 * the plan was made. Hidden values only say where to look first for a world that keeps all that is published: whatever
 * is found is checked, and what is possible does not depend on them.
 *
 * A reader is taken to know all published figures, which indicators share their children, that numerators are not
 * above denominators, that year-to-date counts do not fall, that rows add up to totals, the population behind a rate,
 * and target and tolerance behind a status word. From these follows, for each hidden count, the exact set of whole
 * numbers it may be. It counts as recovered to within the threshold T (5 for numerators by default) when
 * (1) its greatest and least possible value differ by less than T. That takes in the count known exactly, and every
 *     case in which it is known to be one of 1 to T: these span T − 1;
 * (2) or a reader who also knows the rule, and supposes that this count and every plain count hidden with it are small,
 *     is left with one value, and it is the true one. That a lone [c] means 1 to T is in the nature of the rule.
 */
export function attackPlan(
  judged: JudgedScorecard,
  plan: Pick<SuppressionPlan, 'policy' | 'hidden' | 'statusShown'>,
  tables: readonly CountTable[] = [],
): readonly Recovered[] {
  const model = buildModel(judged, plan.policy, tables);
  const { hidden, statusShown } = plan;
  return attackModel(model, { hidden, statusShown, released: new Set(model.periods) });
}

/** The same on a model, as far as it is released. */
export function attackModel(
  model: Model,
  view: View,
  secrets: readonly Secret[] = model.secrets,
  memory: Memory = new Memory(),
): readonly Recovered[] {
  const open = new PublicModel(model, view);
  return secrets.flatMap((secret) => recall(open, secret, memory) ?? []);
}

/**
 * The same after a change to one figure or its status word, from what was recovered before it: only what hangs together
 * with that figure, as `wide` sees it, is attacked anew. `wide` is the view that publishes less, before or after.
 */
export function attackAround(
  model: Model,
  view: View,
  wide: View,
  key: string,
  before: readonly Recovered[],
  memory: Memory,
): readonly Recovered[] {
  const open = new PublicModel(model, view);
  const seen = wide === view ? open : new PublicModel(model, wide);
  const terms = (bearingsOf(model).get(key) ?? []).map(plus);
  const reach = new Set(seen.partOf(terms).unknowns);
  const isTouched = (secret: Secret): boolean => secret.terms.some(({ variable }) => reach.has(variable));
  return [
    ...before.filter(({ secret }) => !isTouched(secret)),
    ...model.secrets.flatMap((secret) => (isTouched(secret) ? (recall(open, secret, memory) ?? []) : [])),
  ];
}

/**
 * Steps of solving (see `Work`) that one planning, or one attack, may take: a second or two. What is not proven safe by
 * then counts as recovered.
 */
export const MOST_STEPS = 2_000_000;

/** What was found before, by secret and by all that bears on it: most of a search changes nothing for most secrets. */
export class Memory {
  private readonly found = new Map<Secret, Map<string, Recovered | null>>();
  private current: StepBudget;
  private before = 0;

  constructor(most = MOST_STEPS) {
    this.current = new StepBudget(most);
  }

  /** From here on so many steps may be taken, whatever was taken before. */
  allow(most: number): void {
    this.before += this.current.steps;
    this.current = new StepBudget(most);
  }

  get work(): StepBudget {
    return this.current;
  }

  /** All steps taken. */
  get steps(): number {
    return this.before + this.current.steps;
  }

  of(secret: Secret): Map<string, Recovered | null> {
    const own = this.found.get(secret) ?? new Map<string, Recovered | null>();
    this.found.set(secret, own);
    return own;
  }
}

function recall(open: PublicModel, secret: Secret, memory: Memory): Recovered | null {
  if (!open.isReleased(secret.period)) return null;
  const part = open.partOf(secret.terms);
  const { work } = memory;
  work.steps += part.sources.length;
  const own = memory.of(secret);
  // What is published goes into the bounds, so unknowns and relations say all.
  const known = secret.terms.map(({ variable }) => open.value(variable));
  const key = JSON.stringify([part.unknowns, part.relations, known]);
  const found = own.get(key);
  if (found !== undefined) return found;
  if (work.isSpent) return { secret, range: null, by: 'unsure' };
  const answer = recover(open, part, secret, mostOf(open.model), work);
  // With more work allowed there may be another answer.
  if (!work.isSpent) own.set(key, answer);
  return answer;
}

/** As much as a reader grants a number that nothing else bounds, unless the scorecard has counts a tenth as large. */
const MOST = 1_000;

const mosts = new WeakMap<Model['variables'], number>();

function mostOf({ variables }: Model): number {
  const known = mosts.get(variables) ?? Math.max(MOST, ...variables.map(({ truth }) => 10 * (truth ?? 0)));
  mosts.set(variables, known);
  return known;
}

/** What a reader can tell of one count; null when it is safe. */
function recover(
  open: PublicModel,
  part: Part,
  secret: Secret,
  most: number,
  work: StepBudget,
): Recovered | null {
  const local = new Map(part.unknowns.map((variable, at) => [variable, at]));
  const puzzle: Puzzle = {
    low: part.unknowns.map(() => 0),
    high: part.unknowns.map(() => most),
    relations: part.relations,
    ...eliminate(part.relations),
    near: part.unknowns.map((variable) => open.model.variables[variable]?.truth ?? null),
    work,
  };
  const sum = open.localise({ terms: secret.terms, least: 0, most: 0 }, local);
  // The published terms of the sum, which `localise` moved to its bounds.
  const known = -(sum.least ?? 0);
  const spread = spreadOf(puzzle, sum.terms, secret.width);
  if (spread.kind === 'narrow') {
    return { secret, range: { low: spread.low + known, high: spread.high + known }, by: 'window' };
  }
  if (spread.kind !== 'wide') return { secret, range: null, by: 'unsure' };
  const guess: Puzzle = {
    ...puzzle,
    high: part.unknowns.map((variable, at) => guessedHigh(open, variable, secret, puzzle.high[at] ?? most)),
    low: part.unknowns.map((variable, at) => (isGuessed(open, variable) ? 1 : (puzzle.low[at] ?? 0))),
  };
  const left = valuesLeft(guess, secret, sum, known);
  if (work.isSpent) return { secret, range: null, by: 'unsure' };
  const [only, another] = left;
  const told = only !== undefined && another === undefined && (secret.truth ?? only) === only;
  return told ? { secret, range: { low: only, high: only }, by: 'rule' } : null;
}

/** Plain counts are only ever hidden for being small, unless for another's sake. */
function isGuessed(open: PublicModel, variable: number): boolean {
  const found = open.model.variables[variable];
  return found !== undefined && found.plain && open.isReleased(found.period);
}

const guessedHigh = (open: PublicModel, variable: number, { width }: Secret, high: number): number =>
  isGuessed(open, variable) ? width : high;

/** The values the rule would hide that are possible under the guess; looks no further than the second. */
function valuesLeft(guess: Puzzle, { small }: Secret, sum: Linear, known: number): readonly number[] {
  if (small.from === small.to) return [];
  const left: number[] = [];
  const ready = prepare(guess);
  for (let value = small.from; value <= small.to && left.length < 2; value += 1) {
    const exactly = { terms: sum.terms, least: value - known, most: value - known };
    if (ready.solve(exactly).kind === 'yes') left.push(value);
  }
  return left;
}
