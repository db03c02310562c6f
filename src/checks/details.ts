import type { BreakdownPart } from '../domain/tables/breakdown';
import type { WhoseFigures } from '../domain/tables/figures';
import type { PeriodKey } from '../domain/periods/period';
import type { NotRatedReason, Rag } from '../domain/judging/status';

/** Which figure of an indicator's row a finding is about. */
export type FindingPlace =
  | { readonly kind: 'period'; readonly period: PeriodKey }
  | { readonly kind: 'past'; readonly year: string | null }
  | { readonly kind: 'neighbour' }
  | { readonly kind: 'england' }
  | { readonly kind: 'target' }
  | { readonly kind: 'reference' };

/** A fraction as the cell gives it: "94" of "109". */
export interface Fraction {
  readonly numerator: string;
  readonly denominator: string;
}

/** Another indicator's cell that the finding leans on. */
export interface OtherCell {
  readonly ref: string;
  readonly title: string;
  readonly address: string;
}

/** Another scorecard's figure for the same year. */
export interface OtherYear {
  readonly sheet: string;
  readonly address: string;
  /** The indicator's reference there. */
  readonly ref: string;
  readonly figure: string;
  readonly what: 'past' | 'outturn';
  /** The period that ended that year, where `what` is its outturn. */
  readonly period?: PeriodKey;
}

/** Two figures of one council and time in two places. */
export interface SourcePair {
  readonly who: WhoseFigures;
  /** "2018-19", "Q3". */
  readonly at: string;
  readonly here: string;
  readonly there: string;
  readonly address: string;
}

/** What was copied from which quarter: the percentage, the ratio, or both. */
export interface Repeat {
  readonly period: PeriodKey;
  readonly what: 'figure' | 'ratio' | 'both';
}

