import { parseBreakdownPeriod, readDateHeading } from '../domain/periods/breakdownPeriod';
import { foldSpace, type GridCell } from '../domain/grid/grid';
import { headingPeriod } from '../domain/periods/headingPeriod';
import { readFormat } from '../domain/values/numberFormat';
import { QUARTERS, type Quarter } from '../domain/periods/periods';

interface DataPeriod {
  readonly quarter: Quarter;
  readonly year: string | null;
}

/**
 * The quarter a row of data is of: "Q1", "2022-23 Q1", "Jun-22", "30/06/2022", a date, or a bare 1 to 4, with the year
 * from a column of its own where there is one. A month that ends no quarter is 'within-quarter'. "Q1 2022" could be of
 * two financial years, so it is 'unreadable'; so is a year that contradicts the period.
 */
export function readDataPeriod(
  period: GridCell | null,
  year: GridCell | null,
): DataPeriod | 'within-quarter' | 'unreadable' {
  const own = period === null ? 'unreadable' : periodOf(period);
  if (typeof own === 'string' || year === null || year.value === '') return own;
  const stated = headingPeriod(foldSpace(String(year.value)).toLowerCase()).year;
  if (stated === null || (own.year !== null && own.year !== stated)) return 'unreadable';
  return { quarter: own.quarter, year: stated };
}

function periodOf(cell: GridCell): DataPeriod | 'within-quarter' | 'unreadable' {
  const { value, numberFormat, error } = cell;
  if (error || typeof value === 'boolean') return 'unreadable';
  if (typeof value === 'number') {
    if (readFormat(numberFormat, value).kind !== 'date') {
      const quarter = QUARTERS[value - 1];
      return quarter ? { quarter, year: null } : 'unreadable';
    }
    const period = readDateHeading(cell, value)?.period;
    if (period?.kind === 'quarter') return { quarter: period.quarter, year: period.year };
    return period?.kind === 'month' ? 'within-quarter' : 'unreadable';
  }
  const text = foldSpace(value);
  const { quarter, year } = headingPeriod(text.toLowerCase());
  if (!quarter) return parseBreakdownPeriod(text)?.kind === 'month' ? 'within-quarter' : 'unreadable';
  // A calendar year beside a quarter: which financial year it means is anyone's guess.
  return year === null && /\d\d/.test(text) ? 'unreadable' : { quarter, year };
}
