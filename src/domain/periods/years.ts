/** How a sheet counts its years. */
export interface PeriodContext {
  /** The scorecard's own year, "2025-26" or "2025": a bare "Nov" or "Q3" is of it. Null where the sheet says none. */
  readonly year: string | null;
  /** The month a reporting year begins with, January being 0. */
  readonly yearStart: number;
}

/** The financial year of a council in the United Kingdom. */
export const APRIL_YEAR: PeriodContext = { year: null, yearStart: 3 };

/** The month schools begin their year with. */
export const ACADEMIC_START = 8;

/** The year that begins in a calendar year, as sheets write it: 2025 → "2025-26", and "2025" where it begins with January. */
export const yearLabel = (first: number, yearStart: number): string =>
  yearStart === 0 ? String(first) : `${first}-${String((first + 1) % 100).padStart(2, '0')}`;

/** The first month of a year, as months since year 0. */
export const firstMonthOf = (year: string, yearStart: number): number =>
  Number(year.slice(0, 4)) * 12 + yearStart;

/** The reporting year a month (since year 0) lies in. */
export const reportingYear = (month: number, yearStart: number): string =>
  yearLabel(Math.floor((month - yearStart) / 12), yearStart);

/** What a text says of years: the calendar year it begins in, or one alone; and the words that say it. */
export interface YearWords {
  readonly kind: 'span' | 'calendar';
  readonly first: number;
  readonly text: string;
}

const SPAN = /(?:\bfy ?)?(?<![\d/.-])(20\d\d) ?[-/] ?(20\d\d|\d\d)(?![\d]|[-/.]\d)/;
/** "22/23" and "22-23", but neither a date nor an age: "17-18 year olds". */
const SHORT = /(?<![\d/.-])(?:\bfy ?)?(\d\d) ?[-/] ?(\d\d)(?![\d/.-])/;
const AGES = /\bage|\bolds?\b|\byrs?\b|\byears? old|\bmiles?\b|\bdays?\b|\bmonths?\b/;
/** "FY25" is the year that ends in 2025. */
const FISCAL = /\bfy ?'?(20\d\d|\d\d)(?![\d/-])/;
const ALONE = /(?<![\d/.-])(20\d\d)(?![\d/.-])/;

const full = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));

/** The year a text names: "2024-25", "24/25", "2024/2025", "FY25" or "2025". Takes lower case with plain dashes. */
export function readYear(text: string, yearStart: number): YearWords | null {
  for (const pattern of AGES.test(text) ? [SPAN] : [SPAN, SHORT]) {
    const [all, first = '', last = ''] = pattern.exec(text) ?? [];
    if (all !== undefined && (full(first) + 1) % 100 === full(last) % 100)
      return { kind: 'span', first: full(first), text: all };
  }
  const [fiscal, end = ''] = FISCAL.exec(text) ?? [];
  if (fiscal !== undefined)
    return { kind: 'span', first: full(end) - (yearStart === 0 ? 0 : 1), text: fiscal };
  const [, alone] = ALONE.exec(text) ?? [];
  return alone === undefined ? null : { kind: 'calendar', first: Number(alone), text: alone };
}
