import type { JudgedIndicator } from '../domain/judging/judged';
import type { PeriodKey } from '../domain/periods/period';

/** What a piece of commentary says with a number or a word. A change in percentage points is a 'percentage'. */
export type ClaimKind = 'percentage' | 'ratio' | 'direction' | 'target' | 'count';
export type ClaimVerdict = 'agrees' | 'contradicts' | 'doubtful' | 'untied';

/** Why a claim has its verdict; the words are in src/wording/claims.ts. */
export type ClaimReason =
  | 'agrees'
  /** It is the figure the sheet shows, though the ratio beside it there gives another. */
  | 'agrees-with-shown'
  /** It is the rating typed in the sheet, which its figures do not give. */
  | 'agrees-with-rating'
  | 'wrong-percentage'
  | 'wrong-count'
  | 'wrong-ratio'
  | 'ratio-not-percentage'
  | 'wrong-direction'
  | 'wrong-side'
  | 'wrong-status'
  | 'wrong-target'
  | 'wrong-comparator'
  | 'wrong-change'
  /** A difference in points called per cent. */
  | 'points-not-per-cent'
  /** What the sentence's own figures do not bear out: "risen from 259 to 255". */
  | 'own-figures'
  /** Right for an earlier quarter or year, said of this one. */
  | 'out-of-date'
  | 'no-indicator'
  | 'ambiguous-indicator'
  | 'no-period'
  | 'no-value'
  | 'no-target'
  /** A year-to-date figure is not better or worse than a quarter before. */
  | 'year-to-date'
  | 'no-direction'
  | 'future'
  /** Beside the indicator's words, but it may well speak of something else: part of the cohort, another service. */
  | 'other-subject';

/** One number or word of commentary, tied to the scorecard or not. */
export interface Claim {
  /** The exact words, and where they stand in the commentary (`end` exclusive). */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The reference of the indicator, its title where the sheet has no references; null when untied. */
  readonly indicator: string | null;
  readonly period: PeriodKey | null;
  /** The past year it speaks of, "2021-22"; null for a period of this year. */
  readonly year: string | null;
  readonly kind: ClaimKind;
  readonly verdict: ClaimVerdict;
  /** What the scorecard says in its place: "70.9%", "134/189", "fell", "below target"; null when it cannot tell. */
  readonly expected: string | null;
  readonly because: ClaimReason;
  /** The figures that show it, for a reader who has no sheet beside him: "86.7% at Q2, 70.9% at Q3"; null where `expected` is the figure. */
  readonly figures: string | null;
  /** The cell that says so: "M5"; null where none does. */
  readonly cell: string | null;
}

/** What a claim calls the indicator: its reference, or its title where the sheet has none. */
export const nameOf = ({ indicator: { ref, title } }: JudgedIndicator): string => (ref === '' ? title : ref);
