import type { Shown } from '../values/cells';
import type { Rational } from '../values/exact';
import type { Rival } from '../indicators/rival';
import type { Direction, ToleranceKind } from '../settings/settings';

export type Rag = 'red' | 'amber' | 'green';

/** Why an indicator has no status. Never a colour (domain rules, RAG). */
export type NotRatedReason =
  | 'no-target'
  | 'target-unreadable'
  | 'target-period-missing'
  | 'target-in-words'
  | 'no-direction'
  /** The target is the whole year's, the figure of a part of it, and neither has decided yet. */
  | 'year-target'
  /** An answer is waited for: whether the target is the year's, or which of two limits counts. */
  | 'to-be-confirmed'
  /** One says per cent, or millions, and the other does not, and they are too far apart to be of one unit. */
  | 'units-differ'
  /** The figure or its target is out by a factor, as a check reports: a colour on it would mean nothing. */
  | 'out-of-scale'
  | 'no-column'
  | 'blank'
  | 'not-applicable'
  | 'not-available'
  /** Its formula has no value: no program has calculated it since it was written. */
  | 'not-calculated'
  | 'suppressed'
  | 'date'
  | 'error'
  | 'unreadable'
  | 'ratio-impossible'
  /** In a public version: the word would give a hidden count away. */
  | 'withheld';

/** What judging gives: a colour with the numbers behind it, or the reason there is none. */
export type Judgement =
  | {
      readonly kind: 'rated';
      readonly rag: Rag;
      readonly direction: Direction;
      /** The bound judged against: the target in force, or the nearer end of a range. */
      readonly target: Shown;
      /** The value judged: exact or as shown, by the policy; per cent for percentages. */
      readonly actual: Rational;
      readonly actualShown: Shown;
      /** How far off the target on its bad side, never negative when met; per cent of target or points. Null for a target of zero with the relative kind. */
      readonly shortfall: Rational | null;
      readonly tolerance: Rational;
      readonly toleranceKind: ToleranceKind;
      /** (actual − target) ÷ |target| × 100; null for a target of zero. */
      readonly variancePercent: Rational | null;
      /** A target of zero has no relative shortfall: green if met, else red. */
      readonly zeroTarget: boolean;
      /** Green though the target is missed: the sheet's rule calls a shortfall of up to this much green. */
      readonly stillGreen?: Rational;
      /** By the row's own thresholds, not by a tolerance: what amber and red begin at stands in the sheet. */
      readonly byThresholds?: true;
      /** By a rule of the sheet that calls amber what is off target but better than before: whether it is. */
      readonly improved?: boolean;
      /** The year's target is reached, or its limit exceeded, before the year is over. */
      readonly decided?: true;
      /** `actual` is what the periods so far add up to, not the figure of the last alone. */
      readonly summed?: true;
      /** Held against the part of the year's target that is over, as a person chose; `target` is that part. */
      readonly straightLine?: true;
      /** What it would be if the target were the year's and held against the part of it that is over; absent where the same. */
      readonly ifYears?: Rag;
    }
  | {
      readonly kind: 'not-rated';
      readonly because: NotRatedReason;
      /** The columns that would give it another colour, where it waits for one of them. */
      readonly rivals?: readonly Rival[];
    };

/**
 * A judgement, or in a public version its word alone beside a hidden figure: safe by itself, with nothing that leads
 * back to the figure.
 */
export type Status = Judgement | { readonly kind: 'stated'; readonly rag: Rag };

/** Whether the target itself is met; green alone does not say so where a sheet's rule reaches past it. */
export const isMet = ({
  rag,
  stillGreen,
}: Pick<Extract<Judgement, { kind: 'rated' }>, 'rag' | 'stillGreen'>): boolean =>
  rag === 'green' && stillGreen === undefined;

/** The colour of a status; null where there is none. */
export const ragOf = (status: Status): Rag | null => (status.kind === 'not-rated' ? null : status.rag);
