import type { Grain } from '../../domain/periods/period';

/** A year as words name it: 2025/26 is first 2025, paired; 2025 alone is not, and FY25 names the year it ends in. */
export interface NamedYear {
  readonly first: number;
  readonly kind: 'pair' | 'single' | 'ending';
}

/** What time some words speak of, before it is known when the sheet's year begins. */
export interface Time {
  readonly grain: Exclude<Grain, 'latest'>;
  /** The quarter, half, term or half term of its year, the month of the calendar (1 to 12), or the n-th month (`ordinal`). */
  readonly place: number | null;
  readonly ordinal?: boolean;
  /** Terms in the year: three, or Australia's four. */
  readonly perYear?: number;
  /** The months it says it covers, 1 to 12: "Q1 (Jul–Sep)". */
  readonly span: { readonly first: number; readonly last: number } | null;
  readonly year: NamedYear | null;
  /** It counts from the year's start up to the end of this part of it: "Jun YTD", "Apr to Nov". */
  readonly toDate?: true;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const TO = '\\s*(?:-|–|—|to|/|until)\\s*';
const YEAR = "(?:[\\s\\-–'’/]*(20\\d\\d|\\d\\d)(?![\\d/]))?";

const DAY_BEFORE = '(?:(?:2[89]|3[01])(?:st|th)? )?';
const SPAN = new RegExp(`\\b${MONTH}${YEAR}${TO}${DAY_BEFORE}${MONTH}${YEAR}(?![a-z])`);
const DAY_MONTH = new RegExp(`\\b(?:\\d{1,2}(?:st|nd|rd|th)? )?${MONTH}${YEAR}(?![a-z])`);
const ISO = /\b(20\d\d)-(0[1-9]|1[0-2])(?:-\d\d)?\b/;
const DATE = /\b\d{1,2}[/.](\d{1,2})[/.](20\d\d|\d\d)\b/;
const PAIR = /(?:\b|fy|ay)(20\d\d)\s*[-/–—]\s*(20\d\d|\d\d)(?!\d)/;
const SHORT_PAIR = /(?:^|[^\d/.–-])(?:[fa]y ?)?(\d\d) ?[/–-] ?(\d\d)(?![\d/.–-])/;
const ENDING = /\bfy ?'?(20\d\d|\d\d)\b/;
const SINGLE = /\b(20[0-4]\d)\b/;
const AGES =
  /\bage|\bolds?\b|\byrs?\b|\byears? old|\bmiles?\b|\bdays?\b|\bhours?\b|\bminutes?\b|\bmonths? (?:old|or)\b/;
const QUARTER = /(?:^|[^a-z0-9])(?:q|qtr\.?|quarter|ch|chwarter)\s*([1-4])(?![0-9])/;
const ORDINAL = /\b(first|second|third|fourth|1st|2nd|3rd|4th)\s+(quarter|half|term)\b/;
const HALF = /(?:^|[^a-z0-9])(?:h|half(?:[ -]year)?)\s*([12])(?![0-9])/;
const TERM = /\b(autumn|fall|spring|summer|hydref|gwanwyn|haf)\b(?:\s*(?:term)?\s*([12])(?!\d))?/;
const NUMBERED_TERM = /\bterm\s*([1-6])(?!\d)/;
const NTH_MONTH = /(?:^|[^a-z0-9])(?:m|p|month|period|mth)\s?(1[0-2]|[1-9])(?![0-9])/;
const TO_DATE = /\bytd\b|\byear[ -]to[ -]date\b|\bcumulative\b|\bto[ -]date\b|\bin[ -]year\b/;
const ROLLING = /\brolling\b|\b12[ -]months?\b|\btwelve months\b|\byear (?:to|ending)\b/;

const ORDINALS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4 };
const TERMS: Readonly<Record<string, number>> = {
  autumn: 1,
  fall: 1,
  hydref: 1,
  spring: 2,
  gwanwyn: 2,
  summer: 3,
  haf: 3,
};

const monthOf = (name = ''): number => MONTHS.indexOf(name.slice(0, 3)) + 1;
const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));
const single = (text: string | undefined): NamedYear | null =>
  text === undefined ? null : { first: fullYear(text), kind: 'single' };

/** "2025/26", "25/26", "FY25", "AY 2022/23" or "2025" → the year named; null where none is. Takes lower case. */
function yearIn(words: string): NamedYear | null {
  const [, first, last = ''] = PAIR.exec(words) ?? [];
  if (first && (Number(first) + 1) % 100 === Number(last) % 100)
    return { first: Number(first), kind: 'pair' };
  const [, shortFirst, shortLast] = AGES.test(words) ? [] : (SHORT_PAIR.exec(words) ?? []);
  if (shortFirst && (Number(shortFirst) + 1) % 100 === Number(shortLast))
    return { first: fullYear(shortFirst), kind: 'pair' };
  const ending = ENDING.exec(words)?.[1];
  if (ending) return { first: fullYear(ending) - 1, kind: 'ending' };
  return single(SINGLE.exec(words)?.[1]);
}

/**
 * What time a heading, a title or a cell speaks of: "Q1 2025/26", "Jul–Sep", "Apr-25", "Autumn 2024 term", "FY25 Q1",
 * "M6", "2024-25", "YTD". Null where it names none. Takes folded text of any case.
 */
