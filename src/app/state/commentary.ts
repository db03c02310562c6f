import type { PeriodKey } from '../../domain/periods/period';

/** How a mark looks: in two shapes, so that it is not by colour alone. */
export type Tone = 'contradicts' | 'doubtful' | 'agrees' | 'untied';

/** What a person said of a claim. It lasts as long as the session, its line and the figure do. */
export type ClaimDecision =
  /** It is wrong, and to be put right. */
  | { readonly as: 'agreed' }
  /** It may stand as it is. */
  | { readonly as: 'dismissed'; readonly reason: string };

/** A number or word of commentary, held against the scorecard. */
export interface ClaimView {
  /** Its line, its place there and the right figure: what a decision is kept under. */
  readonly key: string;
  /** "Contradicts the scorecard". */
  readonly head: string;
  readonly tone: Tone;
  /** "The text says “86.7%”." */
  readonly says: string;
  /** "The scorecard has 70.9% for Q3." For what agrees, that it does. */
  readonly has: string;
  /** "Timeliness of reviews · Q3 · M5". */
  readonly where: string;
  /** The cell of the scorecard that says so; null where none does. */
  readonly place: Place | null;
  /** The right figure, to be copied; null where there is none. The author's words are not touched. */
  readonly right: string | null;
  /** Whether there is anything to rule on: false for what agrees or is untied. */
  readonly open: boolean;
  readonly decision: ClaimDecision | null;
}

interface Place {
  readonly sheet: string;
  readonly address: string;
}

/** A stretch of a line: plain words, or a mark with its claims (one, unless two overlap). */
export interface Piece {
  readonly text: string;
  readonly claims: readonly ClaimView[];
}

interface MarkedLine {
  readonly pieces: readonly Piece[];
  /** A row of a table, a contents list or a page number: not checked. */
  readonly leftOut: boolean;
}

/** A text as it was typed, with its marks. */
export interface MarkedText {
  /** "Timeliness of reviews"; null for a text of its own. */
  readonly name: string | null;
  /** The cell it stands in; null in a text that is in no cell. */
  readonly place: Place | null;
  readonly lines: readonly MarkedLine[];
  /** Calm facts about it: "It speaks of Q2 only." */
  readonly notes: readonly string[];
}

/** A part of the counts, with the mark it counts: "1 is wrong". */
export interface CountPart {
  readonly says: string;
  readonly tone: Tone | null;
}

/** A text, or all the workbook's commentary on a quarter, after the check. */
export interface CheckedWords {
  readonly texts: readonly MarkedText[];
  /** "12 figures agree · 1 is wrong · 2 to look at · reds not mentioned: 6, 13". */
  readonly counts: readonly CountPart[];
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

export type ClaimDecisions = Readonly<Record<string, ClaimDecision>>;

export interface CommentaryState {
  /** Null before a check. */
  readonly kept: KeptView | null;
  readonly pasted: PastedView | null;
  /** What was decided in this session, by the keys of claims. */
  readonly decisions: ClaimDecisions;
}

export interface CommentaryActions {
  /** Checks a text against the scorecard as it was last read. Nothing is read or written. */
  checkText(text: string, about: string | null): Promise<void>;
  /** Forgets the text. */
  clearText(): void;
  /** Agrees that a claim is wrong, or lets it stand; null takes either back. Nothing is written. */
  decideClaim(key: string, decision: ClaimDecision | null): Promise<void>;
  /** Copies a right figure. `selectForCopy` is the last rung, as for `copyForWord`. */
  copyFigure(text: string, selectForCopy: () => void): Promise<void>;
}
