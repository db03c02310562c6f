import type { Grain, Period } from '../../domain/periods/period';
import type { NamedYear, Time } from './time';

/** How a sheet counts its years: the month its year begins in, 1 to 12, and the year it is mainly of. */
export interface Calendar {
  readonly start: number;
  readonly year: NamedYear | null;
}

const SHORT = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const TERMS = ['Autumn', 'Spring', 'Summer'];
/** September, January and April, from 0. */
const TERM_BEGINS = [8, 0, 3];
const PER_YEAR: Readonly<Partial<Record<Grain, number>>> = {
  month: 12,
  quarter: 4,
  'half-year': 2,
  year: 1,
  'rolling-year': 1,
};
const APRIL = 4;
const SEPTEMBER = 9;

/** "2025-26", or "2025" where the year is that of the calendar. */
const pairLabel = (first: number): string => `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
export const yearLabel = (year: NamedYear): string =>
  year.kind === 'single' ? String(year.first) : pairLabel(year.first);

/** Finds how a sheet counts its years, from all times it names: "Q1 (Jul–Sep)" begins in July, terms in September. */
export function calendarOf(times: readonly Time[], titles: readonly Time[]): Calendar {
  const all = [...times, ...titles];
  const start = startOf(all);
  const named = [...times, ...titles].flatMap(({ year, grain }) => (year && grain !== 'month' ? [year] : []));
  const year = named.reduce<NamedYear | null>(
    (last, each) => (!last || each.first > last.first ? each : last),
    null,
  );
  return { start, year: times.length > 0 ? (latestYear(times) ?? year) : year };
}

const latestYear = (times: readonly Time[]): NamedYear | null =>
  times
    .flatMap(({ year, grain }) => (year && grain !== 'month' ? [year] : []))
    .reduce<NamedYear | null>((last, each) => (!last || each.first > last.first ? each : last), null);

function startOf(times: readonly Time[]): number {
  for (const { grain, place, span } of times) {
    if (grain === 'quarter' && place !== null && span)
      return ((span.first - 1 - (place - 1) * 3 + 24) % 12) + 1;
    if (grain === 'half-year' && place !== null && span)
      return ((span.first - 1 - (place - 1) * 6 + 24) % 12) + 1;
    if (grain === 'year' && span) return span.first;
  }
  if (times.some(({ grain }) => grain === 'term' || grain === 'half-term')) return SEPTEMBER;
  const years = times.flatMap(({ year, grain }) => (year && grain !== 'month' ? [year] : []));
  const quarters = times.some(({ grain }) => grain === 'quarter' || grain === 'half-year');
  return quarters && years.length > 0 && years.every(({ kind }) => kind === 'single') ? 1 : APRIL;
}

/** The period some words speak of, as the sheet counts years. `current` is the year whose quarters need no year in their names. */
export function periodOf(time: Time, calendar: Calendar, current: NamedYear | null = calendar.year): Period {
  switch (time.grain) {
    case 'month':
      return ofMonth(time, calendar);
    case 'quarter':
    case 'half-year':
      return ofPart(time, calendar, current);
    case 'term':
    case 'half-term':
      return ofTerm(time, calendar);
    case 'year':
      return ofYear(time, calendar);
    case 'rolling-year':
      return ofRollingYear(time, calendar);
    case 'to-date':
      return { ...UNDATED, key: 'YTD', grain: 'to-date', year: time.year && yearLabel(time.year) };
  }
}

const UNDATED = { year: null, place: null, perYear: null, months: null } as const;
/** A single figure that names no time. */
export const LATEST: Period = { ...UNDATED, key: 'Latest', grain: 'latest' };

function monthsOf(time: Time, { start, year }: Calendar): { calendarYear: number | null; month: number } {
  const month = time.ordinal ? ((start - 1 + (time.place ?? 1) - 1) % 12) + 1 : (time.place ?? 1);
  const named = time.year ?? year;
  if (!named) return { calendarYear: null, month };
  // "Apr 2025" says the year of the calendar; "Apr" under 2025/26 lies in that year as the sheet counts it.
  const ofCalendar = named.kind === 'single' && time.year !== null && !time.ordinal;
  return { month, calendarYear: ofCalendar || month >= start ? named.first : named.first + 1 };
}

function reportingYear(month: number, calendarYear: number, start: number): string {
  const first = month >= start ? calendarYear : calendarYear - 1;
  return start === 1 ? String(first) : pairLabel(first);
}

function ofMonth(time: Time, calendar: Calendar): Period {
  const { month, calendarYear } = monthsOf(time, calendar);
  const name = SHORT[month - 1] ?? '';
  const place = ((month - calendar.start + 12) % 12) + 1;
  const at = calendarYear === null ? null : calendarYear * 12 + month - 1;
  return {
    key: calendarYear === null ? name : `${name} ${calendarYear}`,
    grain: 'month',
    year: calendarYear === null ? null : reportingYear(month, calendarYear, calendar.start),
    place,
    perYear: 12,
    months: at === null ? null : { first: at, last: at },
  };
}

function ofPart(time: Time, calendar: Calendar, current: NamedYear | null): Period {
  const perYear = PER_YEAR[time.grain] ?? 4;
  const length = 12 / perYear;
  const place =
    time.place ?? (time.span ? Math.floor(((time.span.first - calendar.start + 12) % 12) / length) + 1 : 1);
  // "Jan to Mar 2026" is the last quarter of 2025-26 where the year begins in April.
  const spanned =
    time.place === null && time.year?.kind === 'single' && time.span !== null && calendar.start !== 1;
  const named = time.year ?? calendar.year;
  const first =
    named === null
      ? null
      : spanned && (time.span?.first ?? 0) < calendar.start
        ? named.first - 1
        : named.first;
  const year = named === null || first === null ? null : spanned ? pairLabel(first) : yearLabel(named);
  const own = time.year === null || current === null || first === current.first;
  const begins = first === null ? null : first * 12 + calendar.start - 1 + (place - 1) * length;
  const name = `${time.grain === 'quarter' ? 'Q' : 'H'}${place}`;
  return {
    key: own ? name : `${name} ${year}`,
    grain: time.grain,
    year: time.year === null && current === null ? null : year,
    place,
    perYear,
    months: begins === null ? null : { first: begins, last: begins + length - 1 },
  };
}

function ofTerm(time: Time, calendar: Calendar): Period {
  const perYear = time.perYear ?? 3;
  const place = time.place ?? 1;
  const named = time.year ?? calendar.year;
  const term = perYear === 6 ? Math.ceil(place / 2) : place;
  const numbered = perYear === 4 || (perYear === 6 && time.place === null);
  const name = numbered
    ? `Term ${place}`
    : perYear === 6
      ? `${TERMS[term - 1] ?? ''} ${place % 2 === 1 ? 1 : 2}`
      : (TERMS[term - 1] ?? '');
  if (!named) return { key: name, grain: time.grain, year: null, place, perYear, months: null };
  if (numbered) {
    const begins = named.first * 12 + (place - 1) * 3;
    return {
      key: `${name} ${yearLabel(named)}`,
      grain: time.grain,
      year: yearLabel(named),
      place,
      perYear,
      months: { first: begins, last: begins + 2 },
    };
  }
  // "Spring 2025" says the year of the calendar: it lies in the school year 2024-25.
  const first = named.kind === 'single' && term !== 1 ? named.first - 1 : named.first;
  const calendarYear = term === 1 ? first : first + 1;
  const begins = calendarYear * 12 + (TERM_BEGINS[term - 1] ?? 0);
  const half = perYear === 6 ? (place % 2 === 1 ? 0 : 2) : 0;
  return {
    key: `${name} ${calendarYear}`,
    grain: time.grain,
    year: pairLabel(first),
    place,
    perYear,
    months: { first: begins + half, last: begins + (perYear === 6 ? half + 1 : 3) },
  };
}

function ofYear(time: Time, calendar: Calendar): Period {
  const { year } = time;
  if (!year) return { ...UNDATED, key: 'Year', grain: 'year', place: 1, perYear: 1 };
  const start = year.kind === 'single' ? 1 : calendar.start;
  const begins = year.first * 12 + start - 1;
  return {
    key: yearLabel(year),
    grain: 'year',
    year: yearLabel(year),
    place: 1,
    perYear: 1,
    months: { first: begins, last: begins + 11 },
  };
}

function ofRollingYear(time: Time, calendar: Calendar): Period {
  if (time.place === null)
    return {
      ...UNDATED,
      key: 'Rolling year',
      grain: 'rolling-year',
      year: time.year && yearLabel(time.year),
      perYear: 1,
    };
  const end = ofMonth({ ...time, grain: 'month' }, calendar);
  const last = end.months?.last ?? null;
  return {
    key: `Year to ${end.key}`,
    grain: 'rolling-year',
    year: end.year,
    place: null,
    perYear: null,
    months: last === null ? null : { first: last - 11, last },
  };
}
