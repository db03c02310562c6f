import { periodOf, type Calendar } from '../calendar';
import type { DraftColumn } from '../draftColumn';
import type { NamedYear } from '../time';
import { isFigure, within } from './figures';

/** Years beside quarters or beside an undated figure are past years; the year the quarters are of is the year so far. */
export function tellYears(drafts: readonly DraftColumn[]): void {
  const years = drafts.filter(
    ({ role, time, chosen }) => role === 'figure' && time?.grain === 'year' && !chosen,
  );
  const finer = drafts.filter((draft) => isFigure(draft) && within(draft.time));
  const undated = drafts.some((draft) => isFigure(draft) && (!draft.time || draft.time.grain === 'to-date'));
  if (finer.length === 0 && !undated) return;
  if (finer.length === 0 && isTargetsYear(drafts, years)) return;
  const current = Math.max(
    ...finer.flatMap(({ time }) => (time?.year && time.grain !== 'month' ? [time.year.first] : [])),
  );
  for (const draft of years) {
    const first = draft.time?.year?.first ?? 0;
    draft.role = first >= current && current > 0 ? 'ytd' : 'past-year';
    if (draft.role === 'ytd') draft.sure = 'likely';
  }
}

/**
 * "2023/24", "Value" and the target for 2023/24: the dated column is of the target's year, and what the undated one is nobody
 * says. A colour is only given where both give it; with a target for a year to come as well, none is.
 */
function isTargetsYear(drafts: readonly DraftColumn[], years: readonly DraftColumn[]): boolean {
  const yearOf = ({ time }: DraftColumn): number => time?.year?.first ?? 0;
  const aimed = drafts.filter(({ role, time }) => role === 'target' && time?.grain === 'year').map(yearOf);
  const last = Math.max(...years.filter(({ facts }) => facts.numeric > 0).map(yearOf));
  const open = drafts.filter(
    ({ role, time, chosen, facts }) => role === 'figure' && time === null && !chosen && facts.numeric > 0,
  );
  if (!aimed.includes(last) || open.length === 0) return false;
  const isFollowed = aimed.some((year) => year > last);
  for (const draft of open) {
    draft.sure = 'asked';
    if (!isFollowed) draft.role = 'ignore';
  }
  return !isFollowed;
}

/** "25/26 YTD", "24/25 YTD": of the years so far, each with its year, the latest is this year's. */
export function tellSums(drafts: readonly DraftColumn[]): void {
  const sums = drafts.filter(({ role, time, chosen }) => role === 'ytd' && time?.year && !chosen);
  const last = Math.max(...sums.map(({ time }) => time?.year?.first ?? 0));
  for (const draft of sums)
    if ((draft.time?.year?.first ?? last) < last) {
      draft.role = 'past-year';
      draft.sure = 'likely';
    }
}

/** Columns of one grain that do not lead up to the latest without a gap are past ones. */
export function tellPast(
  figures: readonly DraftColumn[],
  calendar: Calendar,
  current: NamedYear | null,
): void {
  const grains = new Set(figures.map(({ time }) => time?.grain));
  for (const grain of grains) {
    if (grain === 'to-date' || grain === 'rolling-year') continue;
    const dated = figures.flatMap((draft) => {
      const { time } = draft;
      if (!time || time.grain !== grain || time.year === null) return [];
      const { months, year } = periodOf(time, calendar, current);
      return months ? [{ draft, year, ...months }] : [];
    });
    dated.sort((a, b) => b.first - a.first);
    let reached = Infinity;
    const [latest] = dated;
    for (const { draft, year, first, last } of dated) {
      // School holidays leave a gap of a month or two between terms.
      const slack = grain === 'term' || grain === 'half-term' ? 3 : 1;
      // A quarter left out in the midst of a year is a gap that a check names.
      if (reached !== Infinity && last + slack < reached && year !== latest?.year && !draft.chosen) {
        draft.role = 'past-year';
        draft.sure = 'sure';
      } else reached = Math.min(reached, first);
    }
  }
}

/**
 * A status, an arrow or a target of a year that was over before this year's first figures is last year’s, and judges none of them.
 */
export function tellBefore(
  drafts: readonly DraftColumn[],
  calendar: Calendar,
  { current, proven }: { readonly current: NamedYear | null; readonly proven: boolean },
): void {
  const monthsOf = ({ time }: DraftColumn) => (time ? periodOf(time, calendar, current).months : null);
  const latest = Math.max(...drafts.filter(isFigure).flatMap((draft) => monthsOf(draft)?.last ?? []));
  for (const draft of drafts) {
    const { role, time, chosen } = draft;
    if ((role !== 'status' && role !== 'travel' && role !== 'target') || time?.grain !== 'year' || chosen)
      continue;
    // Where only the targets say which year it is, an earlier one may as well be this year's.
    if (role === 'target' && !proven) continue;
    const months = monthsOf(draft);
    if (!months || months.last >= latest) continue;
    const others = drafts.some((other) => other !== draft && other.role === role);
    const figures = drafts.some((other) => isFigure(other) && monthsOf(other)?.last === months.last);
    if (figures || (role === 'target' && !others)) continue;
    draft.role = 'ignore';
    draft.sure = 'likely';
  }
}
