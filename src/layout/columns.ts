import type { Heading, PeriodHeading, ScorecardColumns, YearHeading } from '../domain/indicators/scorecard';
import { byTime } from '../domain/periods/order';
import type { Quarter } from '../domain/periods/periods';
import { quarterPeriod } from '../domain/periods/quarters';
import type { PlacedHeading } from './headerRow';
import { ownColumns } from './ownColumns';

interface QuarterHeading extends YearHeading {
  readonly quarter: Quarter;
}

/**
 * Places the columns of a scorecard by its headings; null when there is no description. Of several alike that of this
 * year counts, else the latest, else the leftmost. A table without quarters is one of years: its latest year is what
 * that year came to, and so its Q4. `isHeaded` tells whether a column has any heading at all.
 */
export function placeColumns(
  headings: readonly PlacedHeading[],
  isHeaded: (column: number) => boolean = () => false,
): ScorecardColumns | null {
  const title = titleOf(headings);
  if (!title) return null;
  const years = withYear(headings, 'past');
  const inQuarters = currentQuarters(quartersAmong(headings, 'quarter'));
  const quarters = inQuarters.length > 0 ? inQuarters : outturnOf(years);
  const thisYear = commonest(quarters);
  const byQuarter = quartersAmong(headings, 'quarter-target').filter(
    ({ year }) => year === null || thisYear === null || year === thisYear,
  );
  const targets = firstOfEach(byQuarter);
  const inYear = (heading: QuarterHeading): PeriodHeading => ofYear(heading, thisYear);
  const periodTargets = targets.map(inYear);
  const goodIs = headings.find(({ role }) => role.kind === 'good-is');
  return {
    ref: refOf(headings, title),
    title,
    neighbour: latest(withYear(headings, 'neighbour')),
    england: latest(withYear(headings, 'england')),
    past: years.filter(({ year }) => thisYear === null || year === null || year < thisYear),
    target: targetOf(withYear(headings, 'target'), thisYear) ?? standIn(targets),
    periods: quarters.map(inYear),
    ...ownColumns(headings, isHeaded),
    ...(periodTargets.length > 0 && { periodTargets }),
    ...(goodIs && { goodIs: toHeading(goodIs) }),
  };
}

/** A heading may be mistyped: whatever year it says, its quarter is one of the scorecard's own. */
const ofYear = ({ quarter, ...heading }: QuarterHeading, thisYear: string | null): PeriodHeading => ({
  ...heading,
  period: quarterPeriod(quarter, thisYear),
});

/** Headings of periods in order of time, as against that of the sheet. */
export const inOrder = (headings: readonly PeriodHeading[]): readonly PeriodHeading[] =>
  [...headings].sort((a, b) => byTime(a.period, b.period));

/** The target of this year; where none names it, the latest. */
const targetOf = (targets: readonly YearHeading[], thisYear: string | null): YearHeading | null =>
  targets.find(({ year }) => year !== null && year === thisYear) ?? latest(targets);

/** "Q1 target 2022/23" stands for all of them, as "target 2022/23". */
function standIn([first]: readonly QuarterHeading[]): YearHeading | null {
  if (!first) return null;
  const text = first.text.replace(/(?:quarter|qtr\.?|q) ?[1-4]/i, '').trim();
  return { column: first.column, text: text.charAt(0).toUpperCase() + text.slice(1), year: first.year };
}

function outturnOf(years: readonly YearHeading[]): QuarterHeading[] {
  const last = latest(years);
  return last ? [{ ...last, quarter: 'Q4' }] : [];
}

/** The year most of the headings name. */
function commonest(headings: readonly YearHeading[]): string | null {
  const years = headings.flatMap(({ year }) => year ?? []);
  const count = (year: string): number => years.filter((other) => other === year).length;
  return years.reduce<string | null>(
    (best, year) => (best && count(best) >= count(year) ? best : year),
    null,
  );
}

/** "2022-23", from most of the headings of periods, or else the target's. */
export const yearOf = ({ periods, target }: ScorecardColumns): string | null =>
  commonest(periods) ?? target?.year ?? null;

const toHeading = ({ column, text }: PlacedHeading): Heading => ({ column, text });

function titleOf(headings: readonly PlacedHeading[]): Heading | null {
  const rankOf = ({ role }: PlacedHeading): number => (role.kind === 'title' ? role.rank : -1);
  const best = headings.reduce<PlacedHeading | null>(
    (found, heading) => (rankOf(heading) > (found ? rankOf(found) : -1) ? heading : found),
    null,
  );
  return best && toHeading(best);
}

/** The leftmost reference; or "KPI" left of a column that describes it. */
function refOf(headings: readonly PlacedHeading[], title: Heading): Heading | null {
  const ref =
    headings.find(({ role }) => role.kind === 'ref') ??
    headings.find(({ role, column }) => role.kind === 'title' && role.rank === 0 && column < title.column);
  return ref ? toHeading(ref) : null;
}

function withYear(
  headings: readonly PlacedHeading[],
  kind: 'neighbour' | 'england' | 'past' | 'target',
): YearHeading[] {
  return headings.flatMap((heading) =>
    heading.role.kind === kind ? [{ ...toHeading(heading), year: heading.role.year }] : [],
  );
}

const isLater = (a: YearHeading, b: YearHeading): boolean =>
  a.year !== null && (b.year === null || a.year > b.year);

function latest(found: readonly YearHeading[]): YearHeading | null {
  return found.reduce<YearHeading | null>(
    (best, heading) => (!best || isLater(heading, best) ? heading : best),
    null,
  );
}

const quartersAmong = (
  headings: readonly PlacedHeading[],
  kind: 'quarter' | 'quarter-target',
): QuarterHeading[] =>
  headings.flatMap((heading) =>
    heading.role.kind === kind
      ? [{ ...toHeading(heading), quarter: heading.role.quarter, year: heading.role.year }]
      : [],
  );

const firstOfEach = (headings: readonly QuarterHeading[]): QuarterHeading[] =>
  headings.filter(
    (heading, index) => headings.findIndex(({ quarter }) => quarter === heading.quarter) === index,
  );

/**
 * The quarters of this year. A quarter of an earlier year that leads up to it (Q4 2021-22, then Q1 2022-23) or stands
 * beside it (Q3 2021-22 and Q3 2022-23) is left out; a year that is merely mistyped in one heading is not.
 */
function currentQuarters(headings: readonly QuarterHeading[]): QuarterHeading[] {
  const all = isLatestFirst(headings) ? [...headings].reverse() : headings;
  const current = all.filter(
    (heading, index) =>
      !all.some(
        (other, at) =>
          isLater(other, heading) &&
          heading.year !== null &&
          (other.quarter === heading.quarter || (at > index && other.quarter < heading.quarter)),
      ),
  );
  return firstOfEach(current).sort((a, b) => a.column - b.column);
}

/**
 * Whether every quarter is earlier than the one left of it, by their years. Where the year changes its Q4
 * comes first: a Q2 of the year before right of this year's Q1 is a heading left from last year.
 */
function isLatestFirst(headings: readonly QuarterHeading[]): boolean {
  return headings.every(({ year, quarter }, index) => {
    const left = headings[index - 1];
    if (year === null || !left) return year !== null;
    if (left.year === null) return false;
    return left.year === year ? quarter < left.quarter : year < left.year && quarter === 'Q4';
  });
}
