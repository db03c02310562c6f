import type { JudgedScorecard } from '../../../domain/judging/judged';
import type { Edit } from '../../../domain/plan/plan';
import { sayRowChanges } from '../../../wording/lastRefresh';
import { planTable, type Ground, type RowChange } from '../../../outputs/ownTables/planTable';
import type { SeenComparison } from './compareSeen';
import { SEEN, seenEntries, type SeenField, type StoredSeen } from './lastSeen';

/** Lines and wrapped words where it costs little: of a very long table every look would be read first for Restore. */
const MOST_LINED = 200;

/** A scorecard as it is now, and how it differs from what was seen of it. */
export interface SeenScorecard {
  readonly judged: JudgedScorecard;
  readonly comparison: SeenComparison;
}

/**
 * The edits that write down what this Refresh sees: rows change in place, new indicators are added, those gone are
 * emptied. Nothing where the sheet is protected or filtered, the table is damaged, or something else stands where rows
 * would go: then the next Refresh compares with what was seen before this one.
 */
export function planSeen(
  ground: Omit<Ground, 'body'>,
  scorecards: readonly SeenScorecard[],
  found: StoredSeen['found'],
): readonly Edit[] {
  const { held } = ground;
  if (held && (held.protected || held.filtered || (found && found.lost.length > 0))) return [];
  const emptied = scorecards.flatMap(({ comparison: { gone, copies } }) =>
    [...gone, ...copies].map(({ row }): RowChange<SeenField> => ({ row, entries: null })),
  );
  const seen = scorecards.flatMap(({ judged, comparison: { known, indicators } }) =>
    indicators.map((compared): RowChange<SeenField> => ({
      row: compared.before?.row ?? null,
      entries: seenEntries(judged, compared.now, known ? sayRowChanges(compared) : ''),
    })),
  );
  const body = seen.length <= MOST_LINED ? 'lined' : 'plain';
  return planTable({ ...ground, body }, SEEN, found, [...emptied, ...seen])?.edits ?? [];
}
