import type { Heading, QuarterHeading, ScorecardColumns, YearHeading } from '../domain/scorecard';
import type { PlacedHeading } from './headerRow';

/**
 * Places the columns of a scorecard by its headings; null when there is no description. Of several alike the latest
 * year counts, else the leftmost.
 */
export function placeColumns(headings: readonly PlacedHeading[]): ScorecardColumns | null {
  const title = titleOf(headings);
  if (!title) return null;
  const target = latest(withYear(headings, 'target'));
  return {
    ref: refOf(headings, title),
    title,
    neighbour: latest(withYear(headings, 'neighbour')),
    england: latest(withYear(headings, 'england')),
    past: withYear(headings, 'past'),
    target,
    quarters: currentQuarters(headings),
    rag: own(headings, 'rag'),
    variance: own(headings, 'variance'),
  };
}

/** "2022-23", from most of the quarters' headings, or else the target's. */
export function yearOf(columns: ScorecardColumns): string | null {
  const years = columns.quarters.flatMap(({ year }) => year ?? []);
  const count = (year: string): number => years.filter((other) => other === year).length;
  const most = years.reduce<string | null>(
    (best, year) => (best && count(best) >= count(year) ? best : year),
    null,
  );
  return most ?? columns.target?.year ?? null;
}

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

/** The rightmost of that name: one typed in among the figures is left to its author. */
function own(headings: readonly PlacedHeading[], kind: 'rag' | 'variance'): Heading | null {
  const found = headings.filter(({ role }) => role.kind === kind).at(-1);
  return found ? toHeading(found) : null;
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

/**
 * The quarters of this year. A quarter of an earlier year that leads up to it (Q4 2021-22, then Q1 2022-23) or stands
 * beside it (Q3 2021-22 and Q3 2022-23) is left out; a year that is merely mistyped in one heading is not.
 */
function currentQuarters(headings: readonly PlacedHeading[]): QuarterHeading[] {
  const all = headings.flatMap((heading): QuarterHeading[] =>
    heading.role.kind === 'quarter'
      ? [{ ...toHeading(heading), quarter: heading.role.quarter, year: heading.role.year }]
      : [],
  );
  const current = all.filter(
    (heading, index) =>
      !all.some(
        (other, at) =>
          isLater(other, heading) &&
          heading.year !== null &&
          (other.quarter === heading.quarter || (at > index && other.quarter < heading.quarter)),
      ),
  );
  return current.filter(
    (heading, index) => current.findIndex(({ quarter }) => quarter === heading.quarter) === index,
  );
}