export function readTime(text: string): Time | null {
  const words = text.toLowerCase();
  const time = timeIn(words);
  const isPart =
    time !== null && time.grain !== 'year' && time.grain !== 'to-date' && time.grain !== 'rolling-year';
  return isPart && TO_DATE.test(words) ? { ...time, toDate: true } : time;
}

/** "March 31, 2025": the day is no year. */
const DAY_BEHIND = new RegExp(`\\b${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? (?=20\\d\\d\\b)`, 'g');

function timeIn(said: string): Time | null {
  const words = said.replace(DAY_BEHIND, '$1 ');
  const year = yearIn(words);
  const made = (grain: Time['grain'], place: number | null, more: Partial<Time> = {}): Time => ({
    grain,
    place,
    span: null,
    year,
    ...more,
  });
  const span = spanIn(words);
  const quarter = QUARTER.exec(words)?.[1];
  if (quarter) return made('quarter', Number(quarter), { span: span?.span ?? null });
  const [, nth = '', what] = ORDINAL.exec(words) ?? [];
  if (what) {
    const place = ORDINALS[nth] ?? Number(nth.charAt(0));
    return made(what === 'quarter' ? 'quarter' : what === 'half' ? 'half-year' : 'term', place);
  }
  const half = HALF.exec(words)?.[1];
  if (half) return made('half-year', Number(half), { span: span?.span ?? null });
  if (span && !ROLLING.test(words)) return ofSpan(span, year);
  const term = termIn(words, year);
  if (term) return term;
  const month = monthIn(words);
  if (TO_DATE.test(words))
    return month && month.place !== null ? { ...month, year: month.year ?? year } : made('to-date', null);
  if (ROLLING.test(words))
    return month
      ? { ...month, grain: 'rolling-year' }
      : /year (?:to|ending)/.test(words)
        ? null
        : made('rolling-year', null);
  // "Outturn 2019-20 (Mar-20)" is a year: its month only says when the year ends.
  if (month && year?.kind !== 'pair') return month;
  if (month && month.year === null) return { ...month, year };
  const numbered = NTH_MONTH.exec(words)?.[1];
  if (numbered && words.length < 24) return made('month', Number(numbered), { ordinal: true });
  return year ? made('year', 1) : null;
}

function spanIn(words: string): { span: { first: number; last: number }; year: NamedYear | null } | null {
  const [, from, fromYear, to, toYear] = SPAN.exec(words) ?? [];
  if (!from || !to) return null;
  return { span: { first: monthOf(from), last: monthOf(to) }, year: single(fromYear ?? toYear) };
}

/**
 * Three months are a quarter, six a half year, twelve a year; which quarter hangs on when the year begins. Any other
 * number of months counts from its start up to the last of them: "Apr to Nov".
 */
function ofSpan(
  { span, year: own }: { span: { first: number; last: number }; year: NamedYear | null },
  year: NamedYear | null,
): Time {
  const months = ((span.last - span.first + 12) % 12) + 1;
  const grain = ({ 3: 'quarter', 6: 'half-year', 12: 'year' } as const)[months];
  if (grain) return { grain, place: null, span, year: year ?? own };
  const month = { grain: 'month', place: span.last, span: null, year: own ?? year } as const;
  return months === 1 ? month : { ...month, toDate: true };
}

function termIn(words: string, year: NamedYear | null): Time | null {
  const [, name, half] = TERM.exec(words) ?? [];
  if (name) {
    const place = TERMS[name] ?? 1;
    return half
      ? { grain: 'half-term', place: place * 2 - 2 + Number(half), span: null, year, perYear: 6 }
      : { grain: 'term', place, span: null, year, perYear: 3 };
  }
  const numbered = NUMBERED_TERM.exec(words)?.[1];
  if (!numbered) return null;
  const perYear = Number(numbered) > 4 ? 6 : 4;
  return { grain: perYear === 6 ? 'half-term' : 'term', place: Number(numbered), span: null, year, perYear };
}

function monthIn(words: string): Time | null {
  const month = (place: number, year: NamedYear | null): Time => ({
    grain: 'month',
    place,
    span: null,
    year,
  });
  const [, isoYear, isoMonth] = ISO.exec(words) ?? [];
  if (isoYear && isoMonth) return month(Number(isoMonth), single(isoYear));
  const [, dated, datedYear] = DATE.exec(words) ?? [];
  if (dated && Number(dated) >= 1 && Number(dated) <= 12) return month(Number(dated), single(datedYear));
  const [all, name, named] = DAY_MONTH.exec(words) ?? [];
  if (all === undefined || name === undefined) return null;
  // "May" in a sentence is no month: without a year it must be nearly all that is said.
  if (named === undefined && words.replace(all, '').split(/\s+/).filter(Boolean).length > 3) return null;
  return month(monthOf(name), single(named));
}

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/**
 * A date as Excel holds it → its month. Excel takes a typed "Jun-18" for the 18th of June of the year it is typed in,
 * and formats it d-mmm: there the day is the year. Null for a number that is no date of this century.
 */
export function timeOfDate(serial: number, numberFormat: string): Time | null {
  if (!(serial >= 36_526 && serial <= 73_050)) return null;
  const at = new Date(EPOCH + Math.floor(serial) * DAY);
  const dayIsYear = /d/i.test(numberFormat) && !/y/i.test(numberFormat);
  const year = dayIsYear ? 2000 + at.getUTCDate() : at.getUTCFullYear();
  return { grain: 'month', place: at.getUTCMonth() + 1, span: null, year: { first: year, kind: 'single' } };
}
