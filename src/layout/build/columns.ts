import type { PeriodHeading, ScorecardColumns, YearHeading } from '../../domain/indicators/scorecard';
import type { Period } from '../../domain/periods/period';
import { capital } from '../../domain/values/words';
import type { SettledColumn } from '../reading/periods/settle';
import { ownColumns, type OwnPlaced } from './ownColumns';
import type { PlacedColumns, Placed } from './placed';
import { rangeEnds } from './targetRange';

/** The columns of a scorecard, each with the column of the view its cells are read from. */
export interface BuiltColumns extends OwnPlaced {
  readonly ref: Placed | null;
  readonly title: Placed;
  readonly neighbour: Placed<YearHeading> | null;
  readonly england: Placed<YearHeading> | null;
  readonly past: readonly Placed<YearHeading>[];
  readonly target: Placed<YearHeading> | null;
  /** Where the target is a range in two columns, the column of its other end. */
  readonly targetTo: Placed | null;
  readonly periods: readonly Placed<PeriodHeading>[];
  readonly periodTargets: readonly Placed<PeriodHeading>[];
  readonly goodIs: Placed | null;
}

const isYear = ({ period, draft }: SettledColumn): boolean =>
  period?.grain === 'year' || draft.time === null || draft.time.grain === 'year';

/**
 * Places the columns of a scorecard by their roles; null without a description. In a table of years alone the latest
 * with figures is the one judged, the others are past years.
 */
export function buildColumns(columns: PlacedColumns): BuiltColumns | null {
  const [title] = columns.withRole('title');
  if (!title) return null;
  const { judged, earlier } = judgedYears(
    columns.all.filter(({ draft }) => draft.role === 'figure' || isBareNumerator(columns, draft.column)),
  );
  const periods = columns.periodHeadings(judged);
  const year = latestYear(periods);
  const ends = rangeEnds(columns.withRole('target'));
  const targets = columns.withRole('target').filter((each) => each !== ends?.high);
  const dated = targets.filter(({ period }) => period !== null && period.grain !== 'year');
  const periodTargets = firstOfEach(columns.periodHeadings(dated)).filter(({ period }) =>
    periods.some((each) => each.period.key === period.key),
  );
  const told = new Set(earlier.map((each) => columns.yearHeading(each).year));
  const yearly = inForce(
    targets
      .filter((each) => !dated.includes(each))
      .map((each) => columns.yearHeading(each))
      // The target of a year that has its own figure is held against that one.
      .filter((each) => each.year === null || each.year === year || !told.has(each.year)),
    periods,
  );
  const [green] = columns.withRole('threshold', 'green');
  const target =
    targetOf(yearly, year) ??
    (green && targets.length === 0 ? columns.yearHeading(green) : null) ??
    standIn(periodTargets);
  const first = (settled: readonly SettledColumn[]): Placed | null =>
    settled[0] ? columns.heading(settled[0]) : null;
  return {
    ref: first(columns.withRole('ref')),
    title: columns.heading(title),
    neighbour: latest(columns.withRole('comparator', 'neighbour').map((each) => columns.yearHeading(each))),
    england: latest(columns.withRole('comparator', 'england').map((each) => columns.yearHeading(each))),
    past: [...columns.withRole('past-year').filter(isYear), ...earlier]
      .map((each) => columns.yearHeading(each))
      .sort((a, b) => a.at - b.at),
    target,
    targetTo: ends && target?.at === ends.low.draft.column ? columns.heading(ends.high) : null,
    periods,
    periodTargets,
    goodIs: first(columns.withRole('polarity')),
    ...ownColumns(columns),
  };
}

/** A numerator of a period that has no column of figures: its cell stands for the percentage. */
function isBareNumerator(columns: PlacedColumns, column: number): boolean {
  const own = columns.all.find(({ draft }) => draft.column === column);
  if (own?.draft.role !== 'numerator') return false;
  return !columns.withRole('figure').some(({ period }) => period?.key === own.period?.key);
}

