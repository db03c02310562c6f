import { measured, type CellValue } from '../domain/values/cells';
import { floor, formatDecimal, subtract } from '../domain/values/exact';
import { foldSpace } from '../domain/grid/grid';
import type { JudgedIndicator, JudgedScorecard } from '../domain/judging/judged';
import type { Direction } from '../domain/settings/settings';
import { periodsBefore } from '../domain/periods/order';
import { ragOf } from '../domain/judging/status';
import { agrees, formatWhole, nounFor } from '../wording/indicator';
import { sayQuestions, type QuestionContext } from '../wording/reports/prompts';
import { shortTitle } from '../wording/shortTitle';
import { factsOf, nextTargetOf } from './indicator/facts';
import { isMuchMoved, saidMovement, travelOf } from './indicator/travel';

/** Why an indicator needs words. */
type PromptReason = 'red' | 'amber' | 'moved' | 'missing' | 'contradiction' | 'asked';

/** What an author is asked about one indicator. */
export interface Prompt {
  readonly ref: string;
  /** Short: "Dental checks". */
  readonly title: string;
  readonly fullTitle: string;
  /** The indicator's row on the sheet: tells apart indicators without a reference. */
  readonly row: number;
  readonly because: readonly PromptReason[];
  readonly facts: readonly string[];
  readonly questions: readonly string[];
}

/**
 * A prompt for each indicator that needs words: off target, much moved (see isMuchMoved), its figure missing or at
 * odds with its ratio, or asked for by reference. In the order of the sheet. No cause is ever suggested.
 */
export function buildPrompts(judged: JudgedScorecard, asked: readonly string[] = []): readonly Prompt[] {
  return judged.indicators.flatMap((entry) => {
    const because = reasonsFor(entry, judged, asked);
    if (because.length === 0) return [];
    const { indicator } = entry;
    return [
      {
        ref: indicator.ref,
        title: shortTitle(indicator.title),
        fullTitle: foldSpace(indicator.title),
        row: indicator.row,
        because,
        facts: factsOf(entry, judged),
        questions: sayQuestions(questionContext(entry, judged, because)),
      },
    ];
  });
}

function questionContext(
  entry: JudgedIndicator,
  judged: JudgedScorecard,
  because: readonly PromptReason[],
): QuestionContext {
  const { indicator, setting, status } = entry;
  const { period } = judged;
  const value = indicator.periods[period.key]?.value;
  const found = value && measured(value);
  const travel = travelOf(entry, judged);
  const ratio = value?.kind === 'ratio' && found ? value : null;
  return {
    period: period.key,
    missing: because.includes('missing'),
    contradiction:
      ratio && found && because.includes('contradiction')
        ? {
            shown: `${ratio.shown.text}%`,
            exact: `${formatDecimal(found.exact, ratio.shown.decimals)}%`,
            ratio: `${formatWhole(ratio.numerator)} of ${formatWhole(ratio.denominator)}`,
          }
        : null,
    rag: ragOf(status),
    yearToDate: setting.accumulation === 'year-to-date',
    movement: travel ? saidMovement(entry, travel) : null,
    against: ratio ? casesAgainst(indicator.title, ratio, setting.direction) : null,
    nextTarget: nextTargetOf(entry, period),
  };
}

/** Cases that count against the target: those outside the measure when higher is better, those in it when lower is. */
function casesAgainst(
  title: string,
  { numerator, denominator }: Extract<CellValue, { kind: 'ratio' }>,
  direction: Direction,
): QuestionContext['against'] {
  if (direction !== 'lower' && direction !== 'higher') return null;
  const count = floor(direction === 'lower' ? numerator : subtract(denominator, numerator));
  return { count, noun: nounFor(title, count) };
}

function reasonsFor(
  entry: JudgedIndicator,
  judged: JudgedScorecard,
  asked: readonly string[],
): readonly PromptReason[] {
  const { indicator, status } = entry;
  const reasons: PromptReason[] = [];
  const rag = ragOf(status);
  if (rag !== null && rag !== 'green') reasons.push(rag);
  const travel = travelOf(entry, judged);
  if (travel && isMuchMoved(entry, travel)) reasons.push('moved');
  if (isMissing(entry, judged)) reasons.push('missing');
  const value = indicator.periods[judged.period.key]?.value;
  const found = value && measured(value);
  if (value?.kind === 'ratio' && found && !agrees(found.exact, found.shown)) reasons.push('contradiction');
  if (asked.includes(indicator.ref)) reasons.push('asked');
  return reasons;
}

/**
 * No usable figure this quarter though there is a target or an earlier figure. Suppressed and not applicable are
 * answers, not gaps.
 */
function isMissing({ indicator }: JudgedIndicator, { period, scorecard }: JudgedScorecard): boolean {
  const cell = indicator.periods[period.key];
  if (!cell || measured(cell.value) !== null) return false;
  const gap = !['suppressed', 'not-applicable'].includes(cell.value.kind);
  const target = indicator.target?.value.kind;
  const earlier = periodsBefore(scorecard, period.key).some((before) => {
    const at = indicator.periods[before.key];
    return at !== undefined && measured(at.value) !== null;
  });
  return gap && ((target !== undefined && target !== 'none') || earlier);
}
