import type { RelationCounts, Path, FigurePeriod, FigurePlace, SuppressionReason } from './plan';

/**
 * What a reader can reckon with, as data: whole numbers (numerators, denominators, counts), what is publicly known to
 * hold between them, which cell shows which, and the counts that must stay unknown. Plain numbers: all are people.
 */
export interface Model {
  /** How many figures the whole scorecard has. */
  readonly figures: number;
  /** In the order of release. */
  readonly periods: readonly FigurePeriod[];
  readonly cells: readonly ModelCell[];
  readonly variables: readonly Variable[];
  readonly relations: readonly Relation[];
  readonly secrets: readonly Secret[];
  readonly decided: RelationCounts;
}

export interface ModelCell {
  readonly key: string;
  readonly place: FigurePlace;
  readonly address: string;
  readonly period: FigurePeriod;
  /** Why it is hidden whatever else is; empty when it is not. */
  readonly small: readonly SuppressionReason[];
  /** What hiding it costs, for a choice between as many cells: the kind of cell, then its size, then its place. */
  readonly cost: readonly [kind: number, size: number, order: number];
}

export interface Variable {
  /** Null where the sheet does not say either. */
  readonly truth: number | null;
  /** The cells any of which tells a reader its value once published. */
  readonly shownBy: readonly string[];
  /** A plain count, which is only ever hidden for being small itself or for another's sake. */
  readonly plain: boolean;
  readonly period: FigurePeriod;
}

export interface Term {
  readonly variable: number;
  readonly times: number;
}

/** least ≤ sum of the terms ≤ most; null is no bound. */
export interface Linear {
  readonly terms: readonly Term[];
  readonly least: number | null;
  readonly most: number | null;
}

export interface Relation extends Linear {
  readonly kind: Path | 'status';
  /** Known to everyone, or only once a cell's figure or its status word is published. */
  readonly when: 'always' | { readonly cell: string } | { readonly status: string };
}

/** A count that must not be known to within `width`, nor, by a reader who knows the rule, exactly. */
export interface Secret {
  readonly kind: 'numerator' | 'complement' | 'of-few' | 'count' | 'own-numerator' | 'own-complement';
  readonly place: FigurePlace;
  readonly period: FigurePeriod;
  readonly terms: readonly Term[];
  readonly truth: number | null;
  /** The values for which the rule would hide it. */
  readonly small: { readonly from: number; readonly to: number };
  /** It is recovered when all its possible values lie closer together than this. */
  readonly width: number;
}

/** The sum of some terms by the true values; null when one of them is not known. */
export function truthOf(variables: readonly Variable[], terms: readonly Term[]): number | null {
  let sum = 0;
  for (const { variable, times } of terms) {
    const truth = variables[variable]?.truth ?? null;
    if (truth === null) return null;
    sum += truth * times;
  }
  return sum;
}

/** Whether the true values keep a relation. One they break is no knowledge, but a mistake in the sheet. */
export function holds(variables: readonly Variable[], { terms, least, most }: Linear): boolean {
  const truth = truthOf(variables, terms);
  return truth === null || ((least === null || truth >= least) && (most === null || truth <= most));
}
