import type { JudgedIndicator, JudgedScorecard } from './judged';
import { foldSpace } from '../grid/grid';
import { directionFromWording } from '../indicators/directionRules';
import type { CellValue, ScorecardCell } from '../values/cells';
import { compare, ZERO } from '../values/exact';
import { withContradiction } from './contradiction';
import { withEdgeAsked } from './edgeAsked';
import { underImproving } from './underImproving';
import { judgeByThresholds, underBasis, underMinimum } from './limits';
import { judgeValue, notRated, type Rules } from './judgeValue';
import { rivalsAsked } from './rivalsAsked';
import { overridesFor } from '../overrides/inForce';
import { lapseOf } from '../overrides/lapse';
import type { Override } from '../overrides/override';
import type { Overridden } from '../overrides/overridden';
import { stepsFor } from '../overTime/steps';
import type { Period } from '../periods/period';
import type { Indicator, Scorecard } from '../indicators/scorecard';
import { isBareTolerance, type IndicatorSetting, type Policy, type Settings } from '../settings/settings';
import { settingsFor } from '../settings/suggest';
import { isMet, type Judgement } from './status';
import { targetFor, type TargetInForce } from '../targets/target';
import { isOutOfScale } from './scaleSlips';
import { sizesOf } from './sizes';
import { readThresholds } from './thresholds';
import { areOfOtherUnits } from './units';

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
  const judge = (each: Indicator): Judgement => judgeAsRead(each, period, setting, policy);
  const status = judge(indicator);
  const rivals = rivalsAsked(status, indicator, judge, period);
  return rivals.length > 0 ? { kind: 'not-rated', because: 'to-be-confirmed', rivals } : status;
}

function judgeAsRead(
  indicator: Indicator,
  period: Period,
  setting: IndicatorSetting,
  policy: Policy,
): Judgement {
  const cell = indicator.periods[period.key];
  if (setting.waits || setting.contradicted) return notRated('to-be-confirmed');
  if (!cell) return notRated('no-column');
  if (indicator.unsure) return notRated('to-be-confirmed');
  const rules = {
    ...policy,
    tolerance: setting.tolerance ?? policy.tolerance,
    toleranceKind: setting.toleranceKind ?? policy.toleranceKind,
    // What is still green is counted as the workbook's tolerance is.
    stillGreen:
      (setting.toleranceKind ?? policy.toleranceKind) === policy.toleranceKind ? policy.stillGreen : ZERO,
  };
  const own = indicator.besides?.thresholds ?? null;
  const thresholds = readThresholds(own, indicator.target?.value ?? null, setting.direction);
  if (thresholds) return judgeByThresholds(cell.value, thresholds, rules);
  // The sheet has a rule of its own here that could not be followed: the tolerance is not put in its place.
  if (own?.criteria && !NO_CRITERIA.has(own.criteria.value.kind)) return notRated('to-be-confirmed');
  const bands = [own?.amberRange?.low, own?.amber, own?.red];
  if (bands.some((band) => band && !NO_CRITERIA.has(band.value.kind)))
    return notRated(setting.direction === 'none' ? 'no-direction' : 'to-be-confirmed');
  const target = targetFor(indicator, period);
  if (typeof target === 'string') return notRated(target);
  if (isAhead(indicator, period)) return notRated('target-period-missing');
  if (areOfOtherUnits(indicator, cell.value)) return notRated('units-differ');
  if (isOutOfScale(indicator, cell, target.from.value)) return notRated('out-of-scale');
  if (sizesOf(indicator, cell, period)?.kind === 'out') return notRated('out-of-scale');
  // A target that says itself which side of it is good needs no direction.
  if (setting.differs?.direction && target.bound === 'at') return notRated('to-be-confirmed');
  const status = judgeValue(cell.value, target, setting.direction, rules);
  if (status.kind === 'not-rated') return status;
  if (isBetterThanRange(status, { title: indicator.title, target, setting }))
    return notRated('to-be-confirmed');
  const based = underBasis(status, { indicator, period, setting, target, rules });
  const settled = underImproving(underMinimum(based, indicator), indicator, period);
  return isToleranceOpen(settled, { cell, target, setting, rules, policy })
    ? notRated('to-be-confirmed')
    : settled;
}

const NO_CRITERIA: ReadonlySet<CellValue['kind']> = new Set(['blank', 'not-applicable', 'not-available']);

/**
 * Whether how far off is amber is not known for what is off target: the sheet says it in words that were not understood,
 * or as a bare number ("2") that is another colour as points than as per cent of the target.
 */
