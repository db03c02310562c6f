import { formatAddress, parseArea } from '../domain/address';
import { cellAt, foldSpace } from '../domain/grid';
import { headingPeriod } from '../domain/headingPeriod';
import type { JudgedIndicator, JudgedScorecard } from '../domain/judged';
import { QUARTERS, type Quarter } from '../domain/periods';
import type { SheetSnapshot } from '../host/port';
import { sayPeriod } from '../report/period';
import { shortTitle } from '../wording/shortTitle';
import { findColumns, keyOf } from './commentaryColumns';
import { withFollowingRows } from './commentaryRows';
import { COMMENTARY_TABLE } from './commentarySheet';
import { inertText } from './inert';

/** A cell that an author's words stand in, or are to stand in: `text` is as it was typed, '' where nothing was. */
export interface KeptCommentary {
  readonly entry: JudgedIndicator;
  readonly quarter: Quarter;
  readonly text: string;
  readonly sheet: string;
  readonly address: string;
}

/**
 * The rows of the commentary table for the scorecard's year. Rows are found as the prompts find them: by reference
 * (else indicator) and quarter, columns by their headings. Empty without our table.
 */
export function readKept(sheet: SheetSnapshot | null, judged: JudgedScorecard): readonly KeptCommentary[] {
  const table = sheet?.tables.find(({ name }) => name === COMMENTARY_TABLE)?.area;
  if (!sheet || !table) return [];
  const { grid } = sheet;
  const columns = findColumns(grid, table);
  const words = columns.get('commentary');
  if (words === undefined) return [];
  const area = withFollowingRows(grid, table, columns);
  const known = rowKeys(judged);
  const textOf = (row: number, id: 'reference' | 'indicator' | 'quarter'): string => {
    const column = columns.get(id);
    return column === undefined ? '' : String(cellAt(grid, row, column).value);
  };
  const rows = Array.from({ length: area.rows - 1 }, (_unused, index) => area.row + 1 + index);
  return rows.flatMap((row): KeptCommentary[] => {
    const found = known.get(
      keyOf(textOf(row, 'reference'), textOf(row, 'indicator'), textOf(row, 'quarter')),
    );
    const text = String(cellAt(grid, row, words).value);
    return found ? [{ ...found, text, sheet: sheet.name, address: formatAddress(row, words) }] : [];
  });
}

type Key = Pick<KeptCommentary, 'entry' | 'quarter'>;

function rowKeys({ indicators, scorecard }: JudgedScorecard): ReadonlyMap<string, Key> {
  const keys = new Map<string, Key>();
  for (const entry of indicators) {
    const title = inertText(shortTitle(entry.indicator.title));
    for (const quarter of QUARTERS)
      keys.set(keyOf(entry.indicator.ref, title, sayPeriod(quarter, scorecard.year)), { entry, quarter });
  }
  return keys;
}

/** "Commentary", "Q3 comments", "Narrative on performance". */
const HEADED = /\b(?:commentary|comments?|narrative|explanations?)\b/i;

/**
 * Words kept in a column of the scorecard itself, by its heading ("Commentary", "Q3 comments"). Without a quarter in
 * the heading they are taken to speak of the quarter judged. Cells without a letter are none.
 */
export function readBeside(sheet: SheetSnapshot, judged: JudgedScorecard): readonly KeptCommentary[] {
  const { scorecard, indicators, quarter } = judged;
  return (scorecard.unplaced ?? []).flatMap(({ what, text: heading, address }): KeptCommentary[] => {
    const place = parseArea(address);
    if (what !== 'column' || !HEADED.test(foldSpace(heading)) || !place) return [];
    const when = headingPeriod(foldSpace(heading).toLowerCase());
    if (when.year !== null && when.year !== scorecard.year) return [];
    return indicators.map((entry) => {
      const { row } = entry.indicator;
      const { value } = cellAt(sheet.grid, row, place.column);
      const text = /\p{L}/u.test(String(value)) ? String(value) : '';
      return {
        entry,
        quarter: when.quarter ?? quarter,
        text,
        sheet: sheet.name,
        address: formatAddress(row, place.column),
      };
    });
  });
}
