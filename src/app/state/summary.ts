import type { Severity } from '../../checks/finding';
import type { Rag } from '../../domain/judging/status';

/** Where a piece of the summary leads. */
export type SummaryGoal =
  /** The indicator's card, by the address that cards have. */
  | { readonly kind: 'indicator'; readonly address: string }
  | { readonly kind: 'finding'; readonly key: string }
  | { readonly kind: 'group'; readonly severity: Severity }
  | { readonly kind: 'cell'; readonly sheet: string; readonly address: string };

/** A status as it was seen, or is: its word, and its colour where the word is one of ours. */
export interface SeenStatus {
  readonly word: string;
  readonly rag: Rag | null;
}

/** An indicator whose status is not what the last Refresh saw. */
export interface StatusTurn {
  /** Of its card. */
  readonly address: string;
  /** "5 · 3 or more placements". */
  readonly name: string;
  readonly from: SeenStatus;
  readonly to: SeenStatus;
}

export interface SummaryItem {
  readonly text: string;
  /** The whole of what `text` shortens; '' where it shortens nothing. */
  readonly name: string;
  readonly goal: SummaryGoal;
}

/** "Hangs on one case: 6, 10": a line whose items each lead somewhere. */
export interface SummaryLine {
  readonly id: 'figures' | 'newly-wrong' | 'added' | 'one-case' | 'to-confirm' | 'columns' | 'findings';
  readonly label: string;
  readonly items: readonly SummaryItem[];
}

/** What matters first after a check. Nothing in it is judged anew: it points at cards and findings. */
export interface SummaryView {
  /** "Since the Refresh of 12 Oct 2026 at 18:05"; null before the first Refresh of this sheet. */
  readonly since: string | null;
  /** What the turns come to, after a colon: "no status has changed."; empty where they are listed. */
  readonly sinceSays: string;
  /** Those that turned, the reds first. */
  readonly turns: readonly StatusTurn[];
  /** "2 indicators are gone: …"; '' for none. */
  readonly gone: string;
  /** Only lines that have something to say. */
  readonly lines: readonly SummaryLine[];
}
