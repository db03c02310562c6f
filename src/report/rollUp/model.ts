import type { JudgedIndicator, JudgedScorecard } from '../../domain/judging/judged';
import type { ReportClosing } from '../closing';
import type { ReportFront } from '../front';
import type { ReportTable } from '../model';
import type { Report } from '../templates';

/** A service of a roll-up, as its own report was made: of a public one nothing hidden is left in it. */
export interface Rolled {
  readonly name: string;
  readonly judged: JudgedScorecard;
  readonly report: Report;
  /** Periods whose figures come from earlier scorecards of the service: "Q2". */
  readonly from: readonly string[];
}

/** An indicator and the service whose it is. */
export interface RolledEntry {
  readonly of: Rolled;
  readonly entry: JudgedIndicator;
}

/** A table over all services. */
export interface RollUpTable {
  readonly id: 'statuses' | 'exceptions' | 'movers';
  readonly heading: string;
  /** Says so where the table has no rows; else what it shows. */
  readonly says: string;
  readonly table: ReportTable;
}

/** The report of several scorecards as one: over all services first, then each scorecard. */
export interface RollUp {
  readonly front: ReportFront;
  readonly keyPoints: readonly string[];
  readonly tables: readonly RollUpTable[];
  readonly services: readonly Rolled[];
  readonly closing: ReportClosing;
}
