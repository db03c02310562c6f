import type { LinkedBreakdown } from '../domain/tables/breakdown';
import type { LinkedFigures } from '../domain/tables/linkFigures';
import type { Scorecard } from '../domain/indicators/scorecard';
import type { Period, PeriodKey } from '../domain/periods/period';
import type { Settings } from '../domain/settings/settings';
import type { Status } from '../domain/judging/status';
import type { CheckId } from './details';
import type { Finding, Severity } from './finding';

/** All a check may look at. Settings cover every indicator of the scorecard (stored ones, else suggestions). */
export interface CheckContext {
  readonly scorecard: Scorecard;
  readonly settings: Settings;
  /** The quarter judged. */
  readonly period: Period;
  /** The computed status of each indicator in that quarter by these settings, in order; absent where not judged yet. */
  readonly statuses?: readonly Status[];
  /** The workbook's breakdown tables; absent when other tables were not read, so that nothing is said of them. */
  readonly breakdowns?: readonly LinkedBreakdown[];
  /** Its series, shares by group and tables of years; absent as these. */
  readonly figures?: readonly LinkedFigures[];
  /** The scorecards on other sheets of the workbook; absent when these were not read. */
  readonly others?: readonly Scorecard[];
}

/** The outcome at one place it looked at. A check that could not look never gives a pass. */
export type Outcome =
  | { readonly kind: 'pass'; readonly address: string }
  | { readonly kind: 'fail'; readonly finding: Finding }
  | { readonly kind: 'cannot-tell'; readonly address: string | null; readonly reason: string };

/** A small sheet that shows what a check does: tab-separated rows, the first being the headings. Both its test and its documentation. */
export interface Example {
  readonly name: string;
  readonly sheet: string;
  readonly period: PeriodKey;
  /** For pass: none. For fail: the cells that must be found, no more and no fewer. */
  readonly cells: readonly string[];
  /** Other sheets of the workbook, by name, written as `sheet` is. */
  readonly others?: readonly { readonly name: string; readonly sheet: string }[];
}

export interface Check {
  /** Kebab-case, never reused. */
  readonly id: CheckId;
  readonly title: string;
  readonly severity: Severity;
  /** Why it matters, one sentence. */
  readonly why: string;
  /** What to do about it, one sentence. */
  readonly fix: string;
  /** What it does not see. */
  readonly limits: string;
  readonly examples: {
    readonly pass: readonly Example[];
    readonly fail: readonly Example[];
    readonly cannotTell: readonly Example[];
  };
  /** No outcome at all means not applicable. Never throws. */
  run(context: CheckContext): readonly Outcome[];
}

export type CheckVerdict = 'passed' | 'failed' | 'could-not-tell' | 'not-applicable';

/** What one check came to on a sheet, with the evidence. */
export interface CheckResult {
  readonly id: CheckId;
  readonly verdict: CheckVerdict;
  readonly outcomes: readonly Outcome[];
}

/** All checks on one sheet. Run = passed + failed + could not tell; not-applicable ones are listed but not counted. */
export interface CheckRun {
  readonly results: readonly CheckResult[];
  readonly findings: readonly Finding[];
  readonly checksRun: number;
  readonly passed: number;
  readonly couldNotTell: number;
}
