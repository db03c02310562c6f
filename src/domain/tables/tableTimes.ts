import type { Indicator, Scorecard } from '../indicators/scorecard';
import { parsePeriod } from '../periods/parsePeriod';
import type { Period } from '../periods/period';
import { QUARTERS } from '../periods/periods';
import { quarterEndedBy } from '../periods/quarters';
import { APRIL_YEAR } from '../periods/years';
import type { ScorecardCell } from '../values/cells';
import type { FigureTable } from './figures';

/** The time a text of a table names: "at 31/03/2019", "year ending 2019"; null when it names none. */
export const timeIn = (text: string): Period | null => parsePeriod(text, APRIL_YEAR);

/** The time of a whole table: what stands over its columns before its title, and that before its sheet's name. */
export const timeOfTable = ({ over, title, labelHeading, sheet }: FigureTable): Period | null =>
  [over, title, labelHeading, sheet].reduce<Period | null>((found, text) => found ?? timeIn(text), null);

/**
 * The label a time has among a scorecard's facts: "Q3" of its own year, "Q3 2021-22" of another, "2021-22" for a year or
 * for the March that ends it; else the time's own name. A bare year is the one that ended in its March.
 */
export function labelOfTime(time: Period, { year: own }: Pick<Scorecard, 'year'>): string {
  const { grain, year, key } = time;
  const quarter = grain === 'quarter' ? (QUARTERS[(time.place ?? 0) - 1] ?? null) : quarterEndedBy(time);
  if (quarter) {
    if (year === null || year === own) return quarter;
    return quarter === 'Q4' ? year : `${quarter} ${year}`;
  }
  if (grain === 'year' && year !== null && !year.includes('-')) {
    const last = Number(year);
    return `${last - 1}-${String(last % 100).padStart(2, '0')}`;
  }
  return grain === 'year' && year !== null ? year : key;
}

/** The indicator's own figure of a time; null where the scorecard has no column for it. */
export function cellOfTime(indicator: Indicator, label: string): ScorecardCell | null {
  return indicator.periods[label] ?? indicator.past.find(({ year }) => year === label)?.cell ?? null;
}
