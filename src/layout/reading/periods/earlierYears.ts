import type { Sureness } from '../../../domain/reading/reading';
import { calendarOf, periodOf, type Calendar } from '../calendar';
import type { DraftColumn } from '../draftColumn';
import type { NamedYear, Time } from '../time';

const FIGURES: ReadonlySet<DraftColumn['role']> = new Set(['figure', 'numerator', 'denominator']);

interface Part {
  readonly draft: DraftColumn;
  readonly time: Time;
}

/** A column of figures, or of what they are made of, that names a part of a year. */
const partsOf = (drafts: readonly DraftColumn[]): readonly Part[] =>
  drafts.flatMap((draft) => {
    const { role, time, chosen } = draft;
    const isPart = time !== null && time.grain !== 'year' && time.grain !== 'to-date';
    return FIGURES.has(role) && isPart && time.grain !== 'rolling-year' && !chosen ? [{ draft, time }] : [];
  });

/** The first year of the one a time lies in as the sheet counts years; null where it names none. */
function firstYear(time: Time, calendar: Calendar): number | null {
  if (time.year === null) return null;
  const { year } = periodOf(time, { ...calendar, year: time.year }, null);
  return year === null ? null : Number(year.slice(0, 4));
}

/**
 * Tells this year's figures from an earlier year's where only the earlier ones name their year: of "Q2 2024/25" and "Q2"
 * the bare one is the scorecard's own, later year's. The title's year or the target's says which year that is, else it is
 * the next one. Where the title names the year of the dated ones, nobody knows what the bare ones are: it is asked.
 */
export function tellEarlier(drafts: readonly DraftColumn[], said: readonly Time[]): void {
  const parts = partsOf(drafts);
  const dated = parts.filter(({ time }) => time.year !== null);
  const [first] = dated;
  if (!first) return;
  const times = dated.map(({ time }) => time);
  const calendar = calendarOf(times, said);
  const last = Math.max(...times.map((time) => firstYear(time, calendar) ?? 0));
  const title = titleYear(drafts, said, { calendar, counted: first.time });
  const bare = parts.filter(({ time }) => time.year === null && !time.ordinal);
  if (bare.length > 0) tellBare(drafts, { dated, bare, last, title, said });
  else tellUnnamed(drafts, { dated, last, title, calendar, said });
}

/** The year the lines above name, or else the latest a target is for: counted as the figures' own years are. */
function titleYear(
  drafts: readonly DraftColumn[],
  said: readonly Time[],
  { calendar, counted }: { readonly calendar: Calendar; readonly counted: Time },
): number | null {
  const targets = drafts.flatMap(({ role, time }) => (role === 'target' && time?.year ? [time] : []));
  const isPair = counted.grain === 'month' || counted.year?.kind !== 'single';
  // "Annual report 2025" may be of 2024/25.
  const asCounted = ({ grain, year }: Time): boolean =>
    !(isPair && grain === 'year' && year?.kind === 'single');
  const years = (of: readonly Time[]): readonly number[] =>
    of.filter(asCounted).flatMap((time) => firstYear(time, calendar) ?? []);
  const [nearest] = years(said);
  const aimed = years(targets);
  return nearest ?? (aimed.length > 0 ? Math.max(...aimed) : null);
}

interface Bare {
  readonly dated: readonly Part[];
  readonly bare: readonly Part[];
  readonly last: number;
  readonly title: number | null;
  readonly said: readonly Time[];
}

const isSamePart = (a: Time, b: Time): boolean =>
  a.grain === b.grain && a.place === b.place && a.span?.first === b.span?.first && a.toDate === b.toDate;

function tellBare(drafts: readonly DraftColumn[], { dated, bare, last, title, said }: Bare): void {
  const twice = bare.some(({ time }) => dated.some((other) => isSamePart(other.time, time)));
  const latest = dated.at(-1);
  const [next] = bare;
  if (!latest || !next) return;
  const isAfter = next.draft.column > latest.draft.column && next.time.grain === latest.time.grain;
  // "Q4 2024/25", "Q1": the places begin anew with the year.
  const begins = isAfter && next.time.grain !== 'month' && (next.time.place ?? 0) < (latest.time.place ?? 0);
  // "Q1 2024/25", "Q2", "Q3": the year is said once, unless the title names one of them in its own year.
  const isSaidOnce =
    !twice &&
    (next.time.grain === latest.time.grain || dated.length > 1) &&
    !bare.some(({ time }) => said.some((each) => each.year !== null && isSamePart(each, time)));
  const isLater = title !== null && title > last;
  if (!twice && !begins && (!isLater || isSaidOnce)) return;
  const sure: Sureness = title !== null && !isLater ? 'asked' : 'likely';
  const kind = latest.time.grain === 'month' ? 'pair' : (latest.time.year?.kind ?? 'pair');
  const year: NamedYear = { first: isLater ? title : last + 1, kind };
  for (const draft of drafts) {
    const { time, chosen, role } = draft;
    if (!time || time.year !== null || time.grain === 'year' || time.grain === 'to-date' || chosen) continue;
    draft.time = { ...time, year };
    if (sure === 'asked' && role === 'figure') draft.sure = sure;
  }
}

const CURRENT = /\b(?:current|latest|this)\b/i;

interface Unnamed {
  readonly dated: readonly Part[];
  readonly last: number;
  readonly title: number | null;
  readonly calendar: Calendar;
  readonly said: readonly Time[];
}

/**
 * "Q2 2024/25" beside "Actual" or "Current quarter": of the title's quarter where that is later, or of the present by its
 * own words. Quarters of the title's own year beside "Actual" are this year's, which it repeats.
 */
function tellUnnamed(drafts: readonly DraftColumn[], { dated, last, title, calendar, said }: Unnamed): void {
  const figures = dated.filter(({ draft }) => draft.role === 'figure');
  const [only, ...more] = figures;
  const unnamed = drafts.filter(
    ({ role, time, chosen, facts }) => role === 'figure' && time === null && !chosen && facts.numeric > 0,
  );
  if (!only || unnamed.length === 0) return;
  const isLater = title !== null && title > last;
  const endOf = (time: Time): number =>
    periodOf(time, { ...calendar, year: time.year }, null).months?.last ?? 0;
  const [nearest] = said.filter((time) => time.year !== null);
  const isPart = nearest !== undefined && nearest.grain === only.time.grain;
  const after = isPart && figures.every(({ time }) => endOf(time) < endOf(nearest));
  const isSaid = isPart && figures.some(({ time }) => endOf(time) === endOf(nearest));
  const isCurrent = unnamed.some(({ heading }) => CURRENT.test(heading)) && !isSaid;
  if (more.length === 0 ? isLater || after || isCurrent : isLater && after) {
    for (const { draft, time } of dated) {
      draft.role = title === firstYear(time, calendar) ? 'past-period' : 'past-year';
      draft.sure = 'likely';
    }
    return;
  }
  if (isLater || (more.length === 0 && title === null)) for (const { draft } of figures) draft.sure = 'asked';
}
