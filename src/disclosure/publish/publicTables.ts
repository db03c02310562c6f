import type { LinkedBreakdown } from '../../domain/tables/breakdown';
import type { ScorecardCell } from '../../domain/values/cells';
import { keyOf, type SuppressionPlan } from '../model/plan';
import { isWorded } from './worded';
import { publicCell, SUPPRESSED, withValue } from './publicScorecard';

/** Tables of counts as the public may know them, and those whose own words name a small number. */
interface PublicTables {
  readonly tables: readonly LinkedBreakdown[];
  readonly worded: readonly LinkedBreakdown[];
}

/**
 * The breakdowns with every cell the plan hides suppressed, in the order the plan was made of. The shares typed on the
 * sheet are left out: those of what is shown are worked out anew. `names` says whether words name a small number.
 */
export function publicTables(
  breakdowns: readonly LinkedBreakdown[],
  plan: Pick<SuppressionPlan, 'cells' | 'hidden'>,
  names: (text: string) => boolean,
): PublicTables {
  let at = 0;
  const open = breakdowns.map((linked) => {
    const first = at;
    at += linked.breakdown.counts.length;
    return publicTable(linked, first, plan);
  });
  const worded = ({ breakdown }: LinkedBreakdown): boolean =>
    isWorded(
      [
        breakdown.title,
        breakdown.notes,
        breakdown.labelHeading,
        ...breakdown.counts.map(({ heading }) => heading),
        ...breakdown.rows.map(({ label }) => label),
      ],
      names,
    );
  return { tables: open.filter((linked) => !worded(linked)), worded: open.filter(worded) };
}

function publicTable(
  linked: LinkedBreakdown,
  first: number,
  { cells, hidden }: Pick<SuppressionPlan, 'cells' | 'hidden'>,
): LinkedBreakdown {
  const { breakdown } = linked;
  return {
    ...linked,
    breakdown: {
      ...breakdown,
      counts: breakdown.counts.map((column, index) => {
        const gone = new Set(
          cells.flatMap(({ place, address }) =>
            place.kind === 'table' && place.table === first + index && hidden.has(keyOf(place))
              ? [address]
              : [],
          ),
        );
        const open = (cell: ScorecardCell): ScorecardCell =>
          gone.has(cell.address) ? withValue(cell, SUPPRESSED) : publicCell(cell);
        return { ...column, cells: column.cells.map(open), total: open(column.total) };
      }),
      shares: [],
      comparators: (breakdown.comparators ?? []).map((column) => ({
        ...column,
        cells: column.cells.map(publicCell),
        total: column.total && publicCell(column.total),
      })),
    },
  };
}
