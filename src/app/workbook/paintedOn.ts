import type { Scorecard } from '../../domain/indicators/scorecard';
import { withPaintedStatuses } from '../../domain/indicators/paintedStatuses';
import { RAG_FILL } from '../../outputs/theme';
import type { SheetSnapshot } from '../../host/port';

const OURS: readonly string[] = Object.values(RAG_FILL);

/** The scorecard of a sheet with the statuses that only fills tell; fills of a Refresh are none of the sheet's own. */
export function paintedOn(
  scorecard: Scorecard,
  { fills, grid }: Pick<SheetSnapshot, 'fills' | 'grid'>,
): Scorecard {
  if (!fills) return scorecard;
  return withPaintedStatuses(scorecard, (row, column) => {
    const fill = fills[row - grid.top]?.[column - grid.left] ?? null;
    return fill === null || OURS.includes(fill) ? null : fill;
  });
}
