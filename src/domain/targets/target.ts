import { measured, type Shown } from '../values/cells';
import { sign } from '../values/exact';
import type { Period, PeriodKey } from '../periods/period';
import { quarterEndedBy } from '../periods/quarters';
import type { Indicator } from '../indicators/scorecard';
import type { NotRatedReason } from '../judging/status';
import type { Bound, Target } from './targets';

/** The target a value is held against. `to` is the upper end of a range, null for a single number. */
export interface TargetInForce {
  readonly from: Shown;
  readonly to: Shown | null;
  readonly bound: Bound;
  /** Whether its cell says per cent; absent where it says nothing of its unit. */
  readonly percent?: boolean;
  /** A gap, or "within 1%": what counts is how far from nought, whichever way. */
  readonly byDistance?: true;
}

/** What a profile says for a period: its own figure, or to a month that of the quarter it ends; null without one. */
export function figureAt(
  { byPeriod }: Extract<Target, { readonly kind: 'profile' }>,
  period: Period,
): Shown | null {
  const quarter = quarterEndedBy(period);
  return byPeriod[period.key] ?? (quarter && byPeriod[quarter]) ?? null;
}

/** What a profile says for the period after: the next figure it gives, with the name it gives it under. */
export function nextTarget(
  target: Extract<Target, { readonly kind: 'profile' }>,
  period: Period,
): { readonly key: PeriodKey; readonly target: TargetInForce } | null {
  const given = Object.entries(target.byPeriod);
  const named = [period.key, quarterEndedBy(period)].filter((key) => key !== null);
  const at = given.findIndex(([key]) => named.includes(key));
  const [key, value] = (at < 0 ? undefined : given[at + 1]) ?? [];
  return key !== undefined && value
    ? { key, target: { from: value, to: null, bound: target.bound ?? 'at' } }
    : null;
}

/**
 * The target in force in a period: a profile gives that period's, every other target holds all year. A comparison
 * with an average is in words ('target-in-words') here; `targetFor` looks its number up.
 */
export function targetInForce(target: Target, period: Period): TargetInForce | NotRatedReason {
  switch (target.kind) {
    case 'none':
      return 'no-target';
    case 'unreadable':
      return 'target-unreadable';
    case 'comparator':
    case 'words':
      return 'target-in-words';
    case 'single':
      return {
        from: target.value,
        to: null,
        bound: target.bound,
        percent: target.percent,
        ...(target.within && { byDistance: true }),
      };
    case 'range':
      return { from: target.from, to: target.to, bound: 'at' };
    case 'profile': {
      const value = figureAt(target, period);
      return value ? { from: value, to: null, bound: target.bound ?? 'at' } : 'target-period-missing';
    }
  }
}

/**
 * The target an indicator is held against in a period. "Above Stat Neighbour Average" means more than the number in
 * that column; without a number there it stays 'target-in-words'.
 */
export function targetFor(
  indicator: Pick<Indicator, 'title' | 'target' | 'neighbour' | 'england'>,
  period: Period,
): TargetInForce | NotRatedReason {
  if (!indicator.target) return 'no-target';
  if (indicator.target.of !== undefined && indicator.target.of !== period.key) return 'target-period-missing';
  const target = indicator.target.value;
  if (target.kind !== 'comparator') return withDistance(indicator, targetInForce(target, period));
  const cell = target.of === 'neighbour' ? indicator.neighbour : indicator.england;
  const average = cell && measured(cell.value);
  if (!average) return 'target-in-words';
  return { from: average.shown, to: null, bound: target.side === 'above' ? 'more-than' : 'less-than' };
}

const GAP = /\b(?:gap|difference|disparity)\b/i;

/** A gap written below nought ("children in care less all children") is judged by its distance, not by its sign. */
function withDistance(
  { title }: Pick<Indicator, 'title'>,
  target: TargetInForce | NotRatedReason,
): TargetInForce | NotRatedReason {
  if (typeof target === 'string' || !GAP.test(title) || sign(target.from.value) >= 0) return target;
  return { ...target, byDistance: true };
}
