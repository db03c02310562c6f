import type { JudgedIndicator, JudgedScorecard } from '../domain/judging/judged';
import type { Rag } from '../domain/judging/status';
import { factsOf } from '../report/indicator/facts';
import { sayPeriod } from '../report/period';
import type { Prompt } from '../report/prompts';
import { NO_QUESTIONS } from '../wording/reports/prompts';
import { shortTitle } from '../wording/shortTitle';
import { statusWord } from '../wording/status';
import { inertText } from './inert';

/** What one row of the commentary table says; the author's column is not among it. */
export interface CommentaryRow {
  /** The indicator's row on the scorecard. */
  readonly row: number;
  /** The reference as the scorecard has it. */
  readonly ref: string;
  readonly period: string;
  readonly rag: Rag | null;
  readonly reference: string | number;
  readonly indicator: string;
  readonly status: string;
  readonly facts: string;
  readonly questions: string;
}

/** One line each in a cell. */
const lines = (items: readonly string[]): string => items.map((item) => `• ${item}`).join('\n');

function rowOf(entry: JudgedIndicator, judged: JudgedScorecard, questions: string): CommentaryRow {
  const { indicator, status } = entry;
  const period = sayPeriod(judged.period);
  const indicatorText = inertText(shortTitle(indicator.title));
  return {
    row: indicator.row,
    ref: indicator.ref,
    period,
    rag: status.kind === 'rated' ? status.rag : null,
    // A whole number goes in as one, so that Excel does not mark it as a number stored as text.
    reference: /^[1-9]\d{0,8}$/.test(indicator.ref) ? Number(indicator.ref) : inertText(indicator.ref),
    indicator: indicatorText,
    status: statusWord(status),
    facts: lines(factsOf(entry, judged)),
    questions,
  };
}

/** A row for each prompt, in the order of the prompts. */
export function commentaryRows(
  prompts: readonly Prompt[],
  judged: JudgedScorecard,
): readonly CommentaryRow[] {
  return prompts.flatMap((prompt) => {
    const entry = judged.indicators.find(({ indicator }) => indicator.row === prompt.row);
    return entry ? [rowOf(entry, judged, lines(prompt.questions))] : [];
  });
}

/** Rows for every indicator, for those that were asked about and need no words any more. */
export const currentRows = (judged: JudgedScorecard): readonly CommentaryRow[] =>
  judged.indicators.map((entry) => rowOf(entry, judged, NO_QUESTIONS));
