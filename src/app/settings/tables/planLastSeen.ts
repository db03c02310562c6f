import type { JudgedScorecard } from '../../../domain/judging/judged';
import type { Edit } from '../../../domain/plan/plan';
import { sayRowChanges } from '../../../wording/lastRefresh';
import type { StoredSettings } from '../readSettings';
import { planNewTable, planRows, type RowChange } from '../../../outputs/ownTables/planTable';
import type { Comparison } from './compareSeen';
import { SEEN, seenEntries, type SeenField, type StoredSeen } from './lastSeen';

const MOST_LINED = 200;

/** The edits that write down what this Refresh sees, on a settings sheet that the same plan makes. */
export function planNewSeen(
  sheet: string,
  judged: JudgedScorecard,
  comparison: Comparison,
  taken: readonly string[],
): readonly Edit[] {
  const entries = entriesOf(judged, comparison);
  return planNewTable({ sheet, held: null, taken, body: bodyOf(entries) }, SEEN, entries).edits;
}

/**
 * The same on a settings sheet that is there: rows change in place, new indicators are added, those gone are emptied.
 * Nothing where the sheet is protected or filtered, the table is damaged, or something else stands where rows would go:
 * then the next Refresh compares with what was seen before this one.
 */
export function planSeen(
  { sheet }: StoredSettings,
  judged: JudgedScorecard,
  { found }: StoredSeen,
  comparison: Comparison,
  taken: readonly string[],
): readonly Edit[] {
  if (sheet.protected || sheet.filtered || (found && found.lost.length > 0)) return [];
  const entries = entriesOf(judged, comparison);
  if (!found) {
    const ground = { sheet: sheet.name, held: sheet, taken, body: bodyOf(entries) };
    return planNewTable(ground, SEEN, entries).edits;
  }
  const changes = comparison.indicators.map(({ before }, index): RowChange<SeenField> => {
    return { row: before?.row ?? null, entries: entries[index] ?? null };
  });
  const gone = [...comparison.gone, ...comparison.copies].map(({ row }): RowChange<SeenField> => {
    return { row, entries: null };
  });
  return planRows(sheet, SEEN, found, [...gone, ...changes])?.edits ?? [];
}

/** Lines and wrapped words where it costs little: of a very long table every look would be read first for Restore. */
const bodyOf = ({ length }: readonly unknown[]): 'lined' | 'plain' =>
  length <= MOST_LINED ? 'lined' : 'plain';

const entriesOf = (judged: JudgedScorecard, { known, indicators }: Comparison) =>
  indicators.map((compared) => seenEntries(judged, compared.now, known ? sayRowChanges(compared) : ''));
