import { foldSpace } from '../grid/grid';
import { MONTH_WORD, monthOf, readMonthRange, readMonthYear } from './months';
import { parseQuarter, placeOf } from './periods';

/** The months years begin with: January, April, July and October. */
const STARTS = [0, 3, 6, 9];
const MONTH = new RegExp(`\\b(${MONTH_WORD})\\b`);
const ONLY_MONTH = new RegExp(`^(?:\\S+ ?/ ?)?(${MONTH_WORD})\\.?(?:[ '-]*(?:20)?\\d\\d)?$`);
const ENDING = new RegExp(
  `\\byear (?:to|ending|ended|ends)\\b(?: in| on)?(?: \\d\\d?(?:st|nd|rd|th)?)? (${MONTH_WORD})\\b`,
);

const plain = (text: string): string =>
  foldSpace(text)
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-');

/** The start a heading gives that names a quarter and its months: "Q3 (Jan-Mar)", "Q1 / Jul", "Q3 (Dec-25)". */
function startOfHeading(words: string): number | null {
  const quarter = parseQuarter(words.replace(/\(.*\)/, '')) ?? parseQuarter(words);
  if (!quarter || !/\b(?:q|qtr|quarter)/.test(words)) return null;
  const before = placeOf(quarter) * 3;
  const range = readMonthRange(words);
  if (range) return range.length === 3 ? (range.first - before + 12) % 12 : null;
  const month = readMonthYear(words)?.month ?? monthOf(MONTH.exec(words)?.[1] ?? '');
  if (month < 0) return null;
  return STARTS.find((start) => [0, 1, 2].some((at) => (start + before + at) % 12 === month % 12)) ?? null;
}

/** The first of twelve months that stand one after the other; null for thirteen that roll, or fewer. */
function startOfRun(headings: readonly string[]): number | null {
  const months = headings.flatMap((heading) => {
    const name = ONLY_MONTH.exec(heading)?.[1];
    return name === undefined ? [] : [monthOf(name)];
  });
  const [first] = months;
  const run = months.every((month, index) => month === ((first ?? 0) + index) % 12);
  return first !== undefined && months.length === 12 && run ? first : null;
}

/** What words about the sheet say: "calendar year 2025", "year ending 30 June 2026". */
function startOfWords(words: string): number | null {
  if (/\bcalendar years?\b/.test(words)) return 0;
  const end = ENDING.exec(words)?.[1];
  if (end !== undefined) return (monthOf(end) + 1) % 12;
  const range = readMonthRange(words);
  return range?.length === 12 ? range.first : null;
}

/**
 * The month the sheet's year begins with, January being 0: from the months its headings give beside their quarters,
 * else from twelve months in a row, else from the words round the table. Null where nothing says it, or where its
 * quarters contradict each other.
 */
export function readYearStart(headings: readonly string[], around: readonly string[] = []): number | null {
  const words = headings.map(plain);
  const told = words.flatMap((heading) => startOfHeading(heading) ?? []);
  const [first] = told;
  if (first !== undefined) return told.every((start) => start === first) ? first : null;
  const run = startOfRun(words);
  if (run !== null) return run;
  for (const text of around) {
    const start = startOfWords(plain(text));
    if (start !== null) return start;
  }
  return null;
}
