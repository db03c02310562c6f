/** How long a period is. `to-date` runs from the start of the year; `latest` is a single figure that names no time. */
export type Grain =
  'month' | 'quarter' | 'half-year' | 'half-term' | 'term' | 'year' | 'rolling-year' | 'to-date' | 'latest';

/**
 * Names a period within one scorecard, and is what a reader sees: "Q3", "Nov 2025", "Autumn 2025", "2024-25", "YTD",
 * "Latest". A quarter of the scorecard's own year is "Q3"; one of another year "Q3 2024-25".
 */
export type PeriodKey = string;

/** A stretch of time that a column, a row or a target speaks of. */
export interface Period {
  readonly key: PeriodKey;
  readonly grain: Grain;
  /** The reporting year it lies in, as the sheet counts years: "2025-26", or "2025" for a calendar year; null where not known. */
  readonly year: string | null;
  /** 1-based place among the periods of its grain in that year: Q3 is 3, November of an April year 8; null where not known. */
  readonly place: number | null;
  /** How many periods of its grain a year has: 4, 12, 2, 3, 6 or 1; null for `to-date` and `latest`. */
  readonly perYear: number | null;
  /**
   * Its first and last month as months since year 0 (year × 12 + month, January being 0), for ordering and comparing
   * grains; null where the sheet does not say which year it is.
   */
  readonly months: { readonly first: number; readonly last: number } | null;
}
