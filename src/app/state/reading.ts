import type { ColumnRole, ColumnChoice, Sureness } from '../../domain/reading/reading';
import type { SettingChange } from '../settings/planChanges';
import type { RuleChange } from '../settings/rules';

export type { ColumnChoice, ColumnRole, Sureness } from '../../domain/reading/reading';

/** One column of the sheet as it was read, for a person to look at and to change. */
export interface ColumnView {
  /** Unique within a reading: "D", or a row's number where indicators run across. */
  readonly key: string;
  /** The cell of its heading. */
  readonly address: string;
  readonly heading: string;
  readonly role: ColumnRole;
  /** The period's label; null for none. */
  readonly period: string | null;
  /** "figure, Q2". */
  readonly says: string;
  /** Why, in a sentence. */
  readonly why: string;
  readonly sure: Sureness;
}

/** The rule a sheet states for its own statuses. */
export interface RuleView {
  readonly address: string;
  /** "amber within 10%", and that the settings hold another where they do. */
  readonly says: string;
  /** As the sheet has it. */
  readonly text: string;
  /** It is judged by, and nobody has confirmed it. */
  readonly suggested: boolean;
}

/** A sentence of the sheet about amber that was not understood, for a person to say what tolerance it means. */
export interface RuleQuestionView {
  readonly address: string;
  /** As the sheet has it. */
  readonly text: string;
  /** What its answer is kept as, beside the tolerance. */
  readonly answer: string;
  /** "A20 says: “…”". */
  readonly says: string;
  /** Why it is asked: the line was not understood, or a status of the sheet's is by no rule that was read. */
  readonly why: string;
}

/** The sheet's own statuses contradict ours in many rows: what ours rest on, for a person to say which is wrong. */
export interface DoubtView {
  /** "The sheet’s own statuses differ from these in 5 of 12 rows. Is something read wrongly?" */
  readonly says: string;
  /** The columns and the rule. */
  readonly rests: string;
  /** Another column with which the statuses agree, and what to choose for it; left out where there is none. */
  readonly instead?: {
    readonly says: string;
    /** "Take D as the target". */
    readonly take: string;
    readonly choices: readonly ColumnChoice[];
  };
  /** What is kept once a person has said that the sheet is read rightly. */
  readonly answer: string;
}

/** "I read your sheet like this": every column with its role, what is unsure apart. */
export interface ReadingView {
  /** Nothing is asked and nothing misfits: it may be folded to its line. */
  readonly settled: boolean;
  /** "14 indicators · Q1 to Q3 · target · 2 averages". */
  readonly line: string;
  /** "14 indicators in rows 6 to 19". */
  readonly rows: string;
  /** That figures and headings do not fit together; null where they do. */
  readonly misfit: string | null;
  /** Left out where the sheet states none. */
  readonly rule?: RuleView;
  /** Left out where every line about amber was understood, or answered. */
  readonly question?: RuleQuestionView;
  /** Left out where the sheet's own statuses agree, or someone has said that they are the wrong ones. */
  readonly doubt?: DoubtView;
  /** "Is it D, Threshold?", where no target was found; left out where nothing may be it. */
  readonly mayBeTarget?: string;
  /** Columns a person is asked about. */
  readonly asked: readonly ColumnView[];
  /** The others that are used, in the order of the sheet. */
  readonly used: readonly ColumnView[];
  readonly unused: readonly ColumnView[];
  /** Roles a column may be given, with their words, and whether a period belongs to it. */
  readonly roles: readonly { readonly role: ColumnRole; readonly word: string; readonly dated: boolean }[];
  /** Labels of the periods there are. */
  readonly periods: readonly string[];
}

export interface ReadingActions {
  /**
   * Plans keeping how the sheet is read: the roles given, all others as they stand, and with them which way is better
   * (an empty list confirms every suggestion), and the tolerance that answers a sentence of the sheet.
   */
  previewReading(
    choices: readonly ColumnChoice[],
    changes: readonly SettingChange[],
    rules?: RuleChange,
  ): Promise<void>;
}
