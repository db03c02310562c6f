import { useMemo } from 'react';
import type { RuleChange } from '../../app/settings/rules';
import { useEdits } from '../edits/EditsContext';

type Rules = Required<RuleChange>;

/** The edits that differ from the rules kept. */
const changesFrom = (edits: RuleChange, kept: Rules): RuleChange =>
  Object.fromEntries(Object.entries(edits).filter(([key, value]) => value !== kept[key as keyof Rules]));

/** The rules as chosen and not yet saved, and those of them that differ from what is kept. */
export function useRuleEdits(kept: Rules | null) {
  const { edits, change } = useEdits();
  const { rules } = edits;
  const changes = useMemo(() => (kept ? changesFrom(rules, kept) : {}), [rules, kept]);
  return {
    rules: kept && { ...kept, ...rules },
    changes,
    changed: Object.keys(changes).length > 0,
    edit: (edit: RuleChange) => change((now) => ({ ...now, rules: { ...now.rules, ...edit } })),
  };
}
