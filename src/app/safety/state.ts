import type { RestorePoint } from '../../host/port';

/** What the pane may do with the workbook, as its settings sheet says: everything, or refresh and read only. */
export type Mode = 'full' | 'refresh-only';

export interface SafetyState {
  /** What the last plan replaced; null when nothing was written in this session, or it was given back. */
  readonly restore: RestorePoint | null;
  readonly mode: Mode;
}

export interface SafetyActions {
  /** Gives back what the last plan replaced; what was changed since stays and is named. Does nothing without one. */
  restore(): Promise<void>;
}
