import { formatAddress, parseArea } from '../domain/grid/address';
import { cellAt, foldSpace } from '../domain/grid/grid';
import { headingPeriod } from '../domain/periods/headingPeriod';
import type { JudgedIndicator, JudgedScorecard } from '../domain/judging/judged';
import type { PeriodKey } from '../domain/periods/period';
import type { SheetSnapshot } from '../host/port';
import { sayPeriod } from '../report/period';
import { shortTitle } from '../wording/shortTitle';
import { findColumns, nameAt } from './commentaryColumns';
import { matchRows, type RowName } from './commentaryMatch';
import { withFollowingRows } from './commentaryRows';
import { COMMENTARY_TABLE } from './commentarySheet';
import { inertText } from './inert';

/** A cell that an author's words stand in, or are to stand in: `text` is as it was typed, '' where nothing was. */
export interface KeptCommentary {
  readonly entry: JudgedIndicator;
  readonly period: PeriodKey;
  readonly text: string;
  readonly sheet: string;
  readonly address: string;
}

/**
 * The rows of the commentary table for the scorecard's year. Rows are found as the prompts find them: by reference,
 * indicator and quarter, columns by their headings. Empty without our table.
 */
export function readKept(sheet: SheetSnapshot | null, judged: JudgedScorecard): readonly KeptCommentary[] {
  const table = sheet?.tables.find(({ name }) => name === COMMENTARY_TABLE)?.area;
  if (!sheet || !table) return [];
  const { grid } = sheet;
  const columns = findColumns(grid, table);
  const words = columns.get('commentary');
  if (words === undefined) return [];
  const area = withFollowingRows(grid, table, columns);
  const rows = Array.from({ length: area.rows - 1 }, (_unused, index) => area.row + 1 + index);
  const matched = matchRows(
    rows.map((row) => nameAt(grid, row, columns)),
    indicatorRows(judged),
  );
  return rows.flatMap((row, index): KeptCommentary[] => {
    const match = matched[index];
    const text = String(cellAt(grid, row, words).value);
    return match ? [{ ...match.item, text, sheet: sheet.name, address: formatAddress(row, words) }] : [];
  });
}

type Key = Pick<KeptCommentary, 'entry' | 'period'>;

/** A row for every indicator in every period. */
const indicatorRows = ({ indicators, scorecard }: JudgedScorecard): (RowName & { readonly item: Key })[] =>
  indicators.flatMap((entry) =>
    scorecard.periods.map((period) => ({
      reference: entry.indicator.ref,
      indicator: inertText(shortTitle(entry.indicator.title)),
      period: sayPeriod(period),
      item: { entry, period: period.key },
    })),
  );

/** "Commentary", "Q3 comments", "Narrative on performance". */
const HEADED = /\b(?:commentary|comments?|narrative|explanations?)\b/i;

/**
 * Words kept in a column of the scorecard itself, by its heading ("Commentary", "Q3 comments"). Without a quarter in
 * the heading they are taken to speak of the quarter judged. Cells without a letter are none.
 */
export function readBeside(sheet: SheetSnapshot, judged: JudgedScorecard): readonly KeptCommentary[] {
  const { scorecard, indicators, period } = judged;
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
        period: when.quarter ?? period.key,
        text,
        sheet: sheet.name,
        address: formatAddress(row, place.column),
      };
    });
  });
}
