import type { Period } from '../periods/period';
import type { Indicator, Scorecard } from '../indicators/scorecard';
import type { IndicatorSetting, Settings, ProcessStep } from '../settings/settings';
import type { Status } from './status';
import type { LinkedFigures } from '../tables/linkFigures';
import type { LinkedBreakdown } from '../tables/breakdown';
import type { HistoryFigure } from '../overTime/historyFigure';
import type { Overridden } from '../overrides/overridden';

/** An indicator with the setting it was judged by and its status in the judged quarter. */
export interface JudgedIndicator {
  readonly indicator: Indicator;
  readonly setting: IndicatorSetting;
  readonly status: Status;
  /** Those of its scorecard, in order of time, for who holds the indicator alone. */
  readonly periods: readonly Period[];
  /** What a person set in its place, in force or lapsed; `status` stays what the numbers say. */
  readonly override?: Overridden;
  /** Where a person said that a new process begins. */
  readonly steps?: readonly ProcessStep[];
  /** Its figures of earlier years that stand in other columns or on other sheets. */
  readonly history?: readonly HistoryFigure[];
}

/** A scorecard judged at one quarter: what reports, prompts and the refresh plan are made from. */
export interface JudgedScorecard {
  readonly scorecard: Scorecard;
  readonly settings: Settings;
  readonly period: Period;
  readonly indicators: readonly JudgedIndicator[];
  /** The tables of counts beside it, where the workbook was read for them. */
  readonly tables?: readonly LinkedBreakdown[];
  /** Its series, shares by group and yearly tables, likewise. */
  readonly figures?: readonly LinkedFigures[];
}
