import { formatAddress } from '../domain/grid/address';
import { foldSpace } from '../domain/grid/grid';
import { headingPeriod } from '../domain/periods/headingPeriod';
import type { JudgedIndicator, JudgedScorecard } from '../domain/judging/judged';
import { findPeriod } from '../domain/periods/order';
import type { PeriodKey } from '../domain/periods/period';
import type { ReadColumn } from '../domain/reading/reading';
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
  /** Who agreed the words, '' where no one has; none where there is no column for it. */
  readonly agreedBy?: string;
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
    return match
      ? [
          {
            ...match.item,
            text: cells.commentary,
            sheet: sheet.name,
            address,
            agreedBy: foldSpace(cells.agreedBy),
          },
        ]
      : [];
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
 * Words kept in a column of the scorecard itself: one read as commentary whose heading says so ("Commentary", "Q3
 * comments"), or that a person chose. Without a period in the heading they are taken to speak of the one judged; those
 * on another year are left out. Cells without a letter are none.
 */
export function readBeside(sheet: SheetSnapshot, judged: JudgedScorecard): readonly KeptCommentary[] {
  const { scorecard, indicators } = judged;
  const columns = scorecard.reading?.columns ?? [];
  const across = scorecard.reading?.orientation === 'across';
  return columns.filter(isCommentary).flatMap((column): KeptCommentary[] => {
    const when = spokenOf(column, judged);
    if (when === null) return [];
    return indicators.flatMap((entry): KeptCommentary[] => {
      const cell = entry.indicator.besides?.commentary.find(
        (one) => (across ? one.row : one.column) === column.column,
      );
      if (!cell) return [];
      const { raw } = cell.value;
      const text = /\p{L}/u.test(raw) ? raw : '';
      return [{ entry, period: when, text, sheet: sheet.name, address: cell.address }];
    });
  });
}

const isCommentary = ({ role, heading, because }: ReadColumn): boolean =>
  role === 'commentary' && (HEADED.test(foldSpace(heading)) || because.some(({ kind }) => kind === 'chosen'));

/** The period a column of commentary is on; null for one of another year. */
function spokenOf({ heading, period }: ReadColumn, judged: JudgedScorecard): PeriodKey | null {
  if (period) return findPeriod(judged.scorecard, period.key)?.key ?? null;
  const when = headingPeriod(foldSpace(heading).toLowerCase());
  if (when.year !== null && when.year !== judged.scorecard.year) return null;
  return when.quarter ?? judged.period.key;
}