/** What the words need, by check: numbers are texts at the decimals they are to be read at. */
export type FindingDetail =
  | ({
      readonly id: 'ratio-mismatch';
      readonly place: FindingPlace;
      readonly repeats: Repeat | null;
      /** The point has slipped: the shown figure is this many times the right one. */
      readonly slip: '100' | '10' | '1/10' | '1/100' | null;
      /** The shown figure is right for the denominator another row gives: its cohort's, or the headcount. */
      readonly fits: (Fraction & { readonly other: OtherCell }) | null;
    } & Fraction)
  | ({ readonly id: 'ratio-rounding'; readonly place: FindingPlace; readonly further: string } & Fraction)
  | ({
      readonly id: 'ratio-impossible';
      readonly place: FindingPlace;
      readonly why: 'above' | 'denominator-zero' | 'negative' | 'fraction';
      /** What it would be the other way round, where that is just what is shown. */
      readonly swapped: string | null;
    } & Fraction)
  | {
      readonly id: 'scale-slip';
      readonly place: FindingPlace;
      readonly why: 'fraction' | 'over-hundred' | 'thousandth' | 'tenfold';
      /** The figure it may have been meant to be. */
      readonly meant: string | null;
    }
  /** `usual` is null for a ratio whose percentage is left out, beside others that give it. */
  | { readonly id: 'decimals-mixed'; readonly place: FindingPlace; readonly usual: number | null }
  | { readonly id: 'unreadable-value'; readonly place: FindingPlace; readonly raw: string }
  | {
      readonly id: 'error-value';
      readonly place: FindingPlace;
      readonly error: string;
      readonly formula: boolean;
    }
  | { readonly id: 'number-as-text'; readonly place: FindingPlace; readonly text: string }
  | { readonly id: 'stray-space'; readonly place: FindingPlace; readonly text: string }
  | {
      readonly id: 'date-for-ratio';
      readonly place: FindingPlace;
      /** "2/50", or null when the date does not tell. */
      readonly typed: string | null;
      /** "1 February 1950", or null for a serial that is no date. */
      readonly date: string | null;
    }
  | { readonly id: 'ambiguous-marker'; readonly place: FindingPlace; readonly marker: string }
  | { readonly id: 'actual-missing'; readonly place: FindingPlace; readonly filled: readonly PeriodKey[] }
  | { readonly id: 'header-period'; readonly says: HeaderTrouble }
  | {
      readonly id: 'reference-duplicate';
      readonly place: FindingPlace;
      readonly ref: string;
      readonly first: OtherCell;
    }
  | {
      readonly id: 'reference-gap';
      readonly place: FindingPlace;
      readonly before: string;
      readonly after: string;
      readonly missing: readonly string[];
    }
  | { readonly id: 'target-unreadable'; readonly place: FindingPlace; readonly raw: string }
  | { readonly id: 'target-profile'; readonly place: FindingPlace; readonly says: ProfileTrouble }
  | {
      readonly id: 'direction-unset';
      readonly place: FindingPlace;
      readonly target: string;
    }
  | {
      readonly id: 'cumulative-falls';
      readonly place: FindingPlace;
      readonly what: 'numerator' | 'denominator' | 'both' | 'value';
      readonly periodBefore: PeriodKey;
      readonly before: string;
      readonly now: string;
    }
  | {
      readonly id: 'repeated-value';
      readonly place: FindingPlace;
      readonly what: 'ratio' | 'figure';
      readonly periodBefore: PeriodKey;
      readonly before: string;
    }
  | {
      readonly id: 'cohort-differs';
      readonly place: FindingPlace;
      readonly denominator: string;
      readonly otherDenominator: string;
      readonly other: OtherCell;
    }
  | {
      readonly id: 'headcount-differs';
      readonly place: FindingPlace;
      readonly denominator: string;
      readonly headcount: string;
      readonly other: OtherCell;
      readonly agreeing: readonly PeriodKey[];
    }
  | {
      readonly id: 'implied-population';
      readonly place: FindingPlace;
      readonly count: string;
      readonly rate: string;
      readonly population: string;
      readonly usual: string;
      readonly otherPeriods: readonly PeriodKey[];
      readonly other: OtherCell;
    }
  | {
      readonly id: 'rag-differs';
      /** In so many rows that the sheet may be read wrongly, with the cells of its statuses. */
      readonly many: {
        readonly differing: number;
        readonly compared: number;
        readonly cells: readonly string[];
      };
    }
  | {
      readonly id: 'rag-differs';
      readonly typed: string;
      readonly rag: Rag | null;
      /** Our own column, which a Refresh brings up to date. */
      readonly ours: boolean;
      /** Only a fill says it. */
      readonly painted?: true;
      /** The colour that a key of the sheet's own gives the word. */
      readonly means?: Rag;
      readonly place: FindingPlace;
      /** What our status rests on; null where there is none, and `because` says why. */
      readonly rests: {
        readonly actual: string;
        readonly target: string;
        /** How far off, and what amber ends at, in per cent of the target or points; null where thresholds decide. */
        readonly off: string | null;
        readonly tolerance: string | null;
      } | null;
      readonly because: NotRatedReason | null;
    }
  | {
      readonly id: 'target-scale';
      readonly place: FindingPlace;
      /** Which of the two the row's other figures say is out. */
      readonly what: 'figure' | 'target';
      readonly figure: string;
      readonly target: string;
      readonly times: string;
      readonly usual: string;
    }
  | {
      readonly id: 'not-updated';
      readonly place: FindingPlace;
      readonly figure: string;
      readonly since: PeriodKey;
    }
  | {
      readonly id: 'rag-sensitive';
      readonly place: FindingPlace;
      readonly rag: Rag;
      readonly otherKind: { readonly kind: 'relative' | 'points'; readonly rag: Rag } | null;
      readonly otherFigure: { readonly figure: 'exact' | 'shown'; readonly rag: Rag } | null;
      readonly oneCase: Rag | null;
    }
  | {
      readonly id: 'shares-sum';
      readonly table: string;
      readonly column: string;
      /** What the table's own total says; null where it has none. */
      readonly total: string | null;
    }
  | { readonly id: 'table-date'; readonly table: string; readonly title: string; readonly heading: string }
  | {
      readonly id: 'sources-differ';
      readonly table: string;
      readonly label: string;
      readonly pairs: readonly SourcePair[];
      /** The indicator with the other figures. */
      readonly other: OtherCell;
    }
  | {
      readonly id: 'population-differs';
      readonly table: string;
      readonly topic: string;
      readonly otherTopic: string;
      readonly address: string;
    }
  | {
      readonly id: 'total-mismatch';
      /** What the table is called, and the heading of the column ('' without one). */
      readonly table: string;
      readonly column: string;
      readonly formula: boolean;
      /** The column beside it whose total was copied. */
      readonly repeats: string | null;
      /** Rows that are text to Excel, where they are just what its sum leaves out. */
      readonly textCells: readonly string[];
      /** The indicator has one of the two numbers; `raw` is its cell. */
      readonly agrees: {
        readonly side: 'rows' | 'total';
        readonly other: OtherCell;
        readonly raw: string;
      } | null;
    }
  | {
      readonly id: 'share-mismatch';
      readonly table: string;
      readonly column: string;
      readonly label: string;
      readonly count: string;
      /** What the shares should be of. */
      readonly base: string;
      /** What all of them are of instead; null when that is not known. */
      readonly otherBase: string | null;
      /** How many more do not fit and are not reported one by one. */
      readonly others: number;
    }
  | {
      readonly id: 'breakdown-differs';
      readonly place: FindingPlace;
      readonly table: string;
      readonly part: BreakdownPart;
      /** The indicator's cell. */
      readonly raw: string;
      readonly other: OtherCell;
    }
  | {
      readonly id: 'carried-forward';
      readonly place: FindingPlace;
      /** Two sheets or more agree on a newer figure: this one has it, or it came since. Null: one of them is wrong. */
      readonly restated: 'here' | 'since' | null;
      readonly differing: readonly OtherYear[];
      /** Sheets that say the same as this one. */
      readonly agreeing: readonly string[];
    }
  | {
      readonly id: 'formula-overwritten';
      readonly place: FindingPlace;
      readonly formulas: readonly PeriodKey[];
    };

export type HeaderTrouble =
  | { readonly kind: 'order'; readonly periods: readonly PeriodKey[] }
  | {
      readonly kind: 'gap';
      readonly missing: readonly PeriodKey[];
      readonly before: PeriodKey;
      readonly after: PeriodKey;
    }
  /** The heading of the column to the left again; `first` is its cell, and the only one read. */
  | { readonly kind: 'twice'; readonly text: string; readonly first: string }
  | {
      readonly kind: 'quarter-year';
      readonly period: PeriodKey;
      readonly year: string;
      readonly others: string;
    }
  | { readonly kind: 'target-year'; readonly year: string; readonly periods: string }
  /** The title above the table names another year than its headings. */
  | { readonly kind: 'title-year'; readonly year: string; readonly periods: string };

export type ProfileTrouble =
  | { readonly kind: 'missing'; readonly periods: readonly PeriodKey[] }
  | {
      readonly kind: 'turns';
      readonly from: PeriodKey;
      readonly to: PeriodKey;
      readonly fromText: string;
      readonly toText: string;
      readonly mostly: 'rises' | 'falls';
    };

/** The stable ids of the checks. */
export type CheckId = FindingDetail['id'];

/** The detail of one check's findings. */
export type DetailOf<Id extends CheckId> = Extract<FindingDetail, { readonly id: Id }>;
