import { capital } from '../values/words';
import { statusOfFill } from '../judging/ownStatus';
import type { Rag } from '../judging/status';
import type { PeriodKey } from '../periods/period';
import type { ScorecardCell } from '../values/cells';
import type { PeriodCell } from './besides';
import { latestPeriod, type Indicator, type Scorecard } from './scorecard';

/** The fill of a cell by its 0-based place on the sheet, '#RRGGBB'; null for none, and for one the add-in gave it. */
type FillAt = (row: number, column: number) => string | null;

interface Seen {
  readonly fillAt: FillAt;
  readonly byRule: boolean;
}

/** A sheet paints its statuses where at least this share of the cells has a colour of one. */
const PAINTED = 0.5;
/** Two cells of one colour may be a banner; two colours among three are statuses. */
const [CELLS, COLOURS] = [3, 2];

/**
 * The scorecard with the statuses that only its fills tell: those of a status column without words, else those of the
 * figures themselves. A sheet that has a status in words, or a column of ours, is given back as it is. `byRule`: what is seen
 * comes of conditional formats, which nobody paints over.
 */
export function withPaintedStatuses(scorecard: Scorecard, fillAt: FillAt, byRule = false): Scorecard {
  const { indicators, columns } = scorecard;
  const own = indicators.flatMap(({ besides }) => besides?.statuses ?? []);
  if (columns.rag !== null || own.some(({ cell }) => cell.value.kind !== 'blank')) return scorecard;
  const seen = { fillAt, byRule };
  if (
    isPainted(
      own.map(({ cell }) => cell),
      fillAt,
    )
  )
    return inStatusColumn(scorecard, seen);
  const latest = latestPeriod(scorecard);
  const keys = scorecard.periods
    .map(({ key }) => key)
    .filter((key) => {
      const cells = indicators.flatMap(({ periods }) => periods[key] ?? []);
      return isPainted(cells, fillAt);
    });
  if (!latest || !keys.includes(latest.key)) return scorecard;
  return withStatuses(scorecard, ({ periods, besides }) => [
    ...keys.flatMap((key) => paintedCell(key, periods[key], 'figure', seen)),
    ...(besides?.statuses ?? []),
  ]);
}

const inStatusColumn = (scorecard: Scorecard, seen: Seen): Scorecard =>
  withStatuses(scorecard, ({ besides }) =>
    (besides?.statuses ?? []).flatMap(({ period, cell }) => {
      const [painted] = paintedCell(period, cell, 'status', seen);
      return painted ?? { period, cell };
    }),
  );

const withStatuses = (
  scorecard: Scorecard,
  statusesOf: (indicator: Indicator) => readonly PeriodCell[],
): Scorecard => ({
  ...scorecard,
  indicators: scorecard.indicators.map((indicator) => ({
    ...indicator,
    besides: { ...(indicator.besides ?? NOTHING_BESIDE), statuses: statusesOf(indicator) },
  })),
});

const NOTHING_BESIDE: NonNullable<Indicator['besides']> = {
  stretch: null,
  thresholds: null,
  tolerance: null,
  unit: null,
  owner: null,
  frequency: null,
  section: null,
  statuses: [],
  travel: [],
  variance: null,
  commentary: [],
  toDate: null,
  pastPeriods: [],
  comparators: [],
};

function ragOf(cell: ScorecardCell, fillAt: FillAt): Rag | null {
  const status = statusOfFill(fillAt(cell.row, cell.column));
  const [rag] = status?.kind === 'colours' ? status.rags : [];
  return rag ?? null;
}

/** Whether most of the cells that hold something to have a status, and three at least, are of two colours or more. */
function isPainted(cells: readonly ScorecardCell[], fillAt: FillAt): boolean {
  const rags = cells.flatMap((cell) => ragOf(cell, fillAt) ?? []);
  return rags.length >= CELLS && rags.length >= cells.length * PAINTED && new Set(rags).size >= COLOURS;
}

function paintedCell(
  period: PeriodKey | null,
  cell: ScorecardCell | undefined,
  painted: NonNullable<PeriodCell['painted']>,
  { fillAt, byRule }: Seen,
): readonly PeriodCell[] {
  const rag = cell && ragOf(cell, fillAt);
  if (!cell || !rag) return [];
  // What the fill says, in a word; the cell of the sheet holds none.
  return [
    {
      period,
      painted,
      ...(byRule && { byRule: true as const }),
      cell: { ...cell, value: { kind: 'unreadable', raw: capital(rag) } },
    },
  ];
}
