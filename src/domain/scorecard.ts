import type { ScorecardCell } from './cells';
import type { Quarter } from './periods';
import type { Target } from './targets';

/** A heading that was placed: where it is and what it says (white space folded). */
export interface Heading {
  readonly column: number;
  readonly text: string;
}
export interface YearHeading extends Heading {
  readonly year: string | null;
}
export interface QuarterHeading extends YearHeading {
  readonly quarter: Quarter;
}

/** Where each part of the scorecard stands. Columns are 0-based columns of the sheet. */
export interface ScorecardColumns {
  readonly ref: Heading | null;
  readonly title: Heading;
  readonly neighbour: YearHeading | null;
  readonly england: YearHeading | null;
  readonly past: readonly YearHeading[];
  readonly target: YearHeading | null;
  /** In the order of the sheet. */
  readonly quarters: readonly QuarterHeading[];
  /** Our own columns, found again by name. */
  readonly rag: Heading | null;
  readonly variance: Heading | null;
}

export interface PastYear {
  readonly year: string | null;
  readonly cell: ScorecardCell;
}

export interface Indicator {
  readonly row: number;
  /** As shown: "4". '' when the sheet has no reference. */
  readonly ref: string;
  readonly refCell: ScorecardCell | null;
  readonly title: string;
  readonly titleCell: ScorecardCell;
  readonly neighbour: ScorecardCell | null;
  readonly england: ScorecardCell | null;
  readonly past: readonly PastYear[];
  readonly target: { readonly cell: ScorecardCell; readonly value: Target } | null;
  readonly quarters: Readonly<Partial<Record<Quarter, ScorecardCell>>>;
  /** What stands in our own RAG column; null when there is none. */
  readonly rag: ScorecardCell | null;
}

export interface Scorecard {
  readonly sheet: string;
  /** The published table without our own columns: "A1:K15". */
  readonly range: string;
  readonly headerRow: number;
  readonly firstColumn: number;
  /** The last column of the published table; RAG and Variance stand directly right of it. */
  readonly lastColumn: number;
  readonly lastRow: number;
  /** "2022-23", from the quarters' headings or else the target's. */
  readonly year: string | null;
  readonly columns: ScorecardColumns;
  readonly indicators: readonly Indicator[];
}

/** The quarters that have a column, in the order of the year. */
export function quartersOf(scorecard: Scorecard): readonly Quarter[] {
  return scorecard.columns.quarters.map((heading) => heading.quarter).sort();
}

/** The latest quarter in which any indicator has something other than blank; null when every quarter is empty. */
export function latestQuarter(scorecard: Scorecard): Quarter | null {
  const filled = quartersOf(scorecard).filter((quarter) =>
    scorecard.indicators.some((indicator) => {
      const cell = indicator.quarters[quarter];
      return cell !== undefined && cell.value.kind !== 'blank';
    }),
  );
  return filled.at(-1) ?? null;
}
