import { measured, type Shown } from '../values/cells';
import type { Quarter } from '../periods/periods';
import type { Indicator } from '../indicators/scorecard';
import type { NotRatedReason } from '../judging/status';
import type { Bound, Target } from './targets';

/** The target a value is held against. `to` is the upper end of a range, null for a single number. */
export interface TargetInForce {
  readonly from: Shown;
  readonly to: Shown | null;
  readonly bound: Bound;
}

/**
 * The target in force in a quarter: a profile gives that quarter's, every other target holds all year. A comparison
 * with an average is in words ('target-in-words') here; `targetFor` looks its number up.
 */
export function targetInForce(target: Target, quarter: Quarter): TargetInForce | NotRatedReason {
  switch (target.kind) {
    case 'none':
      return 'no-target';
    case 'unreadable':
      return 'target-unreadable';
    case 'comparator':
    case 'words':
      return 'target-in-words';
    case 'single':
      return { from: target.value, to: null, bound: target.bound };
    case 'range':
      return { from: target.from, to: target.to, bound: 'at' };
    case 'profile': {
      const value = target.byQuarter[quarter];
      return value ? { from: value, to: null, bound: target.bound ?? 'at' } : 'target-quarter-missing';
    }
  }
}

/**
 * The target an indicator is held against in a quarter. "Above Stat Neighbour Average" means more than the number in
 * that column; without a number there it stays 'target-in-words'.
 */
export function targetFor(
  indicator: Pick<Indicator, 'target' | 'neighbour' | 'england'>,
  quarter: Quarter,
): TargetInForce | NotRatedReason {
  if (!indicator.target) return 'no-target';
  const target = indicator.target.value;
  if (target.kind !== 'comparator') return targetInForce(target, quarter);
  const cell = target.of === 'neighbour' ? indicator.neighbour : indicator.england;
  const average = cell && measured(cell.value);
  if (!average) return 'target-in-words';
  return { from: average.shown, to: null, bound: target.side === 'above' ? 'more-than' : 'less-than' };
}
