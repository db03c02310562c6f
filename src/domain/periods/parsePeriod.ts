import { type GridCell, foldSpace } from '../grid/grid';
import { ACADEMIC_START, type PeriodContext, type YearWords, readYear, yearLabel } from './years';
import type { Period } from './period';
import { monthOfSerial } from './serials';
import {
  makeBareMonth,
  makeHalfYear,
  makeMonth,
  makeQuarter,
  makeRolling,
  makeToDate,
  makeYear,
} from './makePeriods';
import { parseTerm } from './parseTerm';
import { MONTH_WORD, type MonthRange, monthOf, readMonthRange, readMonthYear } from './months';
import { parseQuarter, placeOf } from './periods';

/** The words in lower case, dashes and quotes plain. */
const plainWords = (text: string): string =>
  foldSpace(text)
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[’‘`´]/g, "'");

/** What a heading may say besides its time. */
const ROLE_WORDS =
  /\b(?:actuals?|figures?|performance|results?|outturn|value|position|target|plan(?:ned)?|goal|trajectory|status|rag|brag|rating|num(?:erator)?|den(?:om(?:inator)?)?|n|d|pct|per ?cent(?:age)?|number|count|score|rate|achieved|(?:at |as at )?(?:the )?end of|as at|at|in|for|of|the|term|month|only)\b|[%()[\]:;,|/&.-]/g;

/** What is left of a text without its year and the words of a column's role. */
const residue = (words: string, year: YearWords | null): string =>
  foldSpace((year ? words.replace(year.text, ' ') : words).replace(ROLE_WORDS, ' '));

/**
 * The time a heading, a row's label or a date cell speaks of, of any grain; null when it names none. A part of a year
 * without its year ("Q3", "Nov", "H1") is of the context's own year.
 */
export function parsePeriod(
  source: string | Pick<GridCell, 'value' | 'numberFormat'>,
  context: PeriodContext,
): Period | null {
  if (typeof source !== 'string') {
    if (typeof source.value === 'string') return parsePeriod(source.value, context);
    const month = typeof source.value === 'number' ? monthOfSerial(source.value, source.numberFormat) : null;
    return month === null ? null : makeMonth(month, context);
  }
  const words = plainWords(source);
  if (words === '' || words.length > 120) return null;
  const year = readYear(words, context.yearStart);
  return (
    parseRolling(words, context) ??
    parseToDate(words, year, context) ??
    parseQuarterWords(words, year, context) ??
    parseRange(words, year, context) ??
    parseHalf(words, year, context) ??
    parseTerm(words, residue(words, year), year, context) ??
    parseMonth(words, year, context) ??
    parseWholeYear(words, year, context)
  );
}

const ROLLING =
  /\brolling\b|\b(?:12|twelve)[ -]?(?:months?|m|mths?)\b(?: (?:to|ending|ended)\b)?|\byear (?:to|ending|ended|end)(?! date)\b|\bmoving annual\b/;

function parseRolling(words: string, context: PeriodContext): Period | null {
  if (!ROLLING.test(words)) return null;
  const at = readMonthYear(words);
  const rolls = /\brolling\b|\bmoving annual\b|\b(?:12|twelve)/.test(words);
  if (!at) return rolls ? makeRolling(null, context) : null;
  // "Year ending March 2025" is the year 2024-25, where years end with March.
  const ends = (at.month + 1 - context.yearStart) % 12 === 0;
  return ends && !rolls
    ? makeYear(Math.floor((at.month + 1 - context.yearStart) / 12) - 1, context.yearStart)
    : makeRolling(at.month, context);
}

const TO_DATE = /\bytd\b|\byear[ -]?to[ -]?date\b|\bcumulative(?: to date)?\b|\bto date\b/;

function parseToDate(words: string, year: YearWords | null, context: PeriodContext): Period | null {
  // "Q3 YTD" is what the third quarter says: a quarter has its own name.
  if (!TO_DATE.test(words) || parseQuarter(words)) return null;
  const range = readMonthRange(words);
  const last = range ? endOf(range, year, context) : (readMonthYear(words)?.month ?? null);
  return makeToDate(last, year?.kind === 'span' ? yearLabel(year.first, context.yearStart) : null, context);
}

/** The last month of a range, since year 0; null where nothing says which year it is of. */
function endOf(
  range: MonthRange,
  year: YearWords | null,
  { year: own, yearStart }: PeriodContext,
): number | null {
  if (range.year !== null) return range.year * 12 + range.last;
  const first = year ? year.first : own === null ? null : Number(own.slice(0, 4));
  if (first === null) return null;
  return year?.kind === 'calendar'
    ? first * 12 + range.last
    : first * 12 + yearStart + ((range.last - yearStart + 12) % 12);
}

/** The year a part of it belongs to; null where the text does not say, or not without doubt. */
function yearOfPart(year: YearWords | null, { year: own, yearStart }: PeriodContext): string | null {
  if (!year) return null;
  if (year.kind === 'span' || yearStart === 0) return yearLabel(year.first, yearStart);
  // "Q1 2025" may be of either of two years: it is the scorecard's own where that begins in 2025.
  return own === null || own.startsWith(String(year.first)) ? null : yearLabel(year.first, yearStart);
}

const CHWARTER = /\b(?:chwarter|ch) ?([1-4])\b/;

function parseQuarterWords(words: string, year: YearWords | null, context: PeriodContext): Period | null {
  const range = readMonthRange(words);
  const said = /\b(?:q|qtr|quarter)/.test(words) || !range ? parseQuarter(words) : null;
  const welsh = CHWARTER.exec(words)?.[1];
  const place = said ? placeOf(said) + 1 : welsh ? Number(welsh) : null;
  if (place === null) return null;
  // "Q3 (Jan-Mar)" says where its year begins.
  const own = range?.length === 3 ? (range.first - (place - 1) * 3 + 24) % 12 : context.yearStart;
  const here = { ...context, yearStart: own };
  const last = range ? endOf(range, year, here) : (readMonthYear(words)?.month ?? null);
  const spoken =
    last === null || year?.kind === 'span' ? yearOfPart(year, here) : yearOfEnd(last, place, here);
  return makeQuarter(place, spoken, here);
}

/** The year of a quarter that ends in a month of the calendar; null where that is not its end. */
function yearOfEnd(last: number, place: number, { yearStart }: PeriodContext): string | null {
  const first = last - (place * 3 - 1) - yearStart;
  return first % 12 === 0 ? yearLabel(first / 12, yearStart) : null;
}

/** Months from one to another: a quarter, a half, the year so far, a year, or twelve that roll. */
function parseRange(words: string, year: YearWords | null, context: PeriodContext): Period | null {
  const range = readMonthRange(words);
  if (!range) return null;
  const { yearStart } = context;
  const from = (range.first - yearStart + 12) % 12;
  const last = endOf(range, year, context);
  const of = last === null ? null : yearLabel(Math.floor((last - yearStart) / 12), yearStart);
  if (range.length === 3 && from % 3 === 0) return makeQuarter(from / 3 + 1, of, context);
  if (range.length === 6 && from % 6 === 0) return makeHalfYear(from / 6 + 1, of, context);
  if (range.length === 12 && last !== null)
    return from === 0 ? makeYear(Math.floor((last - yearStart) / 12), yearStart) : makeRolling(last, context);
  return from === 0 ? makeToDate(last, of, context) : null;
}

const HALF = /\b(?:h|half(?:[ -]year)?) ?([12])\b|\b(1st|2nd|first|second) half(?:[ -]year)?\b/;

function parseHalf(words: string, year: YearWords | null, context: PeriodContext): Period | null {
  const [, digit, ordinal] = HALF.exec(words) ?? [];
  if (digit === undefined && ordinal === undefined) return null;
  const place = digit === undefined ? (/^(?:1|f)/.test(ordinal ?? '') ? 1 : 2) : Number(digit);
  return makeHalfYear(place, yearOfPart(year, context), context);
}

const ONE_MONTH = new RegExp(`^(?:\\d\\d?(?:st|nd|rd|th)? )?(${MONTH_WORD})$`);
/** A few words of another sort before it: "Harrow actual Dec". "May" is too common a word for that. */
const AFTER_WORDS = new RegExp(`^(?:[a-z&']+ ){1,3}(${MONTH_WORD.replace('may|', '')})$`);
const NUMBERED_MONTH = /^(?:m|mth|p|pd|period|month) ?(1[0-2]|0?[1-9])$/;

function parseMonth(words: string, year: YearWords | null, context: PeriodContext): Period | null {
  const at = readMonthYear(words);
  // "Outturn 2019-20 (Mar-20)" is a year: the month in brackets only says when it ends.
  const aside = at !== null && year?.kind === 'span' && words.includes(`(${at.text})`);
  if (at) return aside ? null : makeMonth(at.month, context);
  const rest = residue(words, year);
  const name = ONE_MONTH.exec(rest)?.[1] ?? AFTER_WORDS.exec(rest)?.[1];
  const number = NUMBERED_MONTH.exec(residueOfMonth(words, year))?.[1];
  if (name === undefined && number === undefined) return null;
  const month = name === undefined ? (context.yearStart + Number(number) - 1) % 12 : monthOf(name);
  if (year?.kind === 'calendar') return makeMonth(year.first * 12 + month, context);
  return makeBareMonth(month, year ? yearLabel(year.first, context.yearStart) : null, context);
}

/** As `residue`, but "Month 8" keeps its word. */
const residueOfMonth = (words: string, year: YearWords | null): string =>
  foldSpace((year ? words.replace(year.text, ' ') : words).replace(/[()[\]:;,/]/g, ' ')).replace(
    /^(?:actual|figure|result|value) | (?:actual|figure|result|value)$/g,
    '',
  );

function parseWholeYear(words: string, year: YearWords | null, { yearStart }: PeriodContext): Period | null {
  if (!year) return null;
  if (/\bacademic\b|\bschool year\b|\bay\b/.test(words)) return makeYear(year.first, ACADEMIC_START);
  if (year.kind === 'calendar') return makeYear(year.first, 0);
  // A pair of years is a year that begins after January, whatever the others do.
  return makeYear(year.first, yearStart === 0 && /[-/]/.test(year.text) ? 3 : yearStart);
}
