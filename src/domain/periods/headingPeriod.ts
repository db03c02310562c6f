import { parsePeriod } from './breakdownPeriod';
import { parseQuarter, parseYear, type Quarter } from './periods';

/** What time a heading speaks of; both null where it names none, or a month that ends no quarter. */
export interface HeadingPeriod {
  readonly quarter: Quarter | null;
  /** "2022-23". */
  readonly year: string | null;
}

/** "22/23" and "22-23", but neither a date nor an age: "17-18 year olds". */
const SHORT_YEAR = /(?:^|[^\d/.–-])(?:fy ?)?(\d\d) ?[/–-] ?(\d\d)(?![\d/.–-])/;
const AGES = /\bage|\bolds?\b|\byrs?\b|\byears?\b|\bmiles?\b|\bdays?\b|\bmonths?\b/;

function shortYear(words: string): string | null {
  const [, first = '', last = ''] = SHORT_YEAR.exec(words) ?? [];
  if (first === '' || AGES.test(words)) return null;
  return (Number(first) + 1) % 100 === Number(last) ? `20${first}-${last}` : null;
}

/** The quarter a month ends: monthly columns are read at June, September, December and March. */
const QUARTER_END: Readonly<Record<string, Quarter>> = { jun: 'Q1', sep: 'Q2', dec: 'Q3', mar: 'Q4' };
/** A month without a year is one only where little else is said: "June", "End of Sept", "Actual Dec". */
const BARE_MONTH = /^(?:\S+ ){0,3}(june?|sept?(?:ember)?|dec(?:ember)?|mar(?:ch)?)\.?$/;

/**
 * The quarter and year of a heading: "Q1 2022-23", "Apr–Jun", a period's end ("Jun-20", "30/06/2020", "June"), years
 * also as "22/23". Takes folded text in lower case.
 */
export function headingPeriod(words: string): HeadingPeriod {
  const year = parseYear(words) ?? shortYear(words);
  const quarter = parseQuarter(words);
  // "Outturn 2019-20 (Mar-20)" is a year: it names no quarter, and its month only says when the year ends.
  if (year && !quarter) return { quarter: null, year };
  const period = parsePeriod(words);
  if (period?.kind === 'quarter') return { quarter: quarter ?? period.quarter, year: year ?? period.year };
  const month = BARE_MONTH.exec(words)?.[1]?.slice(0, 3);
  return { quarter: quarter ?? (month ? (QUARTER_END[month] ?? null) : null), year };
}
