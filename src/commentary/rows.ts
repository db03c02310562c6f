import { foldSpace, sameName } from '../domain/grid/grid';
import type { JudgedScorecard } from '../domain/judging/judged';
import { periodBefore } from '../domain/periods/order';
import type { PeriodKey } from '../domain/periods/period';
import { nameOf } from './claim';

/** One row of the Commentary sheet: its indicator (reference, or title where it has none), period and words. */
export interface CommentaryRow {
  readonly ref: string;
  readonly period: PeriodKey;
  readonly text: string;
}

/** Commentary that is not there, or says word for word what it said a period ago. */
interface CommentaryGap {
  readonly kind: 'missing' | 'unchanged';
  readonly indicator: string;
  readonly period: PeriodKey;
}

/** The indicators that are off target in the period judged: the least that commentary is needed for. */
export const offTarget = (judged: JudgedScorecard): readonly string[] =>
  judged.indicators
    .filter(({ status }) => status.kind === 'rated' && status.rag !== 'green')
    .map((each) => nameOf(each));

/**
 * What is missing of the period judged, and what stayed as it was the period before, in the order of the scorecard.
 * `needed` names the indicators that commentary is asked of.
 */
export function findGaps(
  rows: readonly CommentaryRow[],
  judged: JudgedScorecard,
  needed: readonly string[] = offTarget(judged),
): readonly CommentaryGap[] {
  const period = judged.period.key;
  const before = periodBefore(judged.scorecard, period);
  const textOf = (indicator: string, at: PeriodKey): string =>
    rows
      .filter((row) => sameName(row.ref, indicator) && row.period === at)
      .map((row) => essence(row.text))
      .join(' ')
      .trim();
  return judged.indicators.flatMap((each): CommentaryGap[] => {
    const indicator = nameOf(each);
    const now = textOf(indicator, period);
    if (now === '') return needed.includes(indicator) ? [{ kind: 'missing', indicator, period }] : [];
    const same = before !== null && textOf(indicator, before.key) === now;
    return same ? [{ kind: 'unchanged', indicator, period }] : [];
  });
}

/** The words alone: a new quarter's name or another full stop is no new commentary. "N/A" and dashes are none. */
function essence(text: string): string {
  const words = foldSpace(text)
    .toLowerCase()
    .replace(/\b(?:q[1-4]|quarter [1-4])\b/g, ' ')
    .replace(/[^a-z0-9%.]+|\.(?!\d)/g, ' ');
  const folded = foldSpace(words);
  return /^(?:n a|none|nil|tbc|tba|to follow|no commentary|see above)?$/.test(folded) ? '' : folded;
}
