import type { JudgedIndicator, JudgedScorecard } from '../judging/judged';
import { monthLabel } from '../periods/months';
import type { Period } from '../periods/period';
import { targetFor, type TargetInForce } from '../targets/target';

/** The last period of the judged one's year; null where its place in the year is not known. */
export function lastOfYear({
  scorecard,
  period,
}: Pick<JudgedScorecard, 'scorecard' | 'period'>): Period | null {
  const { place, perYear, year, grain, months } = period;
  if (place === null || perYear === null) return null;
  const found = scorecard.periods.find(
    (each) => each.grain === grain && each.year === year && each.place === perYear,
  );
  if (found) return found;
  const length = months ? months.last - months.first + 1 : 0;
  const later = (perYear - place) * length;
  const moved = months && { first: months.first + later, last: months.last + later };
  return { ...period, key: nameOf(period, perYear, moved?.last ?? null), place: perYear, months: moved };
}

/** "Q4", "H2", "Mar 2026"; for a term what every reader knows. */
function nameOf({ grain, key }: Period, perYear: number, month: number | null): string {
  if (grain === 'month' && month !== null) return monthLabel(month);
  return /^[QH]\d/.test(key) ? key.replace(/\d/, String(perYear)) : 'the year’s end';
}

/** What the year is to end at. A target of the year so far holds at its end as well where it is a share. */
export const yearTarget = (
  { indicator }: Pick<JudgedIndicator, 'indicator'>,
  last: Period,
): TargetInForce | null => {
  const target = targetFor(indicator, last);
  return typeof target === 'string' ? null : target;
};
