import { MONTH_NAMES, monthLabel } from './months';
import type { Grain, Period } from './period';
import { ACADEMIC_START, firstMonthOf, reportingYear, yearLabel, type PeriodContext } from './years';

/** A period without its name, which hangs on whose scorecard it stands in. */
type Unnamed = Omit<Period, 'key'> & { readonly name: string };

/** Names it: a part of a year that is not the scorecard's own has the year behind it, "Q3 2024-25". */
function named({ name, ...period }: Unnamed, own: string | null): Period {
  const ofYear = period.year === null || period.year === own ? name : `${name} ${period.year}`;
  return { key: ofYear, ...period };
}

/** One of the equal parts of a reporting year: a quarter or a half. */
function partOf(
  grain: Grain,
  letter: string,
  perYear: number,
  place: number,
  year: string | null,
  { year: own, yearStart }: PeriodContext,
): Period {
  const length = 12 / perYear;
  const of = year ?? own;
  const first = of === null ? null : firstMonthOf(of, yearStart) + (place - 1) * length;
  const months = first === null ? null : { first, last: first + length - 1 };
  return named({ name: `${letter}${place}`, grain, year: of, place, perYear, months }, own);
}

export const makeQuarter = (place: number, year: string | null, context: PeriodContext): Period =>
  partOf('quarter', 'Q', 4, place, year, context);

export const makeHalfYear = (place: number, year: string | null, context: PeriodContext): Period =>
  partOf('half-year', 'H', 2, place, year, context);

/** A month of the calendar, since year 0: "Nov 2025". */
export function makeMonth(month: number, { yearStart }: PeriodContext): Period {
  return {
    key: monthLabel(month),
    grain: 'month',
    year: reportingYear(month, yearStart),
    place: ((month - yearStart + 24) % 12) + 1,
    perYear: 12,
    months: { first: month, last: month },
  };
}

/** A month by its name alone, January being 0: of the year given, else of the scorecard's own; "Nov" where there is none. */
export function makeBareMonth(month: number, year: string | null, context: PeriodContext): Period {
  const { year: own, yearStart } = context;
  const of = year ?? own;
  const place = ((month - yearStart + 12) % 12) + 1;
  if (of !== null) return makeMonth(firstMonthOf(of, yearStart) + place - 1, context);
  const key = MONTH_NAMES[month] ?? '';
  return { key, grain: 'month', year: null, place, perYear: 12, months: null };
}

const TERMS = ['Autumn', 'Spring', 'Summer'] as const;
/** First and last month of each half term, from the September its year begins with. */
const HALVES = [
  [0, 1],
  [2, 3],
  [4, 5],
  [6, 6],
  [7, 8],
  [9, 10],
] as const;

/** A school term (1 to 3), or one half of it; `first` is the calendar year in which its school year begins. */
export function makeTerm(term: number, half: 1 | 2 | null, first: number | null): Period {
  const name = TERMS[term - 1] ?? '';
  const [from, to] = [
    HALVES[(term - 1) * 2 + (half === 2 ? 1 : 0)],
    HALVES[(term - 1) * 2 + (half === 1 ? 0 : 1)],
  ];
  const start = first === null ? null : first * 12 + ACADEMIC_START;
  const calendar = first === null ? null : term === 1 ? first : first + 1;
  return {
    key: [name, half, calendar].filter((part) => part !== null).join(' '),
    grain: half === null ? 'term' : 'half-term',
    year: first === null ? null : yearLabel(first, ACADEMIC_START),
    place: half === null ? term : (term - 1) * 2 + half,
    perYear: half === null ? 3 : 6,
    months: start === null || !from || !to ? null : { first: start + from[0], last: start + to[1] },
  };
}

/** A term that has a number and no name, of a school year in as many terms as the school has it. */
export function makeNumberedTerm(place: number, year: string | null, own: string | null): Period {
  return named(
    { name: `Term ${place}`, grain: 'term', year: year ?? own, place, perYear: null, months: null },
    own,
  );
}

/** A whole year: "2024-25", or "2024" of the calendar. */
export function makeYear(first: number, yearStart: number): Period {
  const year = yearLabel(first, yearStart);
  const start = firstMonthOf(year, yearStart);
  return {
    key: year,
    grain: 'year',
    year,
    place: 1,
    perYear: 1,
    months: { first: start, last: start + 11 },
  };
}

/** Twelve months to the end of one: "12 months to Dec 2025"; without a month all that is known is that it rolls. */
export function makeRolling(last: number | null, { yearStart }: PeriodContext): Period {
  return {
    key: last === null ? 'Rolling 12 months' : `12 months to ${monthLabel(last)}`,
    grain: 'rolling-year',
    year: last === null ? null : reportingYear(last, yearStart),
    place: null,
    perYear: null,
    months: last === null ? null : { first: last - 11, last },
  };
}

/** From the start of the year to the end of a month; "YTD" where the sheet does not say to which. */
export function makeToDate(last: number | null, year: string | null, context: PeriodContext): Period {
  const { year: own, yearStart } = context;
  if (last === null) {
    return named(
      { name: 'YTD', grain: 'to-date', year: year ?? own, place: null, perYear: null, months: null },
      own,
    );
  }
  const of = reportingYear(last, yearStart);
  return {
    key: `YTD ${monthLabel(last)}`,
    grain: 'to-date',
    year: of,
    place: null,
    perYear: null,
    months: { first: firstMonthOf(of, yearStart), last },
  };
}
