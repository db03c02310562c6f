import type { JudgedScorecard } from './judged';
import { judgeByThresholds, underBasis, underMinimum } from './limits';
import { judgeValue, notRated } from './judgeValue';
import type { Period } from '../periods/period';
import type { Indicator, Scorecard } from '../indicators/scorecard';
import type { IndicatorSetting, Policy, Settings } from '../settings/settings';
import { settingsFor } from '../settings/suggest';
import type { Judgement } from './status';
import { targetFor } from '../targets/target';
import { readThresholds } from './thresholds';

/**
 * Judges one indicator in one quarter by the published rule (domain rules, "RAG"): on or better than target green,
 * off by up to the tolerance amber, else red; in exact arithmetic. Without a target, a direction or a usable value it
 * is not rated and says why. The setting's tolerance overrides the policy's, thresholds in the row override both, and a
 * figure that is not of the same stretch of time as its target is only judged where that makes no difference.
 */
export function judgeIndicator(
  indicator: Indicator,
  period: Period,
  setting: IndicatorSetting,
  policy: Policy,
): Judgement {
  const cell = indicator.periods[period.key];
  if (setting.waits) return notRated('to-be-confirmed');
  if (!cell) return notRated('no-column');
  if (indicator.unsure) return notRated('to-be-confirmed');
  const rules = {
    ...policy,
    tolerance: setting.tolerance ?? policy.tolerance,
    toleranceKind: setting.toleranceKind ?? policy.toleranceKind,
  };
  const thresholds = readThresholds(indicator.besides?.thresholds ?? null, indicator.target?.value ?? null);
  if (thresholds) return judgeByThresholds(cell.value, thresholds, rules);
  const target = targetFor(indicator, period);
  if (typeof target === 'string') return notRated(target);
  const status = judgeValue(cell.value, target, setting.direction, rules);
  if (status.kind === 'not-rated') return status;
  return underMinimum(underBasis(status, { indicator, period, setting, target, rules }), indicator);
}

/** Judges every indicator; settings it lacks are suggested, so the result's settings cover the scorecard. */
export function judgeScorecard(scorecard: Scorecard, settings: Settings, period: Period): JudgedScorecard {
  const complete = settingsFor(scorecard, settings);
  const { periods } = scorecard;
  const indicators = scorecard.indicators.flatMap((indicator, index) => {
    // settingsFor answers in the order of the scorecard.
    const setting = complete.indicators[index];
    return setting
      ? [{ indicator, setting, status: judgeIndicator(indicator, period, setting, complete.policy), periods }]
      : [];
  });
  return { scorecard, settings: complete, period, indicators };
}
