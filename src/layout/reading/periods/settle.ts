import type { Period } from '../../../domain/periods/period';
import { calendarOf, LATEST, periodOf, type Calendar } from '../calendar';
import type { DraftColumn } from '../draftColumn';
import { tellEarlier } from './earlierYears';
import { isFigure, within } from './figures';
import { mendMonths, mendSlips } from './slips';
import { tellBefore, tellPast, tellSums, tellYears } from './pastColumns';
import { readTime, type NamedYear, type Time } from '../time';

/** A column with the period it is of. */
export interface SettledColumn {
  readonly draft: DraftColumn;
  readonly period: Period | null;
}

export interface SettledPeriods {
  readonly columns: readonly SettledColumn[];
  /** The periods that have a column of figures, earliest first. */
  readonly periods: readonly Period[];
  readonly calendar: Calendar;
  /** Whether figures or the lines above name the year they are of; else only the targets do. */
  readonly yearSaid: boolean;
}

/**
 * Gives every column its period, and tells the years and periods before from those the scorecard is of: columns that
 * lead up to the latest without a gap are figures, the same quarter of last year is a past one, and years beside
 * quarters are past years. A single figure takes its period from its heading, the lines above or the sheet's name.
 */
export function settlePeriods(drafts: readonly DraftColumn[], said: readonly Time[]): SettledPeriods {
  tellQuarterEnds(drafts);
  tellEarlier(drafts, said);
  tellSums(drafts);
  tellUndated(drafts);
  tellGrain(drafts);
  tellYears(drafts);
  mendSlips(drafts);
  mendMonths(drafts);
  const figures = drafts.filter((draft) => isFigure(draft) && draft.time !== null);
  const times = figures.flatMap(({ time }) => time ?? []);
  const others = drafts.flatMap(({ time, role }) =>
    time && ((role === 'target' && time.grain === 'year') || role === 'ytd') ? [time] : [],
  );
  // "Apr to Jun 2018" beside the target for 2018/19 says the year of the calendar, and not when the sheet's begins.
  const open = times.every(({ year, span, place }) => year === null || (span !== null && place === null));
  // Of targets for several years the one for the year the lines above name says which year the sheet is of.
  const titled = others.filter(({ year }) => said.some((each) => each.year?.first === year?.first));
  const years = titled.length > 0 ? titled : others;
  const calendar = calendarOf(open ? [...times, ...years] : times, said);
  const current = currentYear(figures, calendar);
  tellPast(figures, calendar, current);
  const yearSaid = !open || titled.length > 0;
  tellBefore(drafts, calendar, { current, proven: yearSaid });
  const periods = new Map<string, Period>();
  const columns = drafts.map((draft): SettledColumn => {
    const period = periodFor(draft, drafts, { calendar, current, said });
    if (period && isFigure(draft)) periods.set(period.key, periods.get(period.key) ?? period);
    return { draft, period };
  });
  return {
    columns: dropTwice(columns),
    periods: [...periods.values()].sort(inTime),
    calendar,
    yearSaid,
  };
}

/** Earliest first; where no year is known, by their place in it. */
function inTime(a: Period, b: Period): number {
  if (!a.months || !b.months) return (a.place ?? 0) - (b.place ?? 0);
  return a.months.last - b.months.last || b.months.first - a.months.first;
}

/** The year whose quarters need no year in their names: the latest with a column of figures. */
function currentYear(figures: readonly DraftColumn[], calendar: Calendar): NamedYear | null {
  const years = figures.flatMap(({ time }) => (time?.year && time.grain !== 'month' ? [time.year] : []));
  return (
    years.reduce<NamedYear | null>((last, each) => (!last || each.first > last.first ? each : last), null) ??
    calendar.year
  );
}

/** Months of an April year that end a quarter, with the quarter. */
const QUARTER_ENDED: Readonly<Record<number, number>> = { 6: 1, 9: 2, 12: 3, 3: 4 };

/** Where every month is one that ends a quarter, months are quarters by their last day: Jun-20 is Q1 of 2020-21. */
function tellQuarterEnds(drafts: readonly DraftColumn[]): void {
  const months = drafts.filter(({ time }) => time?.grain === 'month' && !time.ordinal);
  const figures = months.filter(isFigure);
  const others = drafts.some(
    (draft) => isFigure(draft) && within(draft.time) && draft.time.grain !== 'month',
  );
  // "Month RAG" beside Sep-25: the sheet itself calls it a month.
  const isMonthly = drafts.some(({ role, heading }) => role === 'status' && /\bmonth/i.test(heading));
  if (
    figures.length === 0 ||
    others ||
    (isMonthly && figures.length === 1) ||
    !figures.every(({ time }) => QUARTER_ENDED[time?.place ?? 0])
  )
    return;
  for (const draft of months) {
    const { time } = draft;
    const place = QUARTER_ENDED[time?.place ?? 0];
    if (!time || place === undefined) continue;
    const { year } = time;
    const first = year && (year.kind === 'single' ? (place === 4 ? year.first - 1 : year.first) : year.first);
    draft.time = {
      grain: 'quarter',
      place,
      span: null,
      year: first === null ? null : { first, kind: 'pair' },
    };
  }
}

