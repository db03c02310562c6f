export const MONTH_NAMES = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

/** A month's name, long or short, in a pattern. */
export const MONTH_WORD =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

/** "nov", "November" → 10. Takes what `MONTH_WORD` matched. */
export const monthOf = (word: string): number =>
  MONTH_NAMES.findIndex((name) => name.toLowerCase() === word.slice(0, 3).toLowerCase());

/** "Nov 2025" for a month since year 0. */
export const monthLabel = (month: number): string =>
  `${MONTH_NAMES[((month % 12) + 12) % 12] ?? ''} ${Math.floor(month / 12)}`;

const full = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));

const MONTH_YEAR = new RegExp(
  `\\b(${MONTH_WORD})\\.?[\\s\\-'’/]*(20\\d\\d|[1-4]\\d)\\b(?! ?(?:%|st|nd|rd|th))`,
);
const DAY_MONTH_YEAR = /(?<![\d/.-])\d{1,2}[/.-](\d{1,2})[/.-](20\d\d|\d\d)(?!\d)/;
const ISO = /\b(20\d\d)-(\d\d)-\d\d\b/;

/** A month with its year in a text: "Nov-25", "November 2025", "30/11/2025", "2025-11-30". As months since year 0. */
export function readMonthYear(text: string): { readonly month: number; readonly text: string } | null {
  const [iso, isoYear = '', isoMonth = ''] = ISO.exec(text) ?? [];
  if (iso !== undefined) return inYear(Number(isoMonth) - 1, isoYear, iso);
  const [date, dateMonth = '', dateYear = ''] = DAY_MONTH_YEAR.exec(text) ?? [];
  if (date !== undefined) return inYear(Number(dateMonth) - 1, dateYear, date);
  const [named, name = '', year = ''] = MONTH_YEAR.exec(text) ?? [];
  return named === undefined ? null : inYear(monthOf(name), year, named);
}

const inYear = (month: number, year: string, text: string) =>
  month >= 0 && month < 12 ? { month: full(year) * 12 + month, text } : null;

const RANGE = new RegExp(
  `\\b(${MONTH_WORD})\\.?(?: ?'?(20\\d\\d|[1-4]\\d))? ?(?:-|to|until) ?(?:end (?:of )?)?(${MONTH_WORD})\\b\\.?(?:[ '-]*(20\\d\\d|[1-4]\\d)\\b)?`,
);

/** A stretch of months: "Apr-Jun", "October to December 2025". `year` is the calendar year of the last; null where not said. */
export interface MonthRange {
  readonly first: number;
  readonly last: number;
  readonly length: number;
  readonly year: number | null;
  readonly text: string;
}

export function readMonthRange(text: string): MonthRange | null {
  const [all, from = '', yearFrom, to = '', yearTo] = RANGE.exec(text) ?? [];
  if (all === undefined) return null;
  const [first, last] = [monthOf(from), monthOf(to)];
  const length = ((last - first + 12) % 12) + 1;
  const over = last < first ? 1 : 0;
  const year = yearTo ? full(yearTo) : yearFrom ? full(yearFrom) + over : null;
  return { first, last, length, year, text: all };
}
