import type { Period } from './period';
import { QUARTERS, type Quarter } from './periods';

/** A quarter of an April year: Q3 of "2022-23" is October to December 2022. Its key says no year: it is the scorecard's own. */
export function quarterPeriod(quarter: Quarter, year: string | null): Period {
  const place = QUARTERS.indexOf(quarter) + 1;
  const first = year === null ? null : Number(year.slice(0, 4)) * 12 + place * 3;
  return {
    key: quarter,
    grain: 'quarter',
    year,
    place,
    perYear: 4,
    months: first === null ? null : { first, last: first + 2 },
  };
}

/** The quarter that a month ends: June of an April year ends Q1. Null for any other month, and for what is no month. */
export function quarterEndedBy({ grain, place }: Period): Quarter | null {
  return grain === 'month' && place !== null ? (QUARTERS[place / 3 - 1] ?? null) : null;
}
