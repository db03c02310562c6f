import { ragWithOneCase } from '../values/cases';
import { judgeIndicator } from './judge';
import type { Period } from '../periods/period';
import type { Indicator } from '../indicators/scorecard';
import type { IndicatorSetting, Policy } from '../settings/settings';
import { isMet, type Rag, type Status } from './status';
import { targetFor } from '../targets/target';

/** What the status would be otherwise; each null where it would be the same, or there is no status. */
export interface Sensitivities {
  /** By the other tolerance kind, the number of the tolerance kept: 5% of target or 5 points. */
  readonly otherKind: Rag | null;
  /** By the figure shown instead of the exact ratio, or the other way round. */
  readonly otherFigure: Rag | null;
  /** With one case the other way: the status is fragile. */
  readonly oneCase: Rag | null;
}

/** How far a status hangs on the rule, on rounding and on a single case (domain rules, "rag-sensitive"). `now` is the status, where it is known. */
export function sensitivities(
  indicator: Indicator,
  period: Period,
  setting: IndicatorSetting,
  policy: Policy,
  now: Status = judgeIndicator(indicator, period, setting, policy),
): Sensitivities {
  if (now.kind !== 'rated') return { otherKind: null, otherFigure: null, oneCase: null };
  const otherwise = (status: Status): Rag | null =>
    status.kind === 'rated' && status.rag !== now.rag ? status.rag : null;
  const toleranceKind = now.toleranceKind === 'relative' ? 'points' : 'relative';
  const judgeBy = policy.judgeBy === 'exact' ? 'shown' : 'exact';
  return {
    // What meets its target is green however the distance from it is measured.
    otherKind: isMet(now)
      ? null
      : otherwise(judgeIndicator(indicator, period, { ...setting, toleranceKind }, policy)),
    otherFigure: otherwise(judgeIndicator(indicator, period, setting, { ...policy, judgeBy })),
    oneCase: oneCaseOf(indicator, period, setting, {
      ...policy,
      tolerance: now.tolerance,
      toleranceKind: now.toleranceKind,
    }),
  };
}

function oneCaseOf(
  indicator: Indicator,
  period: Period,
  setting: IndicatorSetting,
  rules: Policy,
): Rag | null {
  const cell = indicator.periods[period.key];
  const target = targetFor(indicator, period);
  if (!cell || typeof target === 'string') return null;
  return ragWithOneCase(cell.value, target, setting.direction, rules);
}
