import type { Besides } from '../indicators/besides';
import type { ScorecardCell } from '../values/cells';
import { compare, parseDecimal, sign, type Rational } from '../values/exact';
import { plainCharacters } from '../values/figures';
import { foldSpace } from '../grid/grid';
import { parseTarget } from '../targets/parseTarget';
import type { Target } from '../targets/targets';
import type { Direction, ToleranceKind } from '../settings/settings';
import type { Rag } from './status';

type Single = Extract<Target, { kind: 'single' }>;

/** The bounds of a row of its own: green from `green` on, red from `red` on, amber between; `better` is their order. */
export interface Thresholds {
  readonly better: 'higher' | 'lower';
  /** What green begins at. */
  readonly green: Single;
  /** Null where only green and red, or green and amber, are known and meet. */
  readonly red: Single | null;
  /** What amber begins at, where the sheet gives that in place of red. */
  readonly amber: Single | null;
  /** Green begins where amber ends, and nothing says which of the two a figure is that is exactly there. */
  readonly open?: true;
}

/**
 * The thresholds of an indicator from their columns ("≥90", "82.8–89.9", "<82.8"); null where they are not given, cannot be
 * read, or contradict each other. Which way is better follows from their operators, else from green and amber: green is
 * the better of the two. Without a column for green it begins at the target. Where amber has a column for either end,
 * `direction` says which of them is next to green.
 */
export function readThresholds(
  thresholds: Besides['thresholds'],
  target: Target | null = null,
  direction: Direction | null = null,
): Thresholds | null {
  if (!thresholds) return null;
  const own = target?.kind === 'single' ? target : null;
  if (thresholds.amberRange && !thresholds.green && !thresholds.red)
    return betweenEnds(thresholds.amberRange, own, direction);
  const [green, red] = [singleIn(thresholds.green) ?? own, singleIn(thresholds.red)];
  const amber = edgeOf(thresholds.amber);
  if (!green || (!red && !amber)) return null;
  const better = wayOf(green) ?? turned(wayOf(red)) ?? order(green, red ?? singleOf(amber, 'higher'));
  if (!better) return null;
  const amberEdge = red ? null : singleOf(amber, better);
  const other = red ?? amberEdge;
  if (!other) return null;
  // Amber and red lie on the bad side of green.
  const beyond = compare(green.value.value, other.value.value);
  const fits = better === 'higher' ? beyond >= 0 : beyond <= 0;
  return fits ? { better, green, red, amber: amberEdge } : null;
}

/** By the two ends of amber: what is better than both is green, what is worse than both red. */
function betweenEnds(
  range: NonNullable<NonNullable<Besides['thresholds']>['amberRange']>,
  own: Single | null,
  better: Direction | null,
): Thresholds | null {
  const [low, high] = [singleIn(range.low), singleIn(range.high)];
  if (!low || !high || compare(low.value.value, high.value.value) > 0) return null;
  if (better !== 'higher' && better !== 'lower') return null;
  const [near, far] = better === 'higher' ? [high, low] : [low, high];
  const beyond = own ? compare(own.value.value, near.value.value) * (better === 'higher' ? 1 : -1) : 0;
  if (beyond < 0) return null;
  return {
    better,
    green: beyond > 0 && own ? own : near,
    red: null,
    amber: far,
    ...(beyond === 0 && { open: true }),
  };
}

/** The status by a row's own thresholds, exactly. */
export function ragByThresholds(actual: Rational, { better, green, red, amber }: Thresholds): Rag {
  if (meets(actual, green, better)) return 'green';
  if (red) return meets(actual, red, better === 'higher' ? 'lower' : 'higher') ? 'red' : 'amber';
  return amber && meets(actual, amber, better) ? 'amber' : 'red';
}

function meets(actual: Rational, { bound, value }: Single, better: 'higher' | 'lower'): boolean {
  const side = compare(actual, value.value);
  switch (bound) {
    case 'at-least':
      return side >= 0;
    case 'more-than':
      return side > 0;
    case 'at-most':
      return side <= 0;
    case 'less-than':
      return side < 0;
    case 'at':
      return better === 'higher' ? side >= 0 : side <= 0;
  }
}

const targetIn = (cell: ScorecardCell | null | undefined): Target | null => {
  if (!cell) return null;
  const { value, formula, numberFormat } = cell;
  const number = value.kind === 'number' && !value.fromText;
  if (!number) return parseTarget({ value: value.raw, formula, numberFormat, error: value.kind === 'error' });
  return { kind: 'single', raw: value.raw, bound: 'at', value: value.shown, percent: value.percent };
};

