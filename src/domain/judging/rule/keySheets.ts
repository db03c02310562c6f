import type { NoteLine } from './noteLine';

/** What the workbook's sheets of keys and guidance say of statuses; each address names its sheet ("Key!A5"). */
export interface KeySheets {
  readonly notes: readonly NoteLine[];
  /** The lines that may be a key of a scale of the sheet's own. */
  readonly scales: readonly NoteLine[];
  /** A sheet that names another scorecard and not this one may be that one's alone: what it says is asked about. */
  readonly isAsked: boolean;
}
