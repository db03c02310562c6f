import { parseBreakdownPeriod, readDateHeading } from '../domain/periods/breakdownPeriod';
import { foldSpace, type GridCell } from '../domain/grid/grid';
import { headingPeriod } from '../domain/periods/headingPeriod';
import { readFormat } from '../domain/values/numberFormat';
import { matchPeriod } from '../domain/periods/matchPeriod';
import { contextOf } from '../domain/periods/namedPeriod';
import { parsePeriod } from '../domain/periods/parsePeriod';
import type { Period, PeriodKey } from '../domain/periods/period';
import { QUARTERS } from '../domain/periods/periods';

interface DataPeriod {
  readonly key: PeriodKey;
  readonly year: string | null;
}

/** The period a row of data is of, by the cells of its period and its year. */
export type ReadDataPeriod = (
  period: GridCell | null,
  year: GridCell | null,
) => DataPeriod | 'within-quarter' | 'unreadable';

/** The periods a scorecard has columns for, and its year. */
export interface Dated {
  readonly periods: readonly Period[];
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
  return { key: own.key, year: stated };
}

function periodOf(cell: GridCell): DataPeriod | 'within-quarter' | 'unreadable' {
  const { value, numberFormat, error } = cell;
  if (error || typeof value === 'boolean') return 'unreadable';
  if (typeof value === 'number') {
    if (readFormat(numberFormat, value).kind !== 'date') {
      const quarter = QUARTERS[value - 1];
      return quarter ? { key: quarter, year: null } : 'unreadable';
    }
    const period = readDateHeading(cell, value)?.period;
    if (period?.kind === 'quarter') return { key: period.quarter, year: period.year };
    return period?.kind === 'month' ? 'within-quarter' : 'unreadable';
  }
  const text = foldSpace(value);
  const { quarter, year } = headingPeriod(text.toLowerCase());
  if (!quarter) return parseBreakdownPeriod(text)?.kind === 'month' ? 'within-quarter' : 'unreadable';
  // A calendar year beside a quarter: which financial year it means is anyone's guess.
  return year === null && /\d\d/.test(text) ? 'unreadable' : { key: quarter, year };
}

/**
 * Reads the periods of rows of data as the scorecard names its own: months, terms, half years and years, of a year of any
 * start. A scorecard of quarters alone has its own reader, which takes a bare 1 to 4 too. A stretch of time the scorecard
 * has no column for keeps its own name; a month inside one of its terms or halves is 'within-quarter'.
 */
export function dataPeriodOf(dated: Dated): ReadDataPeriod {
  if (dated.periods.every(({ grain }) => grain === 'quarter')) return readDataPeriod;
  const context = contextOf(dated);
  const grains = new Set(dated.periods.map(({ grain }) => grain));
  return (period, year) => {
    if (period === null || period.error || typeof period.value === 'boolean') return 'unreadable';
    const stated = year === null || year.value === '' ? '' : foldSpace(String(year.value));
    const text = typeof period.value === 'string' ? foldSpace(period.value) : null;
    const said = text === null ? parsePeriod(period, context) : parsePeriod(`${text} ${stated}`, context);
    if (!said) return 'unreadable';
    const own = matchPeriod(dated, said);
    // A column of months may lead up from the year before: what it matches is meant, whatever its year.
    if (own) return { key: own.key, year: null };
    if (said.grain === 'month' && !grains.has('month')) return 'within-quarter';
    return { key: said.key, year: said.year };
  };
}