function isToleranceOpen(
  status: Judgement,
  {
    cell,
    target,
    setting,
    rules,
    policy,
  }: {
    readonly cell: ScorecardCell;
    readonly target: TargetInForce;
    readonly setting: IndicatorSetting;
    readonly rules: Rules;
    readonly policy: Policy;
  },
): boolean {
  if (status.kind !== 'rated' || isMet(status) || status.byThresholds) return false;
  if (setting.asksTolerance) return true;
  const before = setting.differs?.tolerance;
  if (before) {
    const tolerance = before.amount ?? policy.tolerance;
    const toleranceKind = before.kind ?? policy.toleranceKind;
    const then = judgeValue(cell.value, target, setting.direction, { ...rules, tolerance, toleranceKind });
    if (then.kind === 'rated' && then.rag !== status.rag) return true;
  }
  if (!isBareTolerance(setting)) return false;
  const toleranceKind = rules.toleranceKind === 'points' ? 'relative' : 'points';
  const other = judgeValue(cell.value, target, setting.direction, { ...rules, toleranceKind });
  return other.kind === 'rated' && other.rag !== status.rag;
}

/** What says that a row has no band of its own. */
/** Whether the only target is headed by a year to come: last year's outturn is not held against next year's target. */
function isAhead({ target }: Indicator, { year }: Period): boolean {
  const named = target?.year;
  if (named === undefined || year === null || named.length !== year.length) return false;
  return named > year;
}

/**
 * A range that the sheet gives as target reaches from good to good enough where the words say which way is better: 91%
 * of visits made against 80 to 85% is not missed. Whether too much is bad is for a person to say.
 */
function isBetterThanRange(
  status: Extract<Judgement, { readonly kind: 'rated' }>,
  {
    title,
    target,
    setting,
  }: Pick<Indicator, 'title'> & {
    readonly target: TargetInForce;
    readonly setting: IndicatorSetting;
  },
): boolean {
  const { to, from } = target;
  if (status.rag === 'green' || to === null || setting.direction !== 'range') return false;
  if (setting.source !== 'suggested') return false;
  const better = directionFromWording(foldSpace(title));
  if (better === 'higher') return compare(status.actual, to.value) > 0;
  return better === 'lower' && compare(status.actual, from.value) < 0;
}

/**
 * Judges every indicator; settings it lacks are suggested, so the result's settings cover the scorecard. Rows whose own
 * status contradicts ours, as many do on their sheet, wait.
 */
export function judgeScorecard(scorecard: Scorecard, settings: Settings, period: Period): JudgedScorecard {
  const complete = settingsFor(scorecard, settings);
  const { periods } = scorecard;
  const overrides = overridesFor(scorecard.indicators, complete, { scorecard, period });
  const steps = stepsFor(scorecard.indicators, complete.steps ?? []);
  const indicators = scorecard.indicators.flatMap((indicator, index): readonly JudgedIndicator[] => {
    // settingsFor answers in the order of the scorecard.
    const setting = complete.indicators[index];
    if (!setting) return [];
    const status = judgeIndicator(indicator, period, setting, complete.policy);
    const set = overrides[index];
    const override = set && overriddenBy(set, { indicator, setting, scorecard, period, settings: complete });
    const own = steps[index] ?? [];
    return [
      {
        indicator,
        setting,
        status,
        periods,
        ...(override && { override }),
        ...(own.length > 0 && { steps: own }),
      },
    ];
  });
  return withEdgeAsked(withContradiction({ scorecard, settings: complete, period, indicators }));
}

/** What a person set for the indicator at a place of the scorecard in any period; null where nobody did. */
export function overriddenAt(
  index: number,
  scorecard: Scorecard,
  settings: Settings,
  period: Period,
): Overridden | null {
  const [indicator, setting] = [scorecard.indicators[index], settings.indicators[index]];
  const set = overridesFor(scorecard.indicators, settings, { scorecard, period })[index];
  return set && indicator && setting
    ? overriddenBy(set, { indicator, setting, scorecard, period, settings })
    : null;
}

interface Overriding extends Pick<JudgedScorecard, 'scorecard' | 'settings' | 'period'> {
  readonly indicator: Indicator;
  readonly setting: IndicatorSetting;
}

/** What a person set, with the colour it shows: another direction is judged as any other. */
function overriddenBy(
  override: Override,
  { indicator, setting, scorecard, period, settings }: Overriding,
): Overridden {
  const today = settings.overrides?.today ?? '';
  const because = lapseOf(override, indicator, { scorecard, period, today });
  if (because) return { kind: 'lapsed', override, because };
  const { to } = override;
  if (to.kind === 'status') return { kind: 'in-force', override, rag: to.rag };
  if (to.kind === 'not-rated') return { kind: 'in-force', override, rag: null };
  const turned = judgeIndicator(indicator, period, { ...setting, direction: to.direction }, settings.policy);
  return { kind: 'in-force', override, rag: turned.kind === 'rated' ? turned.rag : null };
}
