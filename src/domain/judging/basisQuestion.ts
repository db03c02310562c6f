import type { Period } from '../periods/period';
import { isToleranceAsked, type Policy, type TargetBasis } from '../settings/settings';
import type { JudgedIndicator } from './judged';
import { judgeIndicator } from './judge';

/** What a person may say of a target that is held against a figure of another stretch of time. */
export interface BasisQuestion {
  /** No status is given until someone says. */
  readonly asked: boolean;
  /** What was said by a person and is kept; null where nobody has. */
  readonly chosen: Exclude<TargetBasis, 'straight-line'> | null;
}

/**
 * What is to be said of an indicator's target: asked where the status waits for it, open to change where the sheet calls
 * it the year's or a person has said; null where it makes no difference.
 */
export function basisQuestion(
  { indicator, setting, status }: JudgedIndicator,
  period: Period,
  policy: Policy,
): BasisQuestion | null {
  if (indicator.target?.value.kind !== 'single' || setting.waits || setting.contradicted || indicator.unsure)
    return null;
  const kept = setting.basisChosen ? setting.targetBasis : undefined;
  const chosen = kept === 'year' || kept === 'to-date' ? kept : null;
  if (chosen !== null) return { asked: false, chosen };
  if (status.kind === 'rated') return status.straightLine === true ? { asked: false, chosen } : null;
  if (status.kind !== 'not-rated') return null;
  if (status.because === 'year-target') return { asked: false, chosen };
  if (status.because !== 'to-be-confirmed') return null;
  // What waits for how far off is amber too, is asked that.
  if (isToleranceAsked(setting)) {
    const { asksTolerance: _asks, ...rest } = setting;
    const based = judgeIndicator(indicator, period, { ...rest, source: 'confirmed' }, policy);
    if (based.kind !== 'not-rated' || based.because !== 'to-be-confirmed') return null;
  }
  // The other thing that is confirmed, a minimum beside the target, would be asked for whatever the target is of.
  const ofYear = judgeIndicator(indicator, period, { ...setting, targetBasis: 'year' }, policy);
  const waits = ofYear.kind === 'not-rated' && ofYear.because === 'to-be-confirmed';
  return waits ? null : { asked: true, chosen };
}
