import { useMemo, useState } from 'react';
import type { RuleChange } from '../../app/settings/rules';

type Rules = Required<RuleChange>;

/** A rule's new value; undefined where it is what is kept already. */
const differing = <Value>(edit: Value | undefined, kept: Value): Value | undefined =>
  edit === kept ? undefined : edit;

/** The edits that differ from the rules kept. */
export function changesFrom(edits: RuleChange, kept: Rules): RuleChange {
  const all: { readonly [Rule in keyof Rules]: Rules[Rule] | undefined } = {
    tolerance: differing(edits.tolerance, kept.tolerance),
    toleranceKind: differing(edits.toleranceKind, kept.toleranceKind),
    atTolerance: differing(edits.atTolerance, kept.atTolerance),
    judgeBy: differing(edits.judgeBy, kept.judgeBy),
    xMeans: differing(edits.xMeans, kept.xMeans),
    numeratorTo: differing(edits.numeratorTo, kept.numeratorTo),
    complementTo: differing(edits.complementTo, kept.complementTo),
    denominatorTo: differing(edits.denominatorTo, kept.denominatorTo),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

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
