import type { RestorePoint } from '../../host/port';

export interface SafetyState {
  /** What the last plan replaced; null when nothing was written in this session, or it was given back. */
  readonly restore: RestorePoint | null;
  /** When that plan was written. */
  readonly writtenAt: Date | null;
}

export interface SafetyActions {
  /** Gives back what the last plan replaced; what was changed since stays and is named. Does nothing without one. */
  restore(): Promise<void>;
}
