/** "2022-23" → "2023-24". Takes and gives years as `parseYear` writes them; other text comes back as it is. */
export const nextYear = (year: string): string => shiftYears(year, 1);

/** "2022-23" → "2021-22". */
export const yearBefore = (year: string): string => shiftYears(year, -1);

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
/** In order, so that a date or a month is not taken for a pair of years: each keeps what is not its year. */
const YEARS = new RegExp(
  [
    '(?<date>\\b\\d{1,2}[/.]\\d{1,2}[/.])(?<dateYear>20\\d\\d|\\d\\d)\\b',
    '\\b(?<first>20\\d\\d)(?<dash>\\s*[-/–—]\\s*)(?<last>20\\d\\d|\\d\\d)\\b',
    `\\b(?<month>${MONTH}\\s*[-–'’]?\\s*)(?<monthYear>20\\d\\d|\\d\\d)\\b(?!,?\\s*20\\d\\d)`,
    "(?<![\\d/.–'-])(?<shortFirst>\\d\\d)(?<shortDash>\\s?[-/–]\\s?)(?<shortLast>\\d\\d)(?![\\d/.–-])",
    '\\b(?<alone>20\\d\\d)\\b',
  ].join('|'),
  'gi',
);
const AGES = /\bage|\bolds?\b|\byrs?\b|\byears? old|\bmiles?\b|\bdays?\b|\bmonths?\b/i;

/**
 * The same text some years later: "Harrow target 2022/23" → "Harrow target 2023/24", "Jun-22" → "Jun-23", "30/06/2022"
 * → "30/06/2023", "22/23" → "23/24". Separators and digits stay as they are written. Two numbers that are no years one
 * after the other are left, as are ages.
 */
export function shiftYears(text: string, by: number): string {
  const move = (year: string): string =>
    year.length === 4 ? String(Number(year) + by) : String((Number(year) + by + 100) % 100).padStart(2, '0');
  return text.replace(YEARS, (all: string, ...rest: unknown[]) => {
    const found = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    const { date, dateYear, first, dash, last, month, monthYear, shortFirst, shortDash, shortLast, alone } =
      found;
    if (date !== undefined && dateYear !== undefined) return date + move(dateYear);
    if (first !== undefined && last !== undefined) {
      return follows(first, last) ? move(first) + (dash ?? '') + move(last) : all;
    }
    if (month !== undefined && monthYear !== undefined) return month + move(monthYear);
    if (shortFirst !== undefined && shortLast !== undefined) {
      const isYears = follows(shortFirst, shortLast) && !AGES.test(text);
      return isYears ? move(shortFirst) + (shortDash ?? '') + move(shortLast) : all;
    }
    return alone === undefined ? all : move(alone);
  });
}

/** "2022" and "23", "2022" and "2023", "99" and "00". */
const follows = (first: string, last: string): boolean => (Number(first) + 1) % 100 === Number(last) % 100;
