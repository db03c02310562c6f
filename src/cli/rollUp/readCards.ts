import type { PeriodKey } from '../../domain/periods/period';
import { byTime } from '../../domain/periods/order';
import type { ServiceCard } from '../../domain/rollUp/services';
import { findFiles } from '../batch/findFiles';
import { checkFile, checkWorkbook } from '../check';
import type { FileResult } from '../fileResult';

type Checked = Extract<FileResult, { readonly kind: 'checked' }>;

/** A scorecard of one of the workbooks, checked. */
export interface Card extends ServiceCard {
  readonly file: Checked;
}

export interface Cards {
  readonly cards: readonly Card[];
  /** Workbooks without a scorecard, which is no fault of theirs. */
  readonly without: readonly string[];
  /** What could not be read, in words. */
  readonly unread: readonly string[];
}

/**
 * Every scorecard of the workbooks that words mean, judged at the period asked for where it has it, else at its latest
 * with data. `sheets` are those wanted of one workbook; none is all.
 */
export async function readCards(
  words: readonly string[],
  period: PeriodKey | null,
  sheets: readonly string[],
): Promise<Cards> {
  const { files, empty } = await findFiles(words);
  const cards: Card[] = [];
  const without: string[] = [];
  const unread = empty.map((word) => `${word}: no workbook is there.`);
  for (const workbook of files) {
    const results: readonly FileResult[] =
      sheets.length === 0
        ? await checkWorkbook(workbook, { period: null, sheet: null })
        : await Promise.all(sheets.map((sheet) => checkFile(workbook, null, sheet)));
    for (const result of results) {
      if (result.kind === 'checked') cards.push(await at(period, cardOf(result)));
      else if (result.kind === 'tables' || result.noScorecard) without.push(workbook);
      else unread.push(`${workbook}: ${result.says}`);
    }
  }
  return { cards: await upTo(period, cards), without, unread };
}

const cardOf = (file: Checked): Card => ({
  workbook: file.workbook,
  sheet: file.analysis.judged.scorecard.sheet,
  judged: file.analysis.judged,
  file,
});

/** The same scorecard at the period asked for, where it has it. */
async function at(period: PeriodKey | null, card: Card): Promise<Card> {
  if (period === null) return card;
  const asked = await checkFile(card.workbook, period, card.sheet);
  return asked.kind === 'checked' ? cardOf(asked) : card;
}

/** Without those of a time after the period asked for. */
function upTo(period: PeriodKey | null, cards: readonly Card[]): readonly Card[] {
  if (period === null) return cards;
  const plain = (text: string): string => text.replace(/\s+/g, '').toLowerCase();
  const asked = cards.find(({ judged }) => plain(judged.period.key) === plain(period))?.judged.period;
  return asked
    ? cards.filter(({ judged }) => judged.period.grain !== asked.grain || byTime(judged.period, asked) <= 0)
    : cards;
}
