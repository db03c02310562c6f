import type { DraftColumn } from '../draftColumn';
import type { NamedYear, Time } from '../time';

/**
 * A quarter headed by another year though it stands among this year's is a slip: Q2 2021-22 between Q1 and Q3 of
 * 2022-23. It is this year's all the same, and a check names the heading. One that goes on from its neighbour in time,
 * as Q4 of last year does before Q1, is none.
 */
export function mendSlips(drafts: readonly DraftColumn[]): void {
  const dated = drafts.filter(
    ({ role, time, chosen }) =>
      role === 'figure' && time?.grain === 'quarter' && time.year !== null && !chosen,
  );
  const ordered = runsBackwards(dated) ? [...dated].reverse() : dated;
  const usual = commonest(ordered.map(({ time }) => time?.year?.first ?? 0));
  const places = ordered.map(({ time }) => ({ first: time?.year?.first ?? 0, place: time?.place ?? 0 }));
  const abs = ({ first, place }: { first: number; place: number }): number => first * 4 + place;
  ordered.forEach((draft, at) => {
    const { time } = draft;
    const [before, own, after] = [places[at - 1], places[at], places[at + 1]];
    if (!time?.year || !own || own.first === usual) return;
    const goesOn = (before && abs(before) + 1 === abs(own)) || (after && abs(own) + 1 === abs(after));
    const fits =
      !places.some(({ first, place }) => first === usual && place === own.place) &&
      (!before || before.place < own.place) &&
      (!after || own.place < after.place);
    if (!goesOn && fits) draft.time = { ...time, year: { ...time.year, first: usual } };
  });
}

function commonest(years: readonly number[]): number {
  const times = (year: number): number => years.filter((other) => other === year).length;
  return years.reduce((best, year) => (times(year) > times(best) ? year : best), years[0] ?? 0);
}

/**
 * Whether every quarter is earlier than the one left of it. Where the year changes its Q4 comes first: a Q2 of the year
 * before right of this year's Q1 is a heading left from last year.
 */
function runsBackwards(dated: readonly DraftColumn[]): boolean {
  return dated.every(({ time }, index) => {
    const left = dated[index - 1]?.time;
    if (!time?.year || !left?.year) return index === 0;
    if (left.year.first === time.year.first) return (time.place ?? 0) < (left.place ?? 0);
    return time.year.first < left.year.first && time.place === 4;
  });
}

type Dated = Time & { readonly place: number; readonly year: NamedYear };

const isMonthOfAYear = (time: Time | null): time is Dated =>
  time?.grain === 'month' && time.year?.kind === 'single' && time.place !== null && !time.ordinal;

const absMonth = ({ place, year }: Dated): number => year.first * 12 + place;

/**
 * The same of months: "Sep-24" between Aug-25 and Oct-25 is September 2025, and a check names the heading. At either end
 * of a run it may as well be last year's, for comparison: it is asked.
 */
export function mendMonths(drafts: readonly DraftColumn[]): void {
  const dated = drafts.flatMap((draft) => {
    const { role, time, chosen } = draft;
    return role === 'figure' && isMonthOfAYear(time) && !chosen ? [{ draft, time }] : [];
  });
  const steps = dated.map(({ time }, at) => absMonth(time) - absMonth(dated[at - 1]?.time ?? time));
  const back = steps.filter((step) => step === -1).length > steps.filter((step) => step === 1).length;
  const run = back ? [...dated].reverse() : dated;
  const named = new Set(run.map(({ time }) => absMonth(time)));
  const at = (index: number): number | null => {
    const found = run[index];
    return found ? absMonth(found.time) : null;
  };
  run.forEach(({ draft, time }, index) => {
    const [before, after] = [at(index - 1), at(index + 1)];
    const due =
      before !== null && after !== null ? (before + 2 === after ? before + 1 : null) : edge(at, index);
    if (due === null || due === absMonth(time) || (due - absMonth(time)) % 12 !== 0 || named.has(due)) return;
    draft.time = { ...time, year: { ...time.year, first: time.year.first + (due - absMonth(time)) / 12 } };
    if (before === null || after === null) draft.sure = 'asked';
  });
}

/** The month that stands at the end of a run of three others; null where they make none. */
function edge(at: (index: number) => number | null, index: number): number | null {
  const isLast = at(index + 1) === null;
  const [near = null, next = null, far = null] = [1, 2, 3].map((steps) =>
    at(isLast ? index - steps : index + steps),
  );
  if (near === null || next === null || far === null) return null;
  const way = isLast ? 1 : -1;
  return near - next === way && next - far === way ? near + way : null;
}
