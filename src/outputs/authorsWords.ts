import { foldSpace } from '../domain/grid/grid';
import type { JudgedScorecard } from '../domain/judging/judged';
import type { SheetSnapshot } from '../host/port';
import { readKept } from './keptCommentary';

/**
 * What authors wrote on the commentary sheet for the judged quarter, by the indicator's row on the scorecard. Of two
 * rows for one indicator the first with words counts. Empty without our table.
 */
export function readAuthorsWords(
  sheet: SheetSnapshot | null,
  judged: JudgedScorecard,
): ReadonlyMap<number, string> {
  const words = new Map<number, string>();
  for (const { entry, period, text } of readKept(sheet, judged)) {
    const { row } = entry.indicator;
    if (period === judged.period.key && foldSpace(text) !== '' && !words.has(row)) words.set(row, text);
  }
  return words;
}
