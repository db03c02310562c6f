import type { Period } from './period';
import { quarterEndedBy } from './quarters';

/** A scorecard, or anything else with periods and a year of its own. */
interface Dated {
  readonly periods: readonly Period[];
  readonly year: string | null;
}

/** By the calendar, where it is known of both; null where not. */
const sameEnd = (a: Period, b: Period): boolean | null =>
  a.months && b.months ? a.months.last === b.months.last : null;
const sameMonths = (a: Period, b: Period): boolean | null =>
  a.months && b.months ? a.months.first === b.months.first && a.months.last === b.months.last : null;

/**
 * The scorecard's period that a time said elsewhere is (a title, a row of data, a heading of another table): the same
 * stretch, or the quarter that a month ends, or the month that ends a quarter. One that names no year is of the
 * scorecard's own. Null where the scorecard has no such column, or the year is another.
 */
export function matchPeriod({ periods, year }: Dated, said: Period): Period | null {
  const ofYear = (period: Period): boolean =>
    said.year === null ||
    period.year === said.year ||
    (period.year === null && (year === null || year === said.year));
  const exact = periods.find(
    (period) =>
      period.grain === said.grain &&
      (said.place === null
        ? period.key === said.key
        : (sameMonths(period, said) ?? (period.place === said.place && ofYear(period)))),
  );
  if (exact) return exact;
  if (said.grain === 'month') {
    const quarter = quarterEndedBy(said);
    return (
      periods.find(
        (period) =>
          period.grain === 'quarter' &&
          (sameEnd(period, said) ?? (quarter === `Q${period.place ?? 0}` && ofYear(period))),
      ) ?? null
    );
  }
  if (said.grain !== 'quarter') return null;
  return (
    periods.find(
      (period) =>
        period.grain === 'month' &&
        (sameEnd(period, said) ?? (quarterEndedBy(period) === `Q${said.place ?? 0}` && ofYear(period))),
    ) ?? null
  );
}
