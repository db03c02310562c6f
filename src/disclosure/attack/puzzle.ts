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
  readonly work?: StepBudget;
}

/** Relations looked at while bounds are narrowed, which is nearly all the work there is: so many, then no more. */
export class StepBudget {
  steps = 0;

  constructor(readonly most: number) {}

  get isSpent(): boolean {
    return this.steps >= this.most;
  }
}

/** A value for each unknown. */
export type Values = ArrayLike<number>;

/** A solution, or the proof that there is none, or neither within the splits allowed. */
export type Solution = { readonly kind: 'yes'; readonly values: Values } | { readonly kind: 'no' | 'unsure' };

/** The least and the greatest value of each unknown. Floats, as a bound may be infinite. */
export interface Bounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

export const copyBox = ({ low, high }: Bounds): Bounds => ({ low: low.slice(), high: high.slice() });

export const sumAt = (terms: readonly Term[], values: Values): number =>
  terms.reduce((sum, { variable, times }) => sum + times * (values[variable] ?? 0), 0);
