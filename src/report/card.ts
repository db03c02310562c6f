import type { Accumulation, Direction } from '../domain/settings';
import type { Rag } from '../domain/status';

/** One point of an indicator's trend, in the indicator's unit. null where there is no number. */
export interface TrendPoint {
  /** "Q3", or "2021-22" for a past year. */
  readonly label: string;
  readonly value: number | null;
  /** The target in force in that quarter; null for past years, whose target the sheet does not give. */
  readonly target: number | null;
  /** The quarter judged. */
  readonly judged: boolean;
  /** A past year's outturn: drawn apart from this year's quarters. */
  readonly past: boolean;
}

/** An indicator in words and points, ready to show: the pane does no arithmetic. */
export interface IndicatorCard {
  readonly ref: string;
  /** Short: "Dental checks". */
  readonly title: string;
  /** As the sheet has it, white space folded. */
  readonly fullTitle: string;
  readonly sheet: string;
  /** The judged quarter's cell. */
  readonly address: string;
  readonly rag: Rag | null;
  /** "Red", "Amber", "Green" or "Not rated". */
  readonly statusWord: string;
  /** "70.9% (134 of 189)", "192", or the cell's own words. */
  readonly valueText: string;
  /** "Target 95% or more"; '' when there is none. */
  readonly targetText: string;
  /** The sentence that explains the status. */
  readonly sentence: string;
  /** Marks: fragile, sensitive, provisional direction; each with its explanation. */
  readonly marks: readonly { readonly word: string; readonly says: string }[];
  readonly trend: readonly TrendPoint[];
  /** One sentence for screen readers that says what the trend line shows. */
  readonly trendText: string;
  readonly comparators: readonly { readonly label: string; readonly value: number }[];
  readonly direction: Direction;
  readonly accumulation: Accumulation;
  readonly suggested: boolean;
}
