import type { Period } from '../periods/period';
import type { TargetInForce } from '../targets/target';
import type { ScorecardCell } from '../values/cells';

/** A figure of an earlier period that stands elsewhere: in a column of its own, or on another sheet. */
export interface HistoryFigure {
  readonly period: Period;
  readonly cell: ScorecardCell;
  /** Null for a column of the scorecard's own sheet. */
  readonly sheet: string | null;
  /** The target in force there; null where none is known. */
  readonly target: TargetInForce | null;
}