function singleIn(cell: ScorecardCell | null | undefined): Single | null {
  const target = targetIn(cell);
  return target?.kind === 'single' ? target : null;
}

/** The ends of amber: a range has two, a single one. */
function edgeOf(cell: ScorecardCell | null | undefined): Target | null {
  const target = targetIn(cell);
  return target?.kind === 'single' || target?.kind === 'range' ? target : null;
}

/** The worse end of amber. */
function singleOf(target: Target | null, better: 'higher' | 'lower'): Single | null {
  if (target?.kind === 'single') return target;
  if (target?.kind !== 'range') return null;
  const { raw, percent, from, to } = target;
  return { kind: 'single', raw, percent, bound: 'at', value: better === 'higher' ? from : to };
}

function wayOf(single: Single | null): 'higher' | 'lower' | null {
  if (!single || single.bound === 'at') return null;
  return single.bound === 'at-least' || single.bound === 'more-than' ? 'higher' : 'lower';
}

const turned = (way: 'higher' | 'lower' | null): 'higher' | 'lower' | null =>
  way === null ? null : way === 'higher' ? 'lower' : 'higher';

function order(green: Single, worse: Single | null): 'higher' | 'lower' | null {
  const side = worse ? compare(green.value.value, worse.value.value) : 0;
  return side === 0 ? null : side > 0 ? 'higher' : 'lower';
}

/** A tolerance of a row of its own. `toleranceKind` is null where the cell does not say: "5", and "5%" of what. */
export interface OwnTolerance {
  readonly tolerance: Rational;
  readonly toleranceKind: ToleranceKind | null;
  /** Whether it is given in per cent. */
  readonly saysPercent: boolean;
}

/** What says that a row has no tolerance of its own. */
const NO_TOLERANCE = /^(?:[-–—.]+|n\/?a|none|nil|no tolerance|not applicable|default|standard|\[[a-z]\])?$/i;

/** Whether a tolerance cell says something that is not understood: our own tolerance in its place would be a guess. */
export const isOtherTolerance = (cell: ScorecardCell | null, counts = ''): boolean =>
  cell !== null && !NO_TOLERANCE.test(foldSpace(cell.value.raw)) && readTolerance(cell, counts) === null;

/**
 * Reads a tolerance cell: "5%", "±2 pp", "10% of target", "5", and "3 days" where the row's own words for
 * what its figure counts name days too; null where it is empty or says something else.
 */
export function readTolerance(cell: ScorecardCell | null, counts = ''): OwnTolerance | null {
  if (!cell) return null;
  const { value } = cell;
  if (value.kind === 'number' && !value.fromText) {
    return sign(value.exact) < 0
      ? null
      : { tolerance: value.exact, toleranceKind: null, saysPercent: value.percent };
  }
  const text = foldSpace(plainCharacters(value.raw)).toLowerCase();
  const [, figure = '', unit = '', ofTarget] =
    /^(?:(?:agreed )?tolerance ?(?:[:=–-]|is|of)? ?)?(?:\+?\/?-|±|within|up to|<=?|≤)? ?(\d+(?:\.\d+)?) ?(%|per ?cent|pp|ppts?|points?|pts?|percentage points?|[a-z]+(?: [a-z]+)?)?( of (?:the )?target)?$/.exec(
      text,
    ) ?? [];
  const tolerance = parseDecimal(figure);
  if (!tolerance) return null;
  if (unit === '') return { tolerance, toleranceKind: null, saysPercent: false };
  if (/^(?:%|per ?cent)$/.test(unit))
    return { tolerance, toleranceKind: ofTarget ? 'relative' : null, saysPercent: true };
  const inPoints = /^(?:pp|ppts?|points?|pts?|percentage points?)$/.test(unit) || isNamedIn(unit, counts);
  return inPoints ? { tolerance, toleranceKind: 'points', saysPercent: false } : null;
}

/** "3 working days" of "Average days to answer": the last word, whatever its number. */
function isNamedIn(unit: string, counts: string): boolean {
  const stem = (unit.split(' ').at(-1) ?? '').replace(/s$/, '');
  return (
    stem.length > 2 &&
    counts
      .toLowerCase()
      .split(/[^a-z]+/)
      .some((word) => word.replace(/s$/, '') === stem)
  );
}
