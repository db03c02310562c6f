import type { PeriodKey } from '../../domain/periods/period';
import type { ColumnRole } from '../../domain/reading/reading';
import type { DraftColumn } from '../reading/draftColumn';
import type { SettledColumn } from '../reading/periods/settle';
import type { BuiltColumns } from './columns';
import type { PlacedColumns } from './placed';

/** The columns of the view that say what stands beside the figures. */
export interface BesideColumns {
  /** Whether there is any of them. */
  readonly any: boolean;
  readonly stretch: SettledColumn | null;
  readonly green: SettledColumn | null;
  readonly amber: SettledColumn | null;
  readonly red: SettledColumn | null;
  readonly minimum: SettledColumn | null;
  /** What all colours are, in one cell of each row. */
  readonly criteria: SettledColumn | null;
  readonly amberLow: SettledColumn | null;
  readonly amberHigh: SettledColumn | null;
  readonly tolerance: SettledColumn | null;
  readonly unit: SettledColumn | null;
  readonly owner: SettledColumn | null;
  readonly frequency: SettledColumn | null;
  readonly section: SettledColumn | null;
  readonly statuses: readonly { readonly settled: SettledColumn; readonly period: PeriodKey | null }[];
  readonly travel: readonly SettledColumn[];
  readonly variance: SettledColumn | null;
  /** Whether that column is the figure over its target and is called what was achieved of it. */
  readonly attained: boolean;
  readonly commentary: readonly SettledColumn[];
  readonly toDate: SettledColumn | null;
  readonly pastPeriods: readonly SettledColumn[];
  readonly comparators: readonly SettledColumn[];
  /** Numerators and denominators by period; `figure` is null where no column shows their quotient. */
  readonly parts: ReadonlyMap<PeriodKey, Parts>;
}

export interface Parts {
  readonly figure: number | null;
  readonly numerator: number;
  readonly denominator: number;
}

/** Where it stands among others is no figure to be compared with. */
const RANKED = /\brank(?:ing)?\b|\b(?:quart|dec|percent)ile\b/i;

const ACHIEVED = /\b(?:achiev\w*|attain\w*|reached|delivered|completed)\b/i;

const isAttained = ({ heading, because }: DraftColumn): boolean =>
  ACHIEVED.test(heading) && because.some(({ kind }) => kind === 'quotient');

export function besideColumns(columns: PlacedColumns, built: BuiltColumns): BesideColumns {
  const own = new Set([built.rag?.at, built.variance?.at, built.travel?.at]);
  const of = (role: ColumnRole, kind?: DraftColumn['of']): readonly SettledColumn[] =>
    columns.withRole(role, kind).filter(({ draft }) => !own.has(draft.column));
  const one = (role: ColumnRole, kind?: DraftColumn['of']): SettledColumn | null => of(role, kind)[0] ?? null;
  const years = (settled: SettledColumn): boolean =>
    settled.period?.grain === 'year' || settled.draft.time === null;
  const averages = new Set([built.neighbour?.at, built.england?.at]);
  const beside: Omit<BesideColumns, 'any'> = {
    stretch: one('stretch'),
    green: one('threshold', 'green'),
    amber: one('threshold', 'amber'),
    red: one('threshold', 'red'),
    minimum: one('threshold', 'minimum'),
    criteria: one('threshold', 'criteria'),
    amberLow: one('threshold', 'amber-low'),
    amberHigh: one('threshold', 'amber-high'),
    tolerance: one('tolerance'),
    unit: one('unit'),
    owner: one('owner'),
    frequency: one('frequency'),
    section: one('section'),
    statuses: of('status').map((settled, _at, all) => ({
      settled,
      period: statusPeriod(columns, settled, all.length),
    })),
    travel: of('travel'),
    variance: one('variance'),
    attained: of('variance').some(({ draft }) => isAttained(draft)),
    commentary: of('commentary'),
    toDate: one('ytd'),
    pastPeriods: [...of('past-period'), ...of('past-year').filter((each) => !years(each))],
    comparators: of('comparator').filter(
      ({ draft }) => !averages.has(draft.column) && !RANKED.test(draft.heading),
    ),
    parts: partsOf(columns),
  };
  const any = Object.values(beside).some(
    (part) =>
      part !== null &&
      part !== false &&
      !(Array.isArray(part) && part.length === 0) &&
      !(part instanceof Map),
  );
  return { ...beside, any };
}

/** A status says its period, or stands right of its figure where every quarter has one; else the latest is meant. */
function statusPeriod(
  { all }: PlacedColumns,
  { draft, period }: SettledColumn,
  statuses: number,
): PeriodKey | null {
  if (period) return period.key;
  if (statuses < 2) return null;
  const left = all.filter((each) => each.draft.role === 'figure' && each.draft.column < draft.column).at(-1);
  const between = all.filter(
    ({ draft: other }) => left && other.column > left.draft.column && other.column < draft.column,
  );
  return left?.period && between.every(({ draft: other }) => other.role !== 'status')
    ? left.period.key
    : null;
}

/** Numerator and denominator in one cell: "71/74". */
const isFraction = ({ facts }: DraftColumn): boolean => facts.sorts.ratio * 2 > facts.filled;

function partsOf(columns: PlacedColumns): ReadonlyMap<PeriodKey, Parts> {
  const parts = new Map<PeriodKey, Parts>();
  for (const { draft, period } of columns.withRole('numerator')) {
    const same = (role: ColumnRole): number | null =>
      columns.withRole(role).find((each) => each.period?.key === period?.key)?.draft.column ?? null;
    const denominator = isFraction(draft) ? draft.column : same('denominator');
    if (period && denominator !== null)
      parts.set(period.key, { figure: same('figure'), numerator: draft.column, denominator });
  }
  return parts;
}
