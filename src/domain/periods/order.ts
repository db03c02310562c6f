import type { Period, PeriodKey } from './period';

/** A scorecard, or anything else with periods in order of time. */
interface Dated {
  readonly periods: readonly Period[];
}

/** The period of that name; null when there is none. */
export const findPeriod = ({ periods }: Dated, key: PeriodKey): Period | null =>
  periods.find((period) => period.key === key) ?? null;

/** Earliest first: by the month they end in, the shorter before the longer; by their place in the year where no year is known. */
export function byTime(a: Period, b: Period): number {
  if (!a.months || !b.months) return (a.place ?? 0) - (b.place ?? 0);
  return a.months.last - b.months.last || b.months.first - a.months.first;
}

/** The periods of the grain of one of them, and where it stands among them. */
function alike(scorecard: Dated, key: PeriodKey): { readonly among: readonly Period[]; readonly at: number } {
  const grain = findPeriod(scorecard, key)?.grain;
  const among = scorecard.periods.filter((period) => period.grain === grain);
  return { among, at: among.findIndex((period) => period.key === key) };
}

/** The periods of the same grain before this one that the scorecard has, in order of time: Q1 and Q2 before Q3. */
export function periodsBefore(scorecard: Dated, period: PeriodKey): readonly Period[] {
  const { among, at } = alike(scorecard, period);
  return among.slice(0, Math.max(0, at));
}

/** The last of the same grain before this one; null for the first. */
export const periodBefore = (scorecard: Dated, period: PeriodKey): Period | null =>
  periodsBefore(scorecard, period).at(-1) ?? null;

/** The next of the same grain; null for the last the scorecard has. */
export function periodAfter(scorecard: Dated, period: PeriodKey): Period | null {
  const { among, at } = alike(scorecard, period);
  return at < 0 ? null : (among[at + 1] ?? null);
}

/** Those before it in the same reporting year: what a year-to-date figure grew from. */
export function earlierInYear(scorecard: Dated, period: PeriodKey): readonly Period[] {
  const year = findPeriod(scorecard, period)?.year;
  return periodsBefore(scorecard, period).filter((earlier) => earlier.year === year);
}

const startYear = (year: string | null): number | null => (year === null ? null : Number(year.slice(0, 4)));

/** The same period of another year that the scorecard has, `by` years on: −1 for the same month last year; null without one. */
export function sameInYear({ periods }: Dated, period: Period, by: number): Period | null {
  const year = startYear(period.year);
  if (year === null || period.place === null) return null;
  return (
    periods.find(
      (other) =>
        other.grain === period.grain && other.place === period.place && startYear(other.year) === year + by,
    ) ?? null
  );
}

/** Whether it ends its reporting year: then a year-to-date figure is of the whole year. */
export const endsYear = ({ place, perYear }: Period): boolean => place !== null && place === perYear;
