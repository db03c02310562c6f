import type { Plan } from '../../domain/plan/plan';
import type { RestorePoint } from '../../host/port';

export interface RestoreState {
  /** What the last plan replaced; null when nothing was written in this session, or it was given back. */
  readonly restore: RestorePoint | null;
  /** When that plan was written. */
  readonly writtenAt: Date | null;
  /** A plan whose writing was never answered, so that nobody knows what stands; null when there is none. */
  readonly unknown: Plan | null;
}

export interface RestoreActions {
  /** Gives back what the last plan replaced; what was changed since stays and is named. Does nothing without one. */
  restore(): Promise<void>;
  /** Reads back what stands of the plan that was never answered, and says so. Does nothing without one. */
  lookAgain(): Promise<void>;
}
