import { foldSpace } from '../grid/grid';
import type { PeriodKey } from '../periods/period';
import type { Target } from './targets';

type Single = Extract<Target, { readonly kind: 'single' }>;

/**
 * The target of a row whose periods have a column of targets each, in order of time. Where all say the same it is that; different
 * numbers are a profile; anything else ("80-85%" beside "90%") is unreadable as one target.
 */
export function combineTargets(byPeriod: Readonly<Record<PeriodKey, Target>>): Target {
  const given = Object.entries(byPeriod).map(([period, target]) => ({ period, target }));
  const [first, ...others] = given;
  if (!first) return { kind: 'none', raw: '' };
  const textOf = ({ raw }: Target): string => foldSpace(raw);
  if (others.every(({ target }) => textOf(target) === textOf(first.target))) return first.target;
  const set = given.filter(({ target }) => target.kind !== 'none');
  const raw = set.map(({ period, target }) => `${period} ${textOf(target)}`).join(' ');
  const singles = set.flatMap(({ period, target }) => (target.kind === 'single' ? [{ period, target }] : []));
  if (set.length === 0) return { kind: 'none', raw: first.target.raw };
  if (singles.length < set.length) return { kind: 'unreadable', raw };
  const bound = commonBound(singles.map(({ target }) => target));
  return {
    kind: 'profile',
    raw,
    byPeriod: Object.fromEntries(singles.map(({ period, target }) => [period, target.value])),
    percent: singles.some(({ target }) => target.percent),
    ...(bound && { bound }),
  };
}

function commonBound(singles: readonly Single[]): Single['bound'] | null {
  const [first] = singles;
  return first && first.bound !== 'at' && singles.every(({ bound }) => bound === first.bound)
    ? first.bound
    : null;
}
