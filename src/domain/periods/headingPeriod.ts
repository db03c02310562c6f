import { parsePeriod } from './parsePeriod';
import { QUARTERS, type Quarter } from './periods';
import { quarterEndedBy } from './quarters';
import { APRIL_YEAR } from './years';

/** What time a heading speaks of; both null where it names none, or a month that ends no quarter. */
interface HeadingPeriod {
  readonly quarter: Quarter | null;
  /** "2022-23". */
  readonly year: string | null;
}

const NONE: HeadingPeriod = { quarter: null, year: null };

/**
 * The quarter and year of a heading where all periods are quarters: "Q1 2022-23", "Apr–Jun", a period's end ("Jun-20",
 * "30/06/2020", "June"), years also as "22/23".
 */
export function headingPeriod(words: string): HeadingPeriod {
  const period = parsePeriod(words, APRIL_YEAR);
  if (!period) return NONE;
  const { grain, place, year } = period;
  switch (grain) {
    case 'quarter':
      return { quarter: QUARTERS[(place ?? 0) - 1] ?? null, year };
    case 'month': {
      const quarter = quarterEndedBy(period);
      return quarter ? { quarter, year } : NONE;
    }
    case 'year':
    case 'to-date':
      return { quarter: null, year: year?.includes('-') ? year : null };
    default:
      return NONE;
  }
}
