import type { JudgedScorecard } from '../../domain/judging/judged';
import type { LinkedBreakdown } from '../../domain/tables/breakdown';
import type { FigureTable } from '../../domain/tables/figures';
import { keyOf, type SuppressionPlan } from '../model/plan';
import { countTablesOf } from '../relations/tables';
import { suppressTogether } from '../suppress/together';
import { seriesPart, type SeriesPart } from './seriesPart';
import { shareColumns, type ShareColumn } from './shareColumns';

/** How a series, a table of years or of shares is protected in a public report; null where nothing says how it could be. */
export type FigureGuard =
  | { readonly kind: 'series'; readonly part: SeriesPart; readonly plan: SuppressionPlan }
  | {
      readonly kind: 'shares';
      readonly hidden: readonly ReadonlySet<number>[];
      readonly columns: readonly number[];
    };

interface GuardedPlan {
  /** What is hidden of the scorecard and its breakdowns. */
  readonly plan: SuppressionPlan;
  /** By table, in their order. */
  readonly guards: readonly (FigureGuard | null)[];
}

/**
 * Plans a public version with the series, tables of years and shares beside the scorecard as one: a row of a series counts as
 * an indicator does, shares of a known number of children as the counts behind them. Null where together nothing would
 * protect them: then they are left out.
 */
export function planFigures(
  judged: JudgedScorecard,
  breakdowns: readonly LinkedBreakdown[],
  figures: readonly FigureTable[],
): GuardedPlan | null {
  const { policy } = judged.settings;
  const ways = figures.map((table) => {
    if (table.kind !== 'shares') return seriesPart(table, judged);
    return shareColumns(table, judged, breakdowns, policy);
  });
  const tables = countTablesOf(breakdowns, judged);
  const shares = ways.map((way) =>
    isShares(way) ? way.flatMap((each) => (each.kind === 'counts' ? [each] : [])) : [],
  );
  const parts = ways.flatMap((way) => (way && !isShares(way) ? [way] : []));
  const [plan, ...others] = suppressTogether([
    { judged, tables: [...tables, ...shares.flat().map(({ table }) => table)] },
    ...parts,
  ]);
  if (!plan || [plan, ...others].some(({ unprotected }) => unprotected.length > 0)) return null;
  let next = tables.length;
  const guards = ways.map((way): FigureGuard | null => {
    if (!way) return null;
    if (!isShares(way)) {
      const own = others[parts.indexOf(way)];
      return own ? { kind: 'series', part: way, plan: own } : null;
    }
    return {
      kind: 'shares',
      columns: way.map(({ column }) => column),
      hidden: way.map((each) =>
        each.kind === 'alone' ? each.hidden : hiddenRows(plan, next++, each.table.rows.length),
      ),
    };
  });
  // Their counts are no cells of the sheet: what is hidden is told of those that are.
  const cells = plan.cells.filter(({ place }) => place.kind !== 'table' || place.table < tables.length);
  return { plan: { ...plan, cells }, guards };
}

const isShares = (way: SeriesPart | readonly ShareColumn[] | null): way is readonly ShareColumn[] =>
  Array.isArray(way);

const hiddenRows = ({ hidden }: SuppressionPlan, table: number, rows: number): ReadonlySet<number> =>
  new Set(
    Array.from({ length: rows }, (_, row) => row).filter((row) =>
      hidden.has(keyOf({ kind: 'table', table, row })),
    ),
  );
