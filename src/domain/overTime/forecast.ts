import { isMet } from '../judging/status';
import { isPercentage } from '../indicators/unit';
import type { JudgedIndicator, JudgedScorecard } from '../judging/judged';
import { endsYear } from '../periods/order';
import type { Period } from '../periods/period';
import type { TargetInForce } from '../targets/target';
import { compare, type Rational } from '../values/exact';
import type { CellValue } from '../values/cells';
import { anyNegative, cohortGrows, falls, soFarOf, type SoFar } from './figuresSoFar';
import { meets } from './meets';
import { project, type Course, type Method, type PastYear } from './project';
import { runRateOf, type RunRate } from './runRate';
import { hasHidden, ofYear, seriesOf, type Series } from './series';
import { lastOfYear, yearTarget } from './yearEnd';

/** Where it ends by every method: the target met, missed, or now the one and now the other. */
export type Outlook = 'met' | 'at-risk' | 'missed';

interface Projection {
  readonly method: Method;
  readonly value: Rational;
}

export interface YearEndForecast {
  readonly kind: 'forecast';
  /** The last period of the year. */
  readonly end: Period;
  /** Whether its figures count on through the year; else each stands by itself. */
  readonly running: boolean;
  /** The first is the one told; the others stand beside it. */
  readonly projections: readonly [Projection, ...Projection[]];
  /** The lowest and highest by how each past year went on from the same period; null with fewer than two of them. */
  readonly range: { readonly low: Rational; readonly high: Rational; readonly years: number } | null;
  /** The year that `as-last-year` follows; null without one. */
  readonly lastYear: string | null;
  readonly target: TargetInForce;
  readonly outlook: Outlook;
  /** It is at risk only by a line that is drawn too far to be told. */
  readonly early: boolean;
  /** The year's target is reached, or its limit exceeded, already. */
  readonly decided: boolean;
  /** What its cases are counted of is taken to grow, to stay as it is; null where there is nothing such. */
  readonly cohort: 'grows' | 'stays' | null;
  readonly runRate: RunRate | null;
  /** Periods of earlier years that two places give differently: such a year is not followed. */
  readonly restated: Series['restated'];
  /** The target falls through the year, to this one. */
  readonly targetFalls: boolean;
  /** A figure it is reckoned with, for its unit. */
  readonly like: CellValue;
}

/** Why nothing is said of the year's end: it would be guessing, or there is nothing to say it against. */
export type NoForecastReason =
  | 'hidden'
  | 'rolling-year'
  | 'no-place'
  | 'year-over'
  | 'no-target'
  | 'no-direction'
  | 'to-be-confirmed'
  | 'target-to-date'
  | 'no-figure'
  | 'no-cases'
  | 'one-period'
  | 'beyond'
  | 'negative'
  | 'restated'
  | 'target-falls';

export type Forecast = YearEndForecast | { readonly kind: 'none'; readonly because: NoForecastReason };

/**
 * Where an indicator's year ends, by plain methods, against the target of the year's end, and what it would take to
 * meet it. In exact arithmetic. `outlook` is unanimous: met or missed only where every method and every past year's
 * course says so. It is never a status: now and year end are two things (decision 093).
 */
export function forecastOf(
  entry: JudgedIndicator,
  judged: Pick<JudgedScorecard, 'scorecard' | 'period'>,
): Forecast {
  const known = groundsOf(entry, judged);
  if (typeof known === 'string') return { kind: 'none', because: known };
  const { course, target, end, series, like, past } = known;
  const { direction } = entry.setting;
  const lastYear = past.at(-1) ?? null;
  // A running total goes as last year's did, where that is known; a figure by itself stays where it is.
  const order: readonly Method[] = course.running
    ? ['as-last-year', 'straight-line', 'carried-on']
    : ['carried-on', 'as-last-year', 'straight-line'];
  const projected = order.flatMap((method) => {
    const found = project(course, method, lastYear);
    return found ? [{ method, ...found }] : [];
  });
  const [first, ...others] = projected.flatMap(({ told, ...projection }): readonly Projection[] =>
    told ? [projection] : [],
  );
  if (!first) return { kind: 'none', because: 'beyond' };
  const followed = past.flatMap((year) => project(course, 'as-last-year', year)?.value ?? []).sort(compare);
  const [low, high] = [followed[0], followed.at(-1)];
  const range = low && high && followed.length > 1 ? { low, high, years: followed.length } : null;
  const decided = entry.status.kind === 'rated' && entry.status.decided === true;
  const meetsAll = (values: readonly Rational[]): Outlook => {
    const met = values.map((value) => meets(value, like, target, direction) === true);
    return met.every(Boolean) ? 'met' : met.some(Boolean) ? 'at-risk' : 'missed';
  };
  const ends = range ? [range.low, range.high] : [];
  const outlook = meetsAll([...projected.map(({ value }) => value), ...ends]);
  const now = course.figures.at(-1)?.of ?? null;
  return {
    kind: 'forecast',
    end,
    running: course.running,
    projections: [first, ...others],
    range,
    lastYear: lastYear?.year ?? null,
    target,
    outlook: decided ? (entry.status.kind === 'rated' && isMet(entry.status) ? 'met' : 'missed') : outlook,
    early: !decided && outlook !== meetsAll([...[first, ...others].map(({ value }) => value), ...ends]),
    decided,
    cohort: now === null ? null : course.grows ? 'grows' : 'stays',
    runRate: runRateOf({ course, target, direction, like, end, judged }),
    restated: series.restated,
    targetFalls: known.targetFalls,
    like,
  };
}

