import { cohortFromWording } from '../indicators/cohorts';
import { directionFromWording } from '../indicators/directionRules';
import { compare } from '../values/exact';
import { foldSpace } from '../grid/grid';
import { matchStored } from './matchStored';
import { QUARTERS } from '../periods/periods';
import type { Indicator, Scorecard } from '../indicators/scorecard';
import {
  DEFAULT_POLICY,
  type Accumulation,
  type Direction,
  type IndicatorSetting,
  type Settings,
} from './settings';
import type { Target } from '../targets/targets';

type Described = Pick<Indicator, 'ref' | 'title' | 'target' | 'goodIs'>;

/**
 * Direction, accumulation and cohort as a suggestion: the direction by the sheet's own column where it has one, then
 * by the target, then by the wording.
 */
export function suggestSetting(indicator: Described): IndicatorSetting {
  const { ref, title } = indicator;
  const target = indicator.target?.value ?? null;
  const accumulation = suggestAccumulation(title, target);
  return {
    ref,
    title,
    direction:
      indicator.goodIs?.direction ??
      (target && directionFromTarget(target)) ??
      directionFromWording(foldSpace(title)),
    accumulation,
    source: 'suggested',
    tolerance: null,
    toleranceKind: null,
    cohort: cohortFromWording(title, accumulation),
  };
}

/** What a target's own words decide: "<=20%" can only mean that lower is better. */
function directionFromTarget(target: Target): Direction | null {
  if (target.kind === 'range') return 'range';
  if (target.kind === 'comparator') return target.side === 'above' ? 'higher' : 'lower';
  const bound = target.kind === 'single' || target.kind === 'profile' ? (target.bound ?? 'at') : 'at';
  if (bound === 'at') return null;
  return bound === 'at-most' || bound === 'less-than' ? 'lower' : 'higher';
}

const ROLLING = /\brolling\b|\b(?:last|previous|past) (?:12|twelve) months\b/i;
const SNAPSHOT = /\bsnapshot\b|\bas at\b|\bat (?:the )?(?:end of|(?:quarter|month|period|year)[ -]end)\b/i;
const YEAR_TO_DATE =
  /\byear[ -]to[ -]date\b|\bytd\b|\b(?:in|during|within) (?:the )?year\b|\bin-year\b|\bcumulative\b|\bsince (?:1 )?april\b/i;
// A percentage of those who ceased is of all who ceased since April, so that its cohort grows by quarter.
const CEASED = /\bceased to be looked\b/i;

function suggestAccumulation(title: string, target: Target | null): Accumulation {
  if (ROLLING.test(title)) return 'rolling-year';
  if (SNAPSHOT.test(title)) return 'snapshot';
  if (YEAR_TO_DATE.test(title) || CEASED.test(title)) return 'year-to-date';
  return target && rises(target) ? 'year-to-date' : 'snapshot';
}

/** A profile that grows from its first quarter to its last and never falls. */
function rises(target: Target): boolean {
  if (target.kind !== 'profile') return false;
  const steps = QUARTERS.flatMap((quarter) => target.byQuarter[quarter]?.value ?? []);
  const pairs = steps.slice(1).map((step, index) => compare(step, steps[index] ?? step));
  return pairs.length > 0 && pairs.every((step) => step >= 0) && pairs.some((step) => step > 0);
}

/**
 * Settings that cover a scorecard: its indicators first and in its order, one each, then stored ones for indicators
 * that stand elsewhere. Stored ones are kept; missing ones are suggested. References get renumbered from year to
 * year, so the title decides: a stored setting is matched by reference and title, by title alone, and by reference
 * alone only where the titles still resemble each other.
 */
export function settingsFor(scorecard: Pick<Scorecard, 'indicators'>, stored: Settings | null): Settings {
  const { matched, rest } = matchStored(scorecard.indicators, stored?.indicators ?? []);
  const indicators = scorecard.indicators.map((indicator, index): IndicatorSetting => {
    const found = matched[index];
    return found ? { ...found, ref: indicator.ref, title: indicator.title } : suggestSetting(indicator);
  });
  return { policy: stored?.policy ?? DEFAULT_POLICY, indicators: [...indicators, ...rest] };
}
