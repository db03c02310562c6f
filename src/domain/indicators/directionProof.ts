import { foldSpace } from '../grid/grid';
import { measured, type ScorecardCell } from '../values/cells';
import { compare, multiply, rational, sign, type Rational } from '../values/exact';
import { ownStatusOf } from '../judging/ownStatus';
import { readThresholds } from '../judging/thresholds';
import type { Direction } from '../settings/settings';
import type { Target } from '../targets/targets';
import type { Better } from './directionRule';
import { directionOfSize } from './directionOfSize';
import { directionFromWording } from './directionRules';
import type { Indicator } from './scorecard';
import { isAverage, unitOf } from './unit';

type Described = Pick<Indicator, 'title' | 'past' | 'target' | 'goodIs' | 'besides' | 'periods'>;

/**
 * Which way is better by what the sheet itself shows: its own column for that, thresholds whose amber is worse than green,
 * the operators of its target, a stretch beyond it or a minimum below. Null where none of these tells, 'none' where a stretch or
 * minimum is on the other side than its words or its status have it.
 */
export function directionFromSheet(indicator: Described): Direction | null {
  const { target, goodIs, besides } = indicator;
  if (goodIs?.direction) return goodIs.direction;
  const thresholds = readThresholds(besides?.thresholds ?? null, target?.value ?? null);
  if (thresholds) return thresholds.better;
  const value = target?.value ?? null;
  return value && (directionFromTarget(value) ?? unopposed(fromNeighbours(value, besides), indicator));
}

/**
 * Another column taken for a stretch or a minimum turns it over: where the wording, the row's own status or the size of its target
 * says the opposite, neither is known.
 */
function unopposed(better: Better | null, indicator: Described): Direction | null {
  if (better === null) return null;
  const others = [
    directionFromWording(foldSpace(indicator.title)),
    directionFromStatuses(indicator)?.better,
    directionOfSize(indicator),
  ];
  const opposite: Better = better === 'higher' ? 'lower' : 'higher';
  return others.includes(opposite) ? 'none' : better;
}

/** What a target's own words decide: "<=20%" can only mean that lower is better. */
function directionFromTarget(target: Target): Direction | null {
  if (target.kind === 'range') return 'range';
  if (target.kind === 'comparator') return target.side === 'above' ? 'higher' : 'lower';
  const bound = target.kind === 'single' || target.kind === 'profile' ? (target.bound ?? 'at') : 'at';
  if (bound === 'at') return null;
  return bound === 'at-most' || bound === 'less-than' ? 'lower' : 'higher';
}

/** A stretch lies on the good side of the target, a minimum on the bad one. */
function fromNeighbours(target: Target, besides: Indicator['besides']): Better | null {
  if (target.kind !== 'single') return null;
  const at = target.value.value;
  const stretch = target.stretch?.value ?? valueIn(besides?.stretch ?? null);
  const minimum = target.minimum?.value ?? valueIn(besides?.thresholds?.minimum ?? null);
  const ways = [stretch && compare(stretch, at), minimum && compare(at, minimum)].filter(
    (way) => way !== null && way !== 0,
  );
  const [first] = ways;
  if (first === undefined || ways.some((way) => way !== first)) return null;
  return first === 1 ? 'higher' : 'lower';
}

const valueIn = (cell: ScorecardCell | null): Rational | null =>
  cell ? (measured(cell.value)?.exact ?? null) : null;

/** Fewer statuses than this prove nothing: one or two of them may be the mistake that the check is to find. */
const ENOUGH = 3;

/**
 * Which way the sheet's own statuses have it: green above the target and red below it means that higher is better. Null
 * where they say nothing or differ. `proven`: three of them or more say the same, and the figures stand on both sides of
 * the target; a status that is compared with ours afterwards, or coloured, must not alone be what tells the direction. `above`:
 * one of them is of a figure above the target.
 */
export function directionFromStatuses(
  indicator: Described,
): { readonly better: Better; readonly proven: boolean; readonly above: boolean } | null {
  const target = indicator.target?.value;
  const told = (indicator.besides?.statuses ?? []).flatMap((stated): Told[] => {
    const { period } = stated;
    const key = period ?? latestKey(indicator);
    const figure = key === null ? undefined : indicator.periods[key];
    const actual = figure && measured(figure.value)?.exact;
    const own = ownStatusOf(stated);
    const wanted = key !== null && target ? numberFor(target, key) : null;
    if (!actual || !wanted || own?.kind !== 'colours') return [];
    const side = compare(actual, wanted);
    if (side === 0) return [];
    // Green on the way to the year's target is green whichever way is better.
    if (side < 0 && own.rags.includes('green') && countsUp(indicator)) return [];
    // So is a part of the year beside the year's target.
    if (isPartOfTarget(indicator, actual, wanted)) return [];
    return [{ above: side > 0, better: own.rags.includes('green') === side > 0 ? 'higher' : 'lower' }];
  });
  const [first] = told;
  if (!first || told.some(({ better }) => better !== first.better)) return null;
  const proven = told.length >= ENOUGH && told.some(({ above }) => above !== first.above);
  return { better: first.better, proven, above: told.some(({ above }) => above) };
}

interface Told {
  readonly above: boolean;
  readonly better: Better;
}

/** A number or sum of money that may count up through the year: each figure above the one before, or none before. */
function countsUp(indicator: Described): boolean {
  const unit = unitOf(indicator);
  if (unit !== 'count' && unit !== 'money') return false;
  const figures = Object.values(indicator.periods).flatMap(({ value }) => measured(value)?.exact ?? []);
  return figures.every((figure, at) => at === 0 || compare(figure, figures[at - 1] ?? figure) > 0);
}

/** A count of which three make no more than the target may be that of a quarter, and the target the year's. */
function isPartOfTarget(indicator: Described, actual: Rational, wanted: Rational): boolean {
  const unit = unitOf(indicator);
  if (unit === 'percentage' || unit === 'rate' || unit === 'score' || isAverage(indicator)) return false;
  return sign(actual) > 0 && compare(multiply(actual, rational(2)), wanted) < 0;
}

const latestKey = ({ periods }: Described): string | null =>
  Object.keys(periods).findLast((key) => {
    const cell = periods[key];
    return cell !== undefined && measured(cell.value) !== null;
  }) ?? null;

function numberFor(target: Target, key: string): Rational | null {
  if (target.kind === 'single') return target.value.value;
  return target.kind === 'profile' ? (target.byPeriod[key]?.value ?? null) : null;
}
