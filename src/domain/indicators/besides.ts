import type { Rag } from '../judging/status';
import type { Period, PeriodKey } from '../periods/period';
import type { ScorecardCell } from '../values/cells';

/** A cell of one period; `period` is null where the sheet does not say which, and the latest is meant. */
export interface PeriodCell {
  readonly period: PeriodKey | null;
  readonly cell: ScorecardCell;
  /** A status that only a fill tells, of a cell in a status column or of the figure itself; `cell` then says it in a word. */
  readonly painted?: 'status' | 'figure';
  /** The colour its word stands for by the key of the sheet's own scale. */
  readonly means?: Rag;
  /** A conditional format paints it. */
  readonly byRule?: true;
}

/** The columns of a rule that stands in the table: the bounds of green, amber and red, each as the sheet writes it. */
interface ThresholdCells {
  readonly green: ScorecardCell | null;
  readonly amber: ScorecardCell | null;
  readonly red: ScorecardCell | null;
  /** "Minimum": what is acceptable at worst. */
  readonly minimum: ScorecardCell | null;
  /** Amber from … to …, in two columns: the lower and the upper number. Absent where the sheet has no such pair. */
  readonly amberRange?: { readonly low: ScorecardCell; readonly high: ScorecardCell };
  /** One cell for all of them: "Green: 90 or more. Amber: 80 to 89.9. Red: below 80"; the others are read from it. */
  readonly criteria?: ScorecardCell;
}

/**
 * What a sheet says of an indicator beside its figures, its target and its averages. Every cell bears its place; a
 * part the sheet has no column for is null or empty. Nothing is interpreted here: judging reads the cells.
 */
export interface Besides {
  /** A target of more than is asked for, or of a later year: "Stretch", "Ambition 2028". */
  readonly stretch: ScorecardCell | null;
  readonly thresholds: ThresholdCells | null;
  readonly tolerance: ScorecardCell | null;
  readonly unit: ScorecardCell | null;
  readonly owner: ScorecardCell | null;
  readonly frequency: ScorecardCell | null;
  /** The heading of the section it stands in, or what its column of themes says. */
  readonly section: string | null;
  /** The sheet's own status, per period; never our own columns. */
  readonly statuses: readonly PeriodCell[];
  readonly travel: readonly ScorecardCell[];
  readonly variance: ScorecardCell | null;
  /** The sheet works out how much of each target was achieved, as figure over target: more is then better. */
  readonly attained?: true;
  readonly commentary: readonly ScorecardCell[];
  /** The year to date, where it stands beside months or quarters. */
  readonly toDate: ScorecardCell | null;
  /** Periods of another year that do not lead up to this one's: the same quarter last year. */
  readonly pastPeriods: readonly { readonly period: Period | null; readonly cell: ScorecardCell }[];
  /** Every other body or average it is compared with, by its heading; statistical neighbours and England are fields of the indicator. */
  readonly comparators: readonly { readonly heading: string; readonly cell: ScorecardCell }[];
}
