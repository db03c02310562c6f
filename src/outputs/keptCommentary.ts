import { formatAddress, parseArea } from '../domain/grid/address';
import { cellAt, foldSpace } from '../domain/grid/grid';
import { headingPeriod } from '../domain/periods/headingPeriod';
import type { JudgedIndicator, JudgedScorecard } from '../domain/judging/judged';
import type { PeriodKey } from '../domain/periods/period';
import type { SheetSnapshot } from '../host/port';
import { sayPeriod } from '../report/period';
import { shortTitle } from '../wording/shortTitle';
import { findCommentary, nameOf } from './commentaryColumns';
import { matchRows, type RowName } from './commentaryMatch';
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
  const found = findCommentary(sheet);
  const words = found?.places.commentary;
  if (!sheet || !found || words === undefined) return [];
  const matched = matchRows(found.rows.map(nameOf), indicatorRows(judged));
  return found.rows.flatMap(({ row, cells }, index): KeptCommentary[] => {
    const match = matched[index];
    const address = formatAddress(row, words);
    return match ? [{ ...match.item, text: cells.commentary, sheet: sheet.name, address }] : [];
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
