export type Quarter = 'Q1' | 'Q2' | 'Q3' | 'Q4';

/** Q1 is April to June (financial year). */
export const QUARTERS: readonly Quarter[] = ['Q1', 'Q2', 'Q3', 'Q4'];

/** Whether a period's name is that of a quarter of the scorecard's own year. */
export const isQuarter = (key: string): key is Quarter => QUARTERS.some((quarter) => quarter === key);

/** Where it stands in the year, from 0; −1 for what is no quarter of the scorecard's own year. */
export const placeOf = (key: string): number => QUARTERS.findIndex((quarter) => quarter === key);

const YEAR = /\b(?:FY\s*)?(20\d\d)\s*[-/–—]\s*(?:20)?(\d\d)\b/i;

/** "Harrow target 2022/23" → "2022-23"; a calendar pair that is not consecutive, or no year at all, gives null. */
export function parseYear(text: string): string | null {
  const match = YEAR.exec(text);
  if (!match) return null;
  const [, first = '', last = ''] = match;
  return (Number(first) + 1) % 100 === Number(last) ? `${first}-${last}` : null;
}

const QUARTER = /(?:^|[^a-z0-9])(?:Q|Qtr\.?|Quarter)\s*([1-4])(?![0-9])/i;
const ORDINAL = /\b(first|second|third|fourth|1st|2nd|3rd|4th)\s+quarter\b/i;
const ORDINALS: Readonly<Record<string, Quarter>> = {
  first: 'Q1',
  '1st': 'Q1',
  second: 'Q2',
  '2nd': 'Q2',
  third: 'Q3',
  '3rd': 'Q3',
  fourth: 'Q4',
  '4th': 'Q4',
};

const MONTHS: readonly RegExp[] = [
  /\bapr(?:il)?\s*(?:-|–|to)\s*june?\b/i,
  /\bjul(?:y)?\s*(?:-|–|to)\s*sep(?:t(?:ember)?)?\b/i,
  /\boct(?:ober)?\s*(?:-|–|to)\s*dec(?:ember)?\b/i,
  /\bjan(?:uary)?\s*(?:-|–|to)\s*mar(?:ch)?\b/i,
];

/** "Harrow actual Q1 2020-21", "Quarter 3", "3rd quarter" or "Apr-Jun" → its quarter; null when the heading names none. */
export function parseQuarter(text: string): Quarter | null {
  const digit = QUARTER.exec(text)?.[1];
  if (digit) return QUARTERS[Number(digit) - 1] ?? null;
  const ordinal = ORDINAL.exec(text)?.[1]?.toLowerCase();
  if (ordinal) return ORDINALS[ordinal] ?? null;
  return QUARTERS[MONTHS.findIndex((months) => months.test(text))] ?? null;
}
