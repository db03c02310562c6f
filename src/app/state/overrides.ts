import type { SET_TO } from '../settings/vocabulary';

/** What a person says when they overrule a status, as typed. */
export interface SaidOverride {
  readonly to: keyof typeof SET_TO;
  readonly reason: string;
  readonly by: string;
  /** A period or a date. */
  readonly until: string;
}

/** What a person says of a new process, as typed or chosen. */
export interface SaidStep {
  /** A period of the series, with its year: "Q3 2021-22". */
  readonly from: string;
  readonly reason: string;
  readonly by: string;
}
