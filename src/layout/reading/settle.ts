import type { Period } from '../../domain/periods/period';
import { foldSpace } from '../../domain/grid/grid';
import { calendarOf, LATEST, periodOf, type Calendar } from './calendar';
import type { DraftColumn } from './draftColumn';
import { readTime, type NamedYear, type Time } from './time';

/** A column with the period it is of. */
export interface SettledColumn {
  readonly draft: DraftColumn;
  readonly period: Period | null;
}

export interface Settled {
  readonly columns: readonly SettledColumn[];
  /** The periods that have a column of figures, earliest first. */
  readonly periods: readonly Period[];
  readonly calendar: Calendar;
}

const FIGURES: ReadonlySet<DraftColumn['role']> = new Set(['figure', 'numerator', 'denominator']);
const isFigure = ({ role }: DraftColumn): boolean => FIGURES.has(role);
/** Whether a time is a part of a year. */
const within = (time: Time | null): time is Time =>
  time !== null && time.grain !== 'year' && time.grain !== 'to-date';

/** A line that says when it was made, or what it is compared with, says nothing of the figures' period. */
const OTHER =
  /\b(?:plan|strategy|source|published|produced|printed|version|draft|population|census|estimates?|based|baseline|benchmarks?|averages?|compared|previous|since|updated|created|targets? for)\b/i;

/** What the lines above a table and the name of its sheet say of its time, the nearest first. */
export function timesSaid(lines: readonly string[]): readonly Time[] {
  return lines.flatMap((line) => {
    const text = foldSpace(line);
    const time = text.length < 160 && !OTHER.test(text) ? readTime(text) : null;
    return time && time.grain !== 'to-date' ? [time] : [];
  });
}

/**
 * Gives every column its period, and tells the years and periods before from those the scorecard is of: columns that
 * lead up to the latest without a gap are figures, the same quarter of last year is a past one, and years beside
 * quarters are past years. A single figure takes its period from its heading, the lines above or the sheet's name.
 */
export function settlePeriods(drafts: readonly DraftColumn[], said: readonly Time[]): Settled {
  tellUndated(drafts);
  tellYears(drafts);
  const figures = drafts.filter((draft) => isFigure(draft) && draft.time !== null);
  const times = figures.flatMap(({ time }) => time ?? []);
  const others = drafts.flatMap(({ time, role }) =>
    time && role === 'target' && time.grain === 'year' ? [time] : [],
  );
  const calendar = calendarOf(times.some(({ year }) => year !== null) ? times : [...times, ...others], said);
  const current = currentYear(figures, calendar);
  tellPast(figures, calendar, current);
  const periods = new Map<string, Period>();
  const columns = drafts.map((draft): SettledColumn => {
    const period = periodFor(draft, calendar, current, said);
    if (period && isFigure(draft)) periods.set(period.key, periods.get(period.key) ?? period);
    return { draft, period };
  });
  return { columns: dropTwice(columns), periods: [...periods.values()].sort(inTime), calendar };
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

/** "Actual" beside quarters repeats one of them; beside years it is this year's; of several alone the first counts. */
function tellUndated(drafts: readonly DraftColumn[]): void {
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

/** Years beside quarters or beside an undated figure are past years; the year the quarters are of is the year so far. */
function tellYears(drafts: readonly DraftColumn[]): void {
  const years = drafts.filter(
    ({ role, time, chosen }) => role === 'figure' && time?.grain === 'year' && !chosen,
  );
  const finer = drafts.filter((draft) => isFigure(draft) && within(draft.time));
  const undated = drafts.some((draft) => isFigure(draft) && (!draft.time || draft.time.grain === 'to-date'));
  if (finer.length === 0 && !undated) return;
  const current = Math.max(
    ...finer.flatMap(({ time }) => (time?.year && time.grain !== 'month' ? [time.year.first] : [])),
  );
  for (const draft of years) {
    const first = draft.time?.year?.first ?? 0;
    draft.role = first >= current && current > 0 ? 'ytd' : 'past-year';
    if (draft.role === 'ytd') draft.sure = 'likely';
  }
}

/** Columns of one grain that do not lead up to the latest without a gap are past ones. */
function tellPast(figures: readonly DraftColumn[], calendar: Calendar, current: NamedYear | null): void {
  const grains = new Set(figures.map(({ time }) => time?.grain));
  for (const grain of grains) {
    if (grain === 'to-date' || grain === 'rolling-year') continue;
    const dated = figures.flatMap((draft) => {
      if (draft.time?.grain !== grain || draft.time.year === null) return [];
      const { months } = periodOf(draft.time, calendar, current);
      return months ? [{ draft, ...months }] : [];
    });
    dated.sort((a, b) => b.first - a.first);
    let reached = Infinity;
    for (const { draft, first, last } of dated) {
      // School holidays leave a gap of a month or two between terms.
      const slack = grain === 'term' || grain === 'half-term' ? 3 : 1;
      if (reached !== Infinity && last + slack < reached && !draft.chosen) {
        draft.role = 'past-year';
        draft.sure = 'sure';
      } else reached = Math.min(reached, first);
    }
  }
}

function periodFor(
  { role, time, chosen, heading }: DraftColumn,
  calendar: Calendar,
  current: NamedYear | null,
  said: readonly Time[],
): Period | null {
  const named = chosen?.period ? readTime(chosen.period) : time;
  if (role === 'figure' || role === 'numerator' || role === 'denominator') {
    if (named && named.grain !== 'to-date') return periodOf(named, calendar, current);
    const [nearest] = said;
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
