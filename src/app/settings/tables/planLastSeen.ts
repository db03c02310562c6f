import type { JudgedScorecard } from '../../../domain/judging/judged';
import type { Edit } from '../../../domain/plan/plan';
import { sayRowChanges } from '../../../wording/lastRefresh';
import { planTable, type Ground, type RowChange } from '../../../outputs/ownTables/planTable';
import type { Comparison } from './compareSeen';
import { SEEN, seenEntries, type SeenField, type StoredSeen } from './lastSeen';

/** Lines and wrapped words where it costs little: of a very long table every look would be read first for Restore. */
const MOST_LINED = 200;

/**
 * The edits that write down what this Refresh sees: rows change in place, new indicators are added, those gone are
 * emptied. Nothing where the sheet is protected or filtered, the table is damaged, or something else stands where rows
 * would go: then the next Refresh compares with what was seen before this one.
 */
export function planSeen(
  ground: Omit<Ground, 'body'>,
  judged: JudgedScorecard,
  found: StoredSeen['found'],
  { known, indicators, gone, copies }: Comparison,
): readonly Edit[] {
  const { held } = ground;
  if (held && (held.protected || held.filtered || (found && found.lost.length > 0))) return [];
  const emptied = [...gone, ...copies].map(({ row }): RowChange<SeenField> => ({ row, entries: null }));
  const seen = indicators.map((compared): RowChange<SeenField> => ({
    row: compared.before?.row ?? null,
    entries: seenEntries(judged, compared.now, known ? sayRowChanges(compared) : ''),
  }));
  const body = seen.length <= MOST_LINED ? 'lined' : 'plain';
  return planTable({ ...ground, body }, SEEN, found, [...emptied, ...seen])?.edits ?? [];
}