function judgedYears(figures: readonly SettledColumn[]): {
  judged: readonly SettledColumn[];
  earlier: readonly SettledColumn[];
} {
  const years = figures.filter(({ period }) => period?.grain === 'year');
  if (years.length < figures.length || years.length === 0) return { judged: figures, earlier: [] };
  const first = ({ period }: SettledColumn): number => period?.months?.first ?? 0;
  const filled = years.filter(({ draft }) => draft.facts.filled > 0);
  const last = (filled.length > 0 ? filled : years).reduce((best, each) =>
    first(each) > first(best) ? each : best,
  );
  return { judged: [last], earlier: years.filter((each) => first(each) < first(last)) };
}

const latestYear = (periods: readonly { readonly period: Period }[]): string | null =>
  periods
    .flatMap(({ period }) => period.year ?? [])
    .sort()
    .at(-1) ?? null;

/** Of targets to date and others, those that the figures are of: "Plan" under "Year to date" is none of the month's. */
function inForce<Kind extends YearHeading>(
  targets: readonly Kind[],
  periods: readonly Placed<PeriodHeading>[],
): readonly Kind[] {
  const isToDate = periods.at(-1)?.basis === 'to-date';
  const own = targets.filter(({ basis }) => (basis === 'to-date') === isToDate);
  return own.length > 0 ? own : targets;
}

/** The target of this year; where none names it, the one that names no year, else the latest that is not of a year to come. */
function targetOf<Kind extends YearHeading>(targets: readonly Kind[], year: string | null): Kind | null {
  const own = targets.find((target) => target.year !== null && target.year === year);
  const undated = targets.find((target) => target.year === null);
  const begun = targets.filter((target) => target.year !== null && year !== null && target.year <= year);
  return own ?? undated ?? latest(begun) ?? latest(targets);
}

const isLater = (a: YearHeading, b: YearHeading): boolean =>
  a.year !== null && (b.year === null || a.year > b.year);

function latest<Kind extends YearHeading>(found: readonly Kind[]): Kind | null {
  return found.reduce<Kind | null>(
    (best, heading) => (!best || isLater(heading, best) ? heading : best),
    null,
  );
}

const firstOfEach = <Kind extends PeriodHeading>(headings: readonly Kind[]): Kind[] =>
  headings.filter(
    (heading, index) => headings.findIndex(({ period }) => period.key === heading.period.key) === index,
  );

/** "Q1 target 2022/23" stands for all of them, as "target 2022/23". */
function standIn([first]: readonly Placed<PeriodHeading>[]): Placed<YearHeading> | null {
  if (!first) return null;
  const { column, year, at } = first;
  const text = first.text.replace(/(?:quarter|qtr\.?|q) ?[1-4]/i, '').trim();
  return { column, at, year, text: capital(text) };
}

/** The columns as the rest of the code knows them. */
export function toScorecardColumns({
  periodTargets,
  goodIs,
  travel,
  targetTo: _to,
  ...columns
}: BuiltColumns): ScorecardColumns {
  const bare = <Kind extends Placed>({ at: _at, ...heading }: Kind): Omit<Kind, 'at'> => heading;
  const orNull = <Kind extends Placed>(heading: Kind | null): Omit<Kind, 'at'> | null =>
    heading && bare(heading);
  return {
    ref: orNull(columns.ref),
    title: bare(columns.title),
    neighbour: orNull(columns.neighbour),
    england: orNull(columns.england),
    past: columns.past.map(bare),
    target: orNull(columns.target),
    periods: columns.periods.map(bare),
    ...(periodTargets.length > 0 && { periodTargets: periodTargets.map(bare) }),
    ...(goodIs && { goodIs: bare(goodIs) }),
    rag: orNull(columns.rag),
    variance: orNull(columns.variance),
    ...(travel && { travel: bare(travel) }),
  };
}
