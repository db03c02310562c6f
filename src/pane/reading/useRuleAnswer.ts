import type { RuleQuestionView } from '../../app/state/reading';
import type { RuleChange } from '../../app/settings/rules';
import { useRuleEdits } from '../settings/useRuleEdits';

type Rules = Required<RuleChange>;

/** The tolerance a person gives as the answer to a sentence of the sheet; `rules` is null until there is one. */
export function useRuleAnswer(kept: Rules, question: RuleQuestionView | undefined) {
  const { rules, edit } = useRuleEdits(kept);
  const { tolerance, toleranceKind, ruleAnswered } = rules ?? kept;
  const answered = question !== undefined && ruleAnswered === question.answer;
  return {
    tolerance: answered ? tolerance : '',
    toleranceKind,
    answered,
    rules: answered && tolerance.trim() !== '' ? { tolerance, toleranceKind, ruleAnswered } : null,
    give: (change: Pick<RuleChange, 'tolerance' | 'toleranceKind'>) =>
      question && edit({ ...change, ruleAnswered: question.answer }),
  };
}
