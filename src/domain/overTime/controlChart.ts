import type { JudgedIndicator, JudgedScorecard } from '../judging/judged';
import type { Direction } from '../settings/settings';
import { compare, equal } from '../values/exact';
import { meets } from './meets';
import { hasHidden, seriesOf, type DatedFigure, type Series } from './series';
import { naturalLimits, specialCauses, type NaturalLimits, type SpecialCause } from './xmr';

/** Whether the process itself would meet the target: always, never, or now and then. */
export type Assurance = 'passes' | 'fails' | 'either';

/** What the latest point is: the process's own noise, or a change for better or worse; `high` and `low` without a direction. */
export type Variation = 'common' | 'improvement' | 'concern' | 'high' | 'low';

interface ControlPoint {
  readonly figure: DatedFigure;
  /** Of the process it belongs to; null while that has fewer than five points. */
  readonly limits: NaturalLimits | null;
  readonly causes: readonly SpecialCause[];
  /** Against the target in force at this point; null without a target, a direction or limits. */
  readonly assurance: Assurance | null;
  /** A process of its own begins here, as a person declared. */
  readonly step: boolean;
}

export interface ControlChart {
  readonly kind: 'chart';
  readonly points: readonly ControlPoint[];
  /** Of the process now under way. */
  readonly limits: NaturalLimits;
  readonly variation: Variation;
  readonly causes: readonly SpecialCause[];
  /** Of the latest point that has a target. */
  readonly assurance: Assurance | null;
  /** More than one target was in force. */
  readonly targetMoved: boolean;
  /** Fewer than twelve points since the start or the latest step: the limits may still move. */
  readonly provisional: boolean;
  readonly missing: Series['missing'];
  readonly restated: Series['restated'];
}

/** Why there is no chart. */
export type NoChartReason =
  'hidden' | 'year-to-date' | 'rolling-year' | 'no-figure' | 'few-points' | 'few-since-step';

export type Control =
  ControlChart | { readonly kind: 'none'; readonly because: NoChartReason; readonly points: number };

/** "Useful limits may be constructed with as few as five or six values" (Wheeler, "Understanding Variation", page 60). */
const FEWEST = 5;
/** From here on limits are more than trial limits (NHSRplotthedots, "Number of points required"). */
export const ENOUGH = 12;

/**
 * The control chart (XmR) of an indicator's figures up to the judged period. None for a figure that counts from the
 * year's start or rolls: its neighbours share their cases, and their moving ranges say nothing. A step declared by a
 * person begins a process with limits of its own.
 */
export function controlChartOf(
  entry: JudgedIndicator,
  judged: Pick<JudgedScorecard, 'scorecard' | 'period'>,
): Control {
  const { setting, steps = [] } = entry;
  const none = (because: NoChartReason, points = 0): Control => ({ kind: 'none', because, points });
  if (hasHidden(entry)) return none('hidden');
  if (setting.accumulation !== 'snapshot') return none(setting.accumulation);
  const series = seriesOf(entry, judged);
  const { figures } = series;
  if (figures.at(-1)?.period.key !== judged.period.key) return none('no-figure');
  if (figures.length < FEWEST) return none('few-points', figures.length);
  const declared = new Set(steps.map(({ from }) => from));
  const starts = figures.flatMap(({ label }, at) => (at > 0 && declared.has(label) ? [at] : []));
  const processes = [0, ...starts].map((start, at, all) => figures.slice(start, all[at + 1]));
  const points = processes.flatMap((process, at) => pointsOf(process, setting.direction, at > 0));
  const latest = points.at(-1);
  const now = processes.at(-1) ?? figures;
  if (!latest?.limits) return none('few-since-step', now.length);
  const targets = points.flatMap(({ figure }) => figure.target ?? []);
  return {
    kind: 'chart',
    points,
    limits: latest.limits,
    causes: latest.causes,
    variation: variationOf(latest, now, latest.limits, setting.direction),
    assurance: points.findLast(({ assurance }) => assurance !== null)?.assurance ?? null,
    targetMoved: targets.some(({ from }) => !equal(from.value, targets[0]?.from.value ?? from.value)),
    provisional: now.length < ENOUGH,
    missing: series.missing,
    restated: series.restated,
  };
}

function pointsOf(
  process: readonly DatedFigure[],
  direction: Direction,
  step: boolean,
): readonly ControlPoint[] {
  const values = process.map(({ exact }) => exact);
  const limits = values.length < FEWEST ? null : naturalLimits(values);
  const causes = limits ? specialCauses(values, limits) : [];
  return process.map((figure, at) => ({
    figure,
    limits,
    causes: causes[at] ?? [],
    assurance: limits && assuranceOf(limits, figure, direction),
    step: step && at === 0,
  }));
}

/**
 * Whether all a process does by itself meets a target, none of it, or some (NHS England, "Making data count": assurance
 * icons). Each point is held against the target in force at it: a target that moves has no one answer.
 */
function assuranceOf(
  { lower, upper }: NaturalLimits,
  { target, value: like }: DatedFigure,
  direction: Direction,
): Assurance | null {
  if (!target || direction === 'none') return null;
  const met = [lower, upper].map((value) => meets(value, like, target, direction));
  if (met.includes(null)) return null;
  if (met.every((each) => each === true)) return 'passes';
  // Limits on either side of a range hold it between them.
  const between =
    target.to !== null && compare(lower, target.from.value) <= 0 && compare(upper, target.to.value) >= 0;
  return met.some((each) => each === true) || between ? 'either' : 'fails';
}

function variationOf(
  { causes, figure }: ControlPoint,
  process: readonly DatedFigure[],
  { mean }: NaturalLimits,
  direction: Direction,
): Variation {
  if (causes.length === 0) return 'common';
  const before = process.at(-2);
  // A trend has its own way, whichever side of the mean it has come to.
  const alone = causes.length === 1 && causes[0] === 'trend' && before;
  const up = compare(figure.exact, alone ? before.exact : mean) > 0;
  if (direction !== 'higher' && direction !== 'lower') return up ? 'high' : 'low';
  return up === (direction === 'higher') ? 'improvement' : 'concern';
}
