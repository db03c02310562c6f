import type { PeriodKey } from '../../domain/periods/period';
import type { DisclosurePolicy, SmallReason } from './policy';

/** A column of figures: a past year by its place from the left, counted from 0, or one of the scorecard's periods. */
export type FigurePeriod = PeriodKey | `past-${number}`;

/** A cell that could be published: a figure of an indicator (its place in the scorecard), or a row of a table. */
export type FigurePlace =
  | { readonly kind: 'indicator'; readonly index: number; readonly period: FigurePeriod }
  | { readonly kind: 'table'; readonly table: number; readonly row: number | 'total' };

/** A place as a key for maps: "4:Q1", "table 0:2", "table 0:total". */
export const keyOf = (place: FigurePlace): string =>
  place.kind === 'indicator' ? `${place.index}:${place.period}` : `table ${place.table}:${place.row}`;

/** By which path a reader would come from a figure to a count that is hidden. */
export type Path =
  | 'total'
  | 'flow'
  | 'year-to-date'
  | 'percentage'
  | 'rate'
  | 'same-number'
  | 'shared-denominator'
  | 'shared-numerator'
  | 'ratio';

export type SuppressionReason =
  /** Too small by itself. */
  | { readonly kind: SmallReason | 'small-count' }
  /** The sheet has it suppressed already. */
  | { readonly kind: 'already-suppressed' }
  /** A ratio no children can make up: what is in it cannot be judged, so it is not published. */
  | { readonly kind: 'impossible-ratio' }
  /** A sub-total of a table in which something is hidden. */
  | { readonly kind: 'sub-total' }
  /** So much hangs together with it that no one could prove it safe with the work allowed. */
  | { readonly kind: 'not-proven' }
  /** Published, it would give away a count in another scorecard of the same document. */
  | { readonly kind: 'gives-away-elsewhere' }
  /** Published, it would give away the count at `protects`. */
  | { readonly kind: 'gives-away'; readonly protects: FigurePlace; readonly by: Path };

interface PlannedCell {
  readonly place: FigurePlace;
  readonly address: string;
  /** Empty when the cell may be published. */
  readonly reasons: readonly SuppressionReason[];
}

/** What may be published of a scorecard and its tables. Percentage and fraction of a cell go together. */
export interface SuppressionPlan {
  readonly policy: DisclosurePolicy;
  /** Every cell with a figure, in the order of release: past years, then period by period. */
  readonly cells: readonly PlannedCell[];
  /** Keys of the hidden figures whose status word may be shown all the same; their variance never. */
  readonly statusShown: ReadonlySet<string>;
  /** Keys of the cells hidden. */
  readonly hidden: ReadonlySet<string>;
  /** exact: no smaller choice would be safe; pruned: the search was cut short, but every cell hidden is needed. */
  readonly method: 'exact' | 'pruned';
  /** Steps of solving it took, of a number that is limited (see `MOST_STEPS`). */
  readonly steps: number;
  /** By what the relations found in its figures were taken for ones. */
  readonly decided: RelationCounts;
  /** Counts that nothing could protect. Not empty means: do not publish. */
  readonly unprotected: readonly FigurePlace[];
}

/** Whether a figure of an indicator must not be published. */
export const isHidden = (
  plan: Pick<SuppressionPlan, 'hidden'>,
  index: number,
  period: FigurePeriod,
): boolean => plan.hidden.has(keyOf({ kind: 'indicator', index, period }));

/** By what relations found in the figures were taken for ones, and how many by each. */
export interface RelationCounts {
  readonly words: number;
  readonly figures: number;
  readonly units: number;
}
