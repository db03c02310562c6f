import type { GridCell } from '../grid/grid';
import { parseQuarter, parseYear, type Quarter } from './periods';

/** What time a column or a title speaks of. A month that does not end a quarter is comparable with no quarter. */
export type BreakdownPeriod =
  | { readonly kind: 'quarter'; readonly quarter: Quarter; readonly year: string | null }
  | { readonly kind: 'year'; readonly year: string }
  | { readonly kind: 'month' };

const NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** A snapshot bears the name of the month that ends its quarter: Jun-20 is the end of Q1 2020-21. */
const QUARTER_ENDING: Readonly<Record<number, Quarter>> = { 6: 'Q1', 9: 'Q2', 12: 'Q3', 3: 'Q4' };
const MONTH = new RegExp(`\\b(${NAMES.join('|')})[a-z]*\\.?[\\s\\-–'’/]*(20\\d\\d|\\d\\d)\\b`, 'i');
const DAY_MONTH_YEAR = /\b\d{1,2}[/.-](\d{1,2})[/.-](20\d\d|\d\d)\b/;

/** The financial year, "2020-21", in which a month (1 to 12) of a calendar year lies. */
function financialYear(month: number, year: number): string {
  const first = month >= 4 ? year : year - 1;
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
}

function ofMonth(month: number, year: number): BreakdownPeriod {
  const quarter = QUARTER_ENDING[month];
  return quarter ? { kind: 'quarter', quarter, year: financialYear(month, year) } : { kind: 'month' };
}

const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

function monthIn(text: string): { readonly month: number; readonly year: number } | null {
  const [, name, year] = MONTH.exec(text) ?? [];
  if (name && year) {
    return {
      month: NAMES.findIndex((known) => known.toLowerCase() === name.toLowerCase()) + 1,
      year: fullYear(year),
    };
  }
  const [, month, calendar] = DAY_MONTH_YEAR.exec(text) ?? [];
  return month && calendar && Number(month) >= 1 && Number(month) <= 12
    ? { month: Number(month), year: fullYear(calendar) }
    : null;
}

/** "Breakdown at Q3 2022-23", "Jun-20", "30/06/2020" or "2021/22" → its period; null when the text names none. */
export function parsePeriod(text: string): BreakdownPeriod | null {
  const [quarter, year, month] = [parseQuarter(text), parseYear(text), monthIn(text)];
  if (quarter) {
    return { kind: 'quarter', quarter, year: year ?? (month && financialYear(month.month, month.year)) };
  }
  if (month) return ofMonth(month.month, month.year);
  return year ? { kind: 'year', year } : null;
}

/** Day 0 of Excel's calendar, for dates after February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
/** The last day Excel knows. */
const LAST = 2_958_465;

/**
 * A heading that Excel holds as a date → what it was meant to say ("Jun-18") and its period. Excel takes a typed
 * "Jun-18" for the 18th of June of the year it is typed in, and formats it d-mmm: there the day is the year.
 */
export function readDateHeading(
  { numberFormat }: Pick<GridCell, 'numberFormat'>,
  serial: number,
): { readonly text: string; readonly period: BreakdownPeriod } | null {
  if (!(serial >= 61 && serial <= LAST)) return null;
  const at = new Date(EPOCH + Math.floor(serial) * DAY);
  const month = at.getUTCMonth() + 1;
  const dayIsYear = /d/i.test(numberFormat) && !/y/i.test(numberFormat);
  const year = dayIsYear ? 2000 + at.getUTCDate() : at.getUTCFullYear();
  const text = `${NAMES[month - 1] ?? ''}-${String(year % 100).padStart(2, '0')}`;
  return { text, period: ofMonth(month, year) };
}
