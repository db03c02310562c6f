import type { PeriodKey } from '../../domain/periods/period';
import type { SettingChange } from '../settings/planChanges';
import type { ColumnChoice } from '../../domain/reading/reading';
import type { FindingView } from './findings';
import type { LinkChoice, LinkView } from '../settings/tables/breakdownLinks';
import type { SaidOverride, SaidStep } from './overrides';
import type { RuleChange } from '../settings/rules';

/** A finding someone has set aside. */
export interface DismissedView extends FindingView {
  /** "Agreed with the provider. Sam Okafor, 22 Nov 2026". */
  readonly decision: string;
}

/** Who stands for the sheet and quarter that is judged. */
export interface SignOffView {
  readonly says: string;
  /** Why it no longer holds as it is: the sheet or the checks have changed since. */
  readonly since: readonly string[];
}

/** What people have decided about the findings, kept on the settings sheet. */
export interface Review {
  readonly dismissed: readonly DismissedView[];
  /** Breakdown tables and the indicators they belong to. */
  readonly links: readonly LinkView[];
  readonly signOff: SignOffView | null;
  /** The name last given, for the next time. */
  readonly name: string;
  /** How many open findings have a certain fix. */
  readonly certain: number;
  /** That the workbook’s other sheets could not be read, as a sentence; null when they were. */
  readonly unread: string | null;
  /** The rules of judging as they are now. */
  readonly rules: Required<RuleChange>;
}

/** An indicator whose status other rules would change. */
interface StatusChangeView {
  readonly ref: string;
  readonly title: string;
  readonly period: PeriodKey;
  readonly before: string;
  readonly after: string;
}

/** A figure that would be read otherwise: "Suppressed" → "Not available". */
interface ReadingChangeView {
  readonly ref: string;
  readonly title: string;
  /** "Q2", "2021-22", "England". */
  readonly place: string;
  readonly before: string;
  readonly after: string;
}

/** What settings not yet saved would do. */
export type SettingsTrial =
  | {
      readonly kind: 'changes';
      readonly says: string;
      readonly changes: readonly StatusChangeView[];
      /** Only where a change of what a bare x means makes any. */
      readonly readings: readonly ReadingChangeView[];
    }
  | { readonly kind: 'unreadable'; readonly says: string };

/** What a person has chosen in the pane and not saved. */
export interface Unsaved {
  readonly changes: readonly SettingChange[];
  readonly rules: RuleChange;
  readonly choices: readonly ColumnChoice[];
}

/** A file for the person to keep. */
export interface FileToSave {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

export interface ReviewActions {
  /** Plans every certain fix of the open findings. */
  previewFixAll(): Promise<void>;
  /** Plans setting a finding aside; reason and name must not be blank. */
  previewDismiss(key: string, reason: string, by: string): Promise<void>;
  /** Plans taking a dismissal back. */
  previewBringBack(key: string): Promise<void>;
  /** Plans the sheet that lists all findings. */
  previewFindings(): Promise<void>;
  /** The same list as a CSV file; null when nothing was checked, or it could not be made (the state says why). */
  findingsFile(): Promise<FileToSave | null>;
  /** Plans a status, another direction or no rating in place of the computed one, for the figure at an address. */
  previewOverride(address: string, said: SaidOverride): Promise<void>;
  /** Plans taking back what was set for the figure at an address. */
  previewOverrideBack(address: string): Promise<void>;
  /** Plans declaring a new process from a period on, or taking that back. */
  previewStep(address: string, said: SaidStep): Promise<void>;
  previewStepBack(address: string, from: string): Promise<void>;
  previewSignOff(by: string): Promise<void>;
  /** Plans keeping which indicator each breakdown table belongs to, as confirmed. */
  previewLinks(choices: readonly LinkChoice[]): Promise<void>;
  /** Plans other rules of judging, and other settings of indicators along with them. */
  previewRules(rules: RuleChange, changes: readonly SettingChange[]): Promise<void>;
  /** Plans keeping what was not saved; once that is written, a Refresh is planned. */
  previewUnsaved(unsaved: Unsaved): Promise<void>;
  /** Says in the state what such a change would do to the statuses. Reads nothing. */
  trySettings(rules: RuleChange, changes: readonly SettingChange[]): Promise<void>;
}
