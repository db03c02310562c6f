import { useMemo, useState } from 'react';
import type { RuleChange } from '../../app/settings/rules';

type Rules = Required<RuleChange>;

/** The edits that differ from the rules kept. */
export const changesFrom = (edits: RuleChange, kept: Rules): RuleChange =>
  Object.fromEntries(Object.entries(edits).filter(([key, value]) => value !== kept[key as keyof Rules]));

/** The rules as chosen and not yet saved, and those of them that differ from what is kept. */
export function useRuleEdits(kept: Rules | null) {
  const [edits, setEdits] = useState<RuleChange>({});
  const changes = useMemo(() => (kept ? changesFrom(edits, kept) : {}), [edits, kept]);
  return {
    rules: kept && { ...kept, ...edits },
    changes,
    changed: Object.keys(changes).length > 0,
    edit: (change: RuleChange) => setEdits((now) => ({ ...now, ...change })),
  };
}
