import type { PeriodKey } from '../../domain/periods/period';

/** A number or word of commentary, held against the scorecard. */
export interface ClaimView {
  /** Unique within its text. */
  readonly key: string;
  /** "It says “86.7%”. The scorecard has 70.9% for Q3." For what agrees, what it agrees with. */
  readonly says: string;
  /** The claim in the words around it, as they stand. */
  readonly quote: { readonly before: string; readonly said: string; readonly after: string };
  /** "G3 · Timeliness of reviews · Q3". */
  readonly where: string;
  /** The cell it stands in; null in a text that is in no cell. */
  readonly place: Place | null;
  /** The right figure, to be copied; null where there is none. The author's words are not touched. */
  readonly right: string | null;
}

interface Place {
  readonly sheet: string;
  readonly address: string;
}

/** A text, or all the workbook's commentary on a quarter, after the check. */
export interface CheckedWords {
  /** "31 statements checked: 29 agree, 1 contradicts the scorecard, 1 not tied to it." */
  readonly summary: string;
  readonly contradictions: readonly ClaimView[];
  /** What only one of the two readers finds wrong. */
  readonly doubts: readonly ClaimView[];
  readonly untied: readonly ClaimView[];
  readonly agreements: readonly ClaimView[];
}

/** Words that are not there, or are those of the quarter before. */
export interface GapView {
  readonly kind: 'missing' | 'unchanged';
  /** "4 · Timeliness of reviews". */
  readonly name: string;
  readonly place: Place;
}

/** The commentary kept in the workbook, as of the last check. */
export interface KeptView {
  /** What was read, or that there is nothing to read. */
  readonly says: string;
  /** Null where there are no words. */
  readonly checked: CheckedWords | null;
  readonly gaps: readonly GapView[];
  readonly period: PeriodKey;
}

/** A text that a person gave to be checked. It is kept in the pane alone and never written. */
export interface PastedView {
  readonly text: string;
  /** The indicator it was said to be about; null for a text of its own. */
  readonly about: string | null;
  readonly checked: CheckedWords;
}

export interface CommentaryState {
  /** Null before a check. */
  readonly kept: KeptView | null;
  readonly pasted: PastedView | null;
}

export interface CommentaryActions {
  /** Checks a text against the scorecard as it was last read. Nothing is read or written. */
  checkText(text: string, about: string | null): Promise<void>;
  /** Forgets the text. */
  clearText(): void;
  /** Copies a right figure. `selectForCopy` is the last rung, as for `copyForWord`. */
  copyFigure(text: string, selectForCopy: () => void): Promise<void>;
}