/** "Actual" beside quarters repeats one of them; beside years it is this year's; of several alone the first counts. */
function tellUndated(drafts: readonly DraftColumn[]): void {
  tellDatedSums(drafts);
  const undated = drafts.filter(({ role, time, chosen }) => role === 'figure' && time === null && !chosen);
  const dated = drafts.some((draft) => isFigure(draft) && within(draft.time));
  const toDate = drafts.find(({ role }) => role === 'ytd');
  if (dated) {
    for (const draft of undated) {
      draft.role = 'ignore';
      draft.sure = 'likely';
    }
    return;
  }
  const [first, ...rest] = [...undated].sort((a, b) => currentness(b) - currentness(a));
  for (const draft of rest) {
    draft.role = 'ignore';
    draft.sure = first && currentness(first) > currentness(draft) ? 'likely' : 'asked';
  }
  // Which of several columns is meant is no more known of the first than of the others.
  if (first && rest.some(({ sure, heading }) => sure === 'asked' && heading !== first.heading))
    first.sure = 'asked';
  const years = drafts.some(({ role, time }) => role === 'figure' && time?.grain === 'year');
  if (
    !first &&
    toDate &&
    !(years && toDate.facts.numeric === 0) &&
    !drafts.some((draft) => isFigure(draft) && within(draft.time))
  ) {
    const counted = drafts.some(({ role }) => role === 'numerator');
    if (!counted) toDate.role = 'figure';
  }
}

/** "Apr YTD", "May YTD", "Jun YTD" are the figures of their months where no other column is of a month. */
function tellDatedSums(drafts: readonly DraftColumn[]): void {
  if (drafts.some((draft) => isFigure(draft) && (within(draft.time) || draft.facts.numeric > 0))) return;
  for (const draft of drafts)
    if (draft.role === 'ytd' && within(draft.time) && !draft.chosen) draft.role = 'figure';
}

function currentness({ heading, facts, because }: DraftColumn): number {
  const words = heading.toLowerCase();
  const proven = because.some(({ kind }) => kind === 'quotient') ? 8 : 0;
  const named = /\b(?:current|latest|this)\b/.test(words)
    ? 4
    : /\bactual|achiev|outturn|result|performance/.test(words)
      ? 3
      : 2;
  return proven + (facts.numeric > 0 ? named : 0);
}

const IN_GRAIN: readonly (readonly [Time['grain'], RegExp])[] = [
  ['month', /\b(?:in|this|current|latest) month\b|\bmonthly\b|\bmonth on month\b/i],
  ['quarter', /\b(?:in|this|current|latest) quarter\b|\bquarterly\b|\bquarter on quarter\b/i],
];

/** Months beside the quarter they make up: "RAG (in month)" says which of the two is judged; the other repeats it. */
function tellGrain(drafts: readonly DraftColumn[]): void {
  const [status] = drafts.filter(({ role, facts }) => role === 'status' && facts.filled > 0);
  const [named] = IN_GRAIN.find(([, words]) => status && words.test(status.heading)) ?? [];
  const figures = drafts.filter((draft) => draft.role === 'figure' && within(draft.time) && !draft.chosen);
  if (!named || !figures.some(({ time }) => time?.grain === named)) return;
  for (const draft of figures)
    if (draft.time?.grain !== named) {
      draft.role = 'ignore';
      draft.sure = 'likely';
    }
}

function periodFor(
  { role, time, chosen, heading }: DraftColumn,
  drafts: readonly DraftColumn[],
  { calendar, current, said }: { calendar: Calendar; current: NamedYear | null; said: readonly Time[] },
): Period | null {
  const named = chosen?.period ? readTime(chosen.period) : time;
  if (role === 'figure' || role === 'numerator' || role === 'denominator') {
    if (named && named.grain !== 'to-date') return periodOf(named, calendar, current);
    const [nearest] = [...besideRows(drafts), ...said, ...yearMeant(drafts)];
    // "Year to date" beside the aim for 2019/20 is of that year, which nobody says is over.
    if (nearest?.grain === 'year' && TO_DATE_WORDS.test(heading))
      return periodOf({ ...TO_DATE, year: nearest.year }, calendar, nearest.year);
    if (nearest) return periodOf(nearest, calendarOf([nearest], said), nearest.year);
    return named || /\bytd\b|year to date/i.test(heading)
      ? periodOf(named ?? TO_DATE, calendar, current)
      : LATEST;
  }
  if (!named) return null;
  if (role === 'target') return named.grain === 'to-date' ? null : periodOf(named, calendar, current);
  if (role === 'past-year' || role === 'past-period') return periodOf(named, calendar, current);
  if (!within(named)) return null;
  return role === 'status' || role === 'travel' || role === 'variance' || role === 'stretch'
    ? periodOf(named, calendar, current)
    : null;
}

/** What a column of periods says of every row. */
const besideRows = (drafts: readonly DraftColumn[]): readonly Time[] =>
  drafts.flatMap(({ role, time }) => (role === 'period' && time ? [time] : []));

/** "Actual" beside past years is of the year its target is for. */
function yearMeant(drafts: readonly DraftColumn[]): readonly Time[] {
  if (!drafts.some(({ role }) => role === 'past-year')) return [];
  return drafts.flatMap(({ role, time }) => (role === 'target' && time?.grain === 'year' ? [time] : []));
}

const TO_DATE_WORDS = /\bytd\b|\byear[ -]to[ -]date\b|\bto date\b|\bso far\b/i;
const TO_DATE: Time = { grain: 'to-date', place: null, span: null, year: null };

/** Of two columns of figures of the same period the first counts: the other's heading is a slip, or a repetition. */
function dropTwice(columns: readonly SettledColumn[]): readonly SettledColumn[] {
  const seen = new Set<string>();
  return columns.map((column) => {
    const { draft, period } = column;
    if (!period || !isFigure(draft)) return column;
    const key = `${draft.role} ${period.key}`;
    if (seen.has(key) && !draft.chosen) {
      draft.role = 'ignore';
      draft.sure = 'asked';
      return { draft, period: null };
    }
    seen.add(key);
    return column;
  });
}
