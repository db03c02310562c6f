import type { GridCell } from '../grid/grid';
import { MONTH_NAMES } from './months';
import { parsePeriod } from './parsePeriod';
import type { Period } from './period';
import { QUARTERS, type Quarter } from './periods';
import { quarterEndedBy } from './quarters';
import { APRIL_YEAR } from './years';

/** What time a column or a title of another table speaks of. A snapshot bears the name of the month that ends its quarter. */
export type BreakdownPeriod =
  | { readonly kind: 'quarter'; readonly quarter: Quarter; readonly year: string | null }
  | { readonly kind: 'year'; readonly year: string }
  /** A month that ends no quarter: comparable with that month alone. */
  | { readonly kind: 'month'; readonly month: Period };

function asBreakdown(period: Period): BreakdownPeriod | null {
  const { grain, place, year, months } = period;
  const quarter = grain === 'quarter' ? QUARTERS[(place ?? 0) - 1] : quarterEndedBy(period);
  if (grain === 'quarter') return quarter ? { kind: 'quarter', quarter, year } : null;
  if (grain === 'month' && months)
    return quarter ? { kind: 'quarter', quarter, year } : { kind: 'month', month: period };
  return grain === 'year' && year?.includes('-') ? { kind: 'year', year } : null;
}

/** "Breakdown at Q3 2022-23", "Jun-20", "30/06/2020" or "2021/22" → its period; null when the text names none. */
export function parseBreakdownPeriod(text: string): BreakdownPeriod | null {
  const period = parsePeriod(text, APRIL_YEAR);
  return period && asBreakdown(period);
}

/** A heading that Excel holds as a date → what it was meant to say ("Jun-18") and its period; null for no date. */
export function readDateHeading(
  { numberFormat }: Pick<GridCell, 'numberFormat'>,
  serial: number,
): { readonly text: string; readonly period: BreakdownPeriod } | null {
  const at = parsePeriod({ value: serial, numberFormat }, APRIL_YEAR);
  const period = at && asBreakdown(at);
  if (!at?.months || !period) return null;
  const { last } = at.months;
  const text = `${MONTH_NAMES[last % 12] ?? ''}-${String(Math.floor(last / 12) % 100).padStart(2, '0')}`;
  return { text, period };
}
