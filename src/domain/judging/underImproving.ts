import type { Indicator } from '../indicators/scorecard';
import type { Period } from '../periods/period';
import { measured, type ScorecardCell } from '../values/cells';
import { compare, type Rational } from '../values/exact';
import type { ImprovingRule } from './improvingRule';
import { notRated } from './judgeValue';
import { isMet, type Judgement } from './status';

/** The figure the rule compares with: the same period last year, or the period before; null where the row has none. */
function figureBefore(
  { besides, past, periods }: Indicator,
  period: Period,
  since: ImprovingRule['since'],
): Rational | null {
  const exact = (cell: ScorecardCell | undefined): Rational | null =>
    (cell && measured(cell.value)?.exact) ?? null;
  if (since === 'last-year') {
    const same = besides?.pastPeriods.findLast(
      ({ period: other }) => other?.grain === period.grain && other.place === period.place,
    );
    return exact(same?.cell) ?? exact(past.at(-1)?.cell);
  }
  const keys = Object.keys(periods);
  return exact(periods[keys[keys.indexOf(period.key) - 1] ?? '']);
}

/** The status by such a rule: off target is amber where it is better than before, else red; none where nothing stands before it. */
export function underImproving(status: Judgement, indicator: Indicator, period: Period): Judgement {
  const { improving } = indicator;
  if (!improving || status.kind !== 'rated' || isMet(status) || status.direction === 'range') return status;
  const before = figureBefore(indicator, period, improving.since);
  if (!before) return notRated('to-be-confirmed');
  const side = compare(status.actual, before);
  const improved = status.direction === 'lower' ? side < 0 : side > 0;
  return { ...status, rag: improved ? 'amber' : 'red', byThresholds: true, improved };
}
