import type { CellValue, ScorecardCell } from '../../domain/values/cells';
import { sign } from '../../domain/values/exact';
import { foldSpace } from '../../domain/grid/grid';
import { cellOf } from '../model/entries';
import { isHidden, keyOf, type FigurePeriod, type SuppressionPlan } from '../model/plan';
import { numbersIn } from '../text/numbersInText';
import type { JudgedScorecard } from '../../domain/judging/judged';

/** What a public table prints for a figure of an indicator (its place in the scorecard). */
export function publishedFigure(
  judged: JudgedScorecard,
  plan: SuppressionPlan,
  index: number,
  period: FigurePeriod,
): string {
  if (isHidden(plan, index, period)) return '[c]';
  const indicator = judged.indicators[index]?.indicator;
  return publishedText((indicator && cellOf(indicator, period)) ?? null);
}

/**
 * What a public table prints beside an indicator's figure in the period judged. A variance gives the figure itself
 * away, so it is hidden with it; a status word only where `suppressScorecard` found it safe.
 */
export function publishesStatus(
  judged: Pick<JudgedScorecard, 'period'>,
  plan: SuppressionPlan,
  index: number,
): { readonly status: boolean; readonly variance: boolean } {
  const hidden = isHidden(plan, index, judged.period.key);
  const key = keyOf({ kind: 'indicator', index, period: judged.period.key });
  return { status: !hidden || plan.statusShown.has(key), variance: !hidden };
}

/**
 * A cell that is not hidden, as a public table prints it: figures as the sheet has them, everything else as a code. A
 * cell that cannot be read is not available: what it holds may be a small number (a ratio that Excel made a date).
 */
export function publishedText(cell: Pick<ScorecardCell, 'value'> | null): string {
  if (!cell) return '';
  const { value } = cell;
  switch (value.kind) {
    case 'ratio':
    case 'number':
      return withLow(value);
    case 'suppressed':
      return '[c]';
    case 'not-applicable':
      return '[z]';
    case 'not-available':
      return value.note !== null && isHarmless(value.note) ? foldSpace(value.raw) : '[x]';
    case 'blank':
      return '';
    case 'date':
    case 'error':
    case 'unreadable':
      return '[x]';
  }
}

/** Percentages in a note are someone's rounded figures; any other number, in digits or letters, may count children. */
function isHarmless(note: string): boolean {
  const left = note.replace(/\b\d+(?:\.\d+)?\s*%|\b20\d\d(?:\s*[-/–]\s*(?:20)?\d\d)?\b/g, '');
  return !/\d/.test(left) && numbersIn(left).length === 0;
}

/** A figure that shows zero and is not gets [low] for the zero, its fraction kept. */
function withLow(value: Extract<CellValue, { kind: 'ratio' | 'number' }>): string {
  const text = foldSpace(value.raw);
  const exact = value.kind === 'ratio' ? value.numerator : value.exact;
  if (sign(value.shown.value) !== 0 || sign(exact) === 0) return text;
  return text.replace(/^[-+]?[\d.,]+(?:\s*%)?/, '[low]');
}
