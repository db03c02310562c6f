import type { Finding } from '../../checks/finding';

/** What the pane needs of a finding beyond its words. A setting that cannot be read is shown like a finding, too. */
type FoundAt = Pick<Finding, 'severity' | 'sheet' | 'address' | 'indicator' | 'period' | 'fix'> & {
  readonly id: string;
};

export interface FindingView {
  /** Unique within a session. */
  readonly key: string;
  readonly finding: FoundAt;
  /** Check title: "Percentage does not match its ratio". */
  readonly title: string;
  /** The colleague's note: "Q2 says 89.9, but 94 of 109 is 86.2. It repeats Q1's figure." */
  readonly says: string;
  /** "J10 · Dental checks · Q2". */
  readonly where: string;
  readonly fix: { readonly before: string; readonly after: string } | null;
  /** The button of what mends it by a plan of its own, where no fix of one cell does. */
  readonly remedy?: string;
  /** Whether a person may set it aside. */
  readonly dismissible: boolean;
  /** What was said when it was set aside for another text of its cell; null when it never was. */
  readonly lapsed: string | null;
}
