import type { Sensitivities } from '../domain/judging/sensitivity';
import type { JudgedIndicator } from '../domain/judging/judged';
import type { Policy } from '../domain/settings/settings';

/** A mark on a card, with the sentence that explains it. */
export interface Mark {
  readonly word: 'Fragile' | 'Sensitive' | 'Suggested direction';
  readonly says: string;
}

/** What a status hangs on: one case, the rule, or a direction no one has confirmed yet. */
export function sayMarks(judged: JudgedIndicator, found: Sensitivities, policy: Policy): readonly Mark[] {
  const { setting, status } = judged;
  const sensitive = saySensitive(judged, found, policy);
  const marks: Mark[] = [];
  if (found.oneCase)
    marks.push({ word: 'Fragile', says: `One case the other way would make it ${found.oneCase}.` });
  if (sensitive.length > 0) marks.push({ word: 'Sensitive', says: sensitive.join(' ') });
  if (setting.source === 'suggested' && status.kind === 'rated') {
    marks.push({
      word: 'Suggested direction',
      says: `That ${sayDirection(setting.direction)} is suggested by its wording and not yet confirmed.`,
    });
  }
  return marks;
}

function saySensitive({ status }: JudgedIndicator, found: Sensitivities, policy: Policy): readonly string[] {
  if (status.kind !== 'rated') return [];
  const kind = status.toleranceKind === 'relative' ? 'as points' : 'as a share of the target';
  const figure = policy.judgeBy === 'exact' ? 'the rounded figure the sheet shows' : 'the exact ratio';
  return [
    ...(found.otherKind ? [`It would be ${found.otherKind} if the tolerance were taken ${kind}.`] : []),
    ...(found.otherFigure ? [`It would be ${found.otherFigure} if judged by ${figure}.`] : []),
  ];
}

function sayDirection(direction: JudgedIndicator['setting']['direction']): string {
  switch (direction) {
    case 'higher':
      return 'higher is better';
    case 'lower':
      return 'lower is better';
    case 'range':
      return 'a range is to be kept';
    case 'none':
      return 'it is not judged';
  }
}
