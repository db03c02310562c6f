import type { Quarter } from '../periods/periods';
import type { Indicator, Scorecard } from '../indicators/scorecard';
import type { IndicatorSetting, Settings } from '../settings/settings';
import type { Status } from './status';

/** An indicator with the setting it was judged by and its status in the judged quarter. */
export interface JudgedIndicator {
  readonly indicator: Indicator;
  readonly setting: IndicatorSetting;
  readonly status: Status;
}

/** A scorecard judged at one quarter: what reports, prompts and the refresh plan are made from. */
export interface JudgedScorecard {
  readonly scorecard: Scorecard;
  readonly settings: Settings;
  readonly quarter: Quarter;
  readonly indicators: readonly JudgedIndicator[];
}
