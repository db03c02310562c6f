import { cohortFromWording } from './cohorts';
import { directionFromWording } from './directionRules';
import { compare } from './exact';
import { foldSpace } from './grid';
import { QUARTERS } from './periods';
import type { Indicator, Scorecard } from './scorecard';
import {
  DEFAULT_POLICY,
  type Accumulation,
  type Direction,
  type IndicatorSetting,
  type Settings,
} from './settings';
import type { Target } from './targets';

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
  const pool = new Pool(stored?.indicators ?? []);
  const exact = scorecard.indicators.map((indicator) => pool.take(pool.both, both(indicator)));
  const byTitle = scorecard.indicators.map(
    (indicator, index) => exact[index] ?? pool.take(pool.title, key(indicator.title)),
  );
  const indicators = scorecard.indicators.map((indicator, index): IndicatorSetting => {
    const found = byTitle[index] ?? takeByRef(pool, indicator);
    return found ? { ...found, ref: indicator.ref, title: indicator.title } : suggestSetting(indicator);
  });
  return { policy: stored?.policy ?? DEFAULT_POLICY, indicators: [...indicators, ...pool.rest()] };
}

const key = (text: string): string => foldSpace(text).toLowerCase();
const both = ({ ref, title }: Pick<IndicatorSetting, 'ref' | 'title'>): string =>
  `${key(ref)}\n${key(title)}`;

/** Stored settings, each of which can be taken once. */
class Pool {
  readonly both = new Map<string, IndicatorSetting[]>();
  readonly title = new Map<string, IndicatorSetting[]>();
  readonly ref = new Map<string, IndicatorSetting[]>();
  private readonly taken = new Set<IndicatorSetting>();

  constructor(private readonly all: readonly IndicatorSetting[]) {
    for (const setting of all) {
      append(this.both, both(setting), setting);
      append(this.title, key(setting.title), setting);
      append(this.ref, key(setting.ref), setting);
    }
  }

  take(
    by: ReadonlyMap<string, IndicatorSetting[]>,
    wanted: string,
    fits: (setting: IndicatorSetting) => boolean = () => true,
  ): IndicatorSetting | null {
    const waiting = by.get(wanted) ?? [];
    // What was taken by another key is dropped from the front, so that many alike do not cost their square.
    while (waiting[0] && this.taken.has(waiting[0])) waiting.shift();
    const found = waiting.find((setting) => !this.taken.has(setting) && fits(setting)) ?? null;
    if (found) this.taken.add(found);
    return found;
  }

  rest(): readonly IndicatorSetting[] {
    return this.all.filter((setting) => !this.taken.has(setting));
  }
}

function append(map: Map<string, IndicatorSetting[]>, at: string, setting: IndicatorSetting): void {
  const list = map.get(at);
  if (list) list.push(setting);
  else map.set(at, [setting]);
}

const takeByRef = (pool: Pool, { ref, title }: Described): IndicatorSetting | null =>
  ref === '' ? null : pool.take(pool.ref, key(ref), (setting) => resembles(setting.title, title));

/** Whether two titles share three in four of the words either has: a mended typing error, not another indicator. */
function resembles(a: string, b: string): boolean {
  const wordsOf = (text: string): Set<string> => new Set(key(text).match(/[a-z0-9]+/g) ?? []);
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (one.size === 0) return true;
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared * 4 >= Math.max(one.size, other.size) * 3;
}