interface Grounds {
  readonly course: Course;
  readonly target: TargetInForce;
  readonly end: Period;
  readonly series: Series;
  readonly like: CellValue;
  readonly past: readonly PastYear[];
  readonly targetFalls: boolean;
}

/** What the projections are made of, or why there is none. */
function groundsOf(
  entry: JudgedIndicator,
  judged: Pick<JudgedScorecard, 'scorecard' | 'period'>,
): Grounds | NoForecastReason {
  const { indicator, setting, status } = entry;
  const { period } = judged;
  if (hasHidden(entry)) return 'hidden';
  if (setting.accumulation === 'rolling-year') return 'rolling-year';
  const end = lastOfYear(judged);
  const { place, perYear } = period;
  if (!end || place === null || perYear === null || perYear < 2) return 'no-place';
  if (endsYear(period)) return 'year-over';
  if (setting.waits === true || setting.contradicted || indicator.unsure === true) return 'to-be-confirmed';
  if (setting.direction === 'none') return 'no-direction';
  const target = yearTarget(entry, end);
  if (!target) return 'no-target';
  if (status.kind === 'not-rated' && status.because === 'to-be-confirmed') return 'to-be-confirmed';
  const percentage = isPercentage(indicator);
  const basis =
    setting.targetBasis ?? (indicator.target?.value.kind === 'single' ? indicator.target.value.basis : null);
  const counted = setting.accumulation === 'year-to-date';
  if (counted && !percentage && basis === 'to-date' && indicator.target?.value.kind === 'single')
    return 'target-to-date';
  // A single period's figure that judging found to be a part of the year's target.
  const flows =
    !counted &&
    !percentage &&
    ((status.kind === 'not-rated' && status.because === 'year-target') ||
      (status.kind === 'rated' && status.decided === true));
  const running = counted || flows;
  const series = seriesOf(entry, judged);
  const ours = ofYear(series, period.year);
  const like = ours.at(-1);
  if (like?.period.key !== period.key) return 'no-figure';
  if (percentage && ours.some(({ ratio }) => ratio === null)) return 'no-cases';
  const figures = soFarOf(ours, flows, counted);
  if (figures.length < 2) return 'one-period';
  // A gap in what is summed up is no nought.
  if (flows && figures.length < place) return 'no-figure';
  if (running && anyNegative(figures)) return 'negative';
  if (running && falls(figures)) return 'restated';
  const falling = targetFallsIn(entry);
  if (running && falling) return 'target-falls';
  const course = { figures, perYear, running, grows: cohortGrows(figures), percentage };
  const past = pastYears(series, period, course, flows, counted);
  return { course, target, end, series, like: like.value, past, targetFalls: falling };
}

/** Whether a profile ends below what it begins with. */
function targetFallsIn({ indicator }: JudgedIndicator): boolean {
  const target = indicator.target?.value;
  if (target?.kind !== 'profile') return false;
  const given = Object.values(target.byPeriod);
  const [first, last] = [given[0], given.at(-1)];
  return first !== undefined && last !== undefined && compare(last.value, first.value) < 0;
}

/** The years before this one that have a figure at the same period and at their end, none of them restated or falling. */
function pastYears(
  series: Series,
  { year: own, place }: Period,
  { perYear, running, figures: ours }: Course,
  flows: boolean,
  counted: boolean,
): readonly PastYear[] {
  const years = [...new Set(series.figures.map(({ period }) => period.year))].filter(
    (year): year is string => year !== null && (own === null || year < own),
  );
  return years.sort().flatMap((year): readonly PastYear[] => {
    const dated = ofYear(series, year);
    if (dated.some(({ label }) => series.restated.includes(label))) return [];
    const figures: readonly SoFar[] = soFarOf(dated, flows, counted);
    if (flows && figures.length < perYear) return [];
    if (running && (falls(figures) || anyNegative(figures))) return [];
    const [then, end] = [
      figures.find((each) => each.place === place),
      figures.find((each) => each.place === perYear),
    ];
    // Cases of cases go on as cases of cases did, plain numbers as plain numbers.
    const alike =
      then &&
      end &&
      (then.of === null) === (ours[0]?.of === null) &&
      (end.of === null) === (then.of === null);
    return alike ? [{ year, then, end }] : [];
  });
}
