import { foldSpace, cellAt } from '../domain/grid';
import type { JudgedScorecard } from '../domain/judged';
import type { SheetSnapshot } from '../host/port';
import { sayPeriod } from '../report/period';
import { shortTitle } from '../wording/shortTitle';
import { findColumns, keyOf } from './commentaryColumns';
import { withFollowingRows } from './commentaryRows';
import { COMMENTARY_TABLE } from './commentarySheet';
import { inertText } from './inert';

/**
 * What authors wrote on the commentary sheet for the judged quarter, by the indicator's row on the scorecard. Rows are
 * found as the prompts find them: by reference (else indicator) and quarter, columns by their headings. Of two rows
 * for one indicator the first with words counts. Empty without our table.
 */
export function readAuthorsWords(
  sheet: SheetSnapshot | null,
  judged: JudgedScorecard,
): ReadonlyMap<number, string> {
  const words = new Map<number, string>();
  const table = sheet?.tables.find(({ name }) => name === COMMENTARY_TABLE)?.area;
  if (!sheet || !table) return words;
  const { grid } = sheet;
  const columns = findColumns(grid, table);
  const area = withFollowingRows(grid, table, columns);
  const rows = new Map(
    judged.indicators.map(({ indicator }) => [
      keyOf(
        indicator.ref,
        inertText(shortTitle(indicator.title)),
        sayPeriod(judged.quarter, judged.scorecard.year),
      ),
      indicator.row,
    ]),
  );
  const textOf = (row: number, id: 'reference' | 'indicator' | 'quarter' | 'commentary'): string => {
    const column = columns.get(id);
    return column === undefined ? '' : String(cellAt(grid, row, column).value);
  };
  for (let at = area.row + 1; at < area.row + area.rows; at += 1) {
    const row = rows.get(keyOf(textOf(at, 'reference'), textOf(at, 'indicator'), textOf(at, 'quarter')));
    const text = textOf(at, 'commentary');
    if (row !== undefined && foldSpace(text) !== '' && !words.has(row)) words.set(row, text);
  }
  return words;
}
