import { sameLastYear } from '../periodNouns';
import type { PeriodKey } from '../../domain/periods/period';
import type { Rag } from '../../domain/judging/status';

/** A movement between two times that compare. Without a direction of its own a figure only rose or fell. */
export interface SaidMovement {
  /** "Q2", or "the end of 2021-22". */
  readonly since: string;
  readonly way: 'improved' | 'worsened' | 'no-change' | 'rose' | 'fell';
  /** "86.7%". */
  readonly from: string;
  readonly to: string;
}

/** What the questions depend on. */
export interface QuestionContext {
  readonly period: PeriodKey;
  readonly missing: boolean;
  /** The figure the sheet shows, the one its ratio gives, and the ratio: "89.9%", "86.2%", "94 of 109". */
  readonly contradiction: { readonly shown: string; readonly exact: string; readonly ratio: string } | null;
  readonly rag: Rag | null;
  readonly yearToDate: boolean;
  readonly movement: SaidMovement | null;
  /** Cases that count against the target; null where the sheet gives none. */
  readonly against: { readonly count: bigint; readonly noun: string } | null;
  /** "the Q4 limit of 10%", for a year-to-date target with a quarter to come. */
  readonly nextTarget: string | null;
}

/** In place of questions, on a row whose indicator needs no words any more. */
export const NO_QUESTIONS = 'No questions: on target or not rated, and not much moved.';

/**
 * The questions an author should answer: what happened, why, what is being done, who owns it and by when. They name
 * figures and times and never a cause.
 */
export function sayQuestions(context: QuestionContext): readonly string[] {
  const { period, contradiction } = context;
  if (context.missing) {
    return [
      `Why is there no figure for ${period}?`,
      'What can be said in the meantime, and on what evidence?',
      'What is being done to supply the figure, who owns that, and by when?',
    ];
  }
  const { shown = '', exact = '', ratio = '' } = contradiction ?? {};
  return [
    ...(contradiction
      ? [`Which is right for ${period}: ${shown}, as the sheet shows, or ${exact}, which is ${ratio}?`]
      : []),
    sayWhat(context),
    sayWhy(context),
    sayDone(context),
    sayOwner(context),
  ];
}

const isOff = ({ rag }: QuestionContext): boolean => rag === 'red' || rag === 'amber';

function sayWhat({ period, movement, yearToDate }: QuestionContext): string {
  if (yearToDate) {
    return `What happened in ${period}, and how does it compare with ${sameLastYear(period)}?`;
  }
  if (!movement) return `What happened in ${period}?`;
  const { since, way, from, to } = movement;
  if (way === 'no-change')
    return `What happened between ${since} and ${period}, while the figure stood still?`;
  const verb = { improved: 'improved', worsened: 'worsened', rose: 'rose', fell: 'fell' }[way];
  return `What happened between ${since} and ${period}, when it ${verb} from ${from} to ${to}?`;
}

function sayWhy(context: QuestionContext): string {
  const { movement, against } = context;
  if (isOff(context)) {
    if (against === null || against.count === 0n) return 'Why is it off target?';
    const { count, noun } = against;
    return count === 1n
      ? `Why is it off target? What is known of the one ${noun} counted against it?`
      : `Why is it off target? What, if anything, do the ${count} ${noun} counted against it have in common?`;
  }
  switch (movement?.way) {
    case 'improved':
      return 'Why did it improve?';
    case 'worsened':
      return 'Why did it worsen?';
    case 'rose':
      return 'Why did it rise?';
    case 'fell':
      return 'Why did it fall?';
    default:
      return 'Why did it happen?';
  }
}

function sayDone(context: QuestionContext): string {
  const { movement, nextTarget, rag } = context;
  if (isOff(context)) {
    if (nextTarget !== null) return `What is being done to meet ${nextTarget}?`;
    return movement?.way === 'improved'
      ? 'What is being done to close the rest of the gap?'
      : 'What is being done about it, and what has it changed so far?';
  }
  if (movement?.way === 'improved') return 'What is being done so that it lasts?';
  if (movement?.way === 'worsened' && rag === 'green')
    return 'What is being done so that it stays on target?';
  return 'What is being done about it?';
}

function sayOwner(context: QuestionContext): string {
  if (isOff(context)) return 'Who owns this, and by when will it be back on target?';
  return 'Who owns this, and by when will it be looked at again?';
}
