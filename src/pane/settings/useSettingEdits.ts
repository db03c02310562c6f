import { useMemo } from 'react';
import type { IndicatorCard } from '../../app/state/state';
import type { SettingChange } from '../../app/settings/planChanges';
import { settingKey, useEdits, type SettingChoice } from '../edits/EditsContext';

/** One indicator's direction and accumulation as the list shows them, chosen or not. */
export interface SettingRow extends SettingChange {
  readonly card: IndicatorCard;
  readonly changed: boolean;
}

const shared = new WeakMap<readonly IndicatorCard[], ReadonlySet<string>>();

/** The references that several indicators of a sheet have, and those without one; worked out once for a list of them. */
function sharedRefs(cards: readonly IndicatorCard[]): ReadonlySet<string> {
  const known = shared.get(cards);
  if (known) return known;
  const [seen, twice] = [new Set<string>(), new Set([''])];
  for (const { ref } of cards) (seen.has(ref) ? twice : seen).add(ref);
  shared.set(cards, twice);
  return twice;
}

/** The choices made in a list of indicators and not yet saved. */
export function useSettingEdits(cards: readonly IndicatorCard[]) {
  const { edits, change } = useEdits();
  const choices = edits.settings;
  const rows = useMemo(() => {
    const twice = sharedRefs(cards);
    return cards.map((card): SettingRow => {
      const choice = choices[settingKey(card)] ?? {};
      const { direction = card.direction, accumulation = card.accumulation, targetBasis } = choice;
      const said = targetBasis !== undefined && targetBasis !== (card.basis?.chosen ?? null);
      const changed = direction !== card.direction || accumulation !== card.accumulation || said;
      return {
        ref: card.ref,
        ...(twice.has(card.ref) && { title: card.fullTitle }),
        direction,
        accumulation,
        ...(said && { targetBasis }),
        card,
        changed,
      };
    });
  }, [cards, choices]);
  return {
    rows,
    choose: (card: IndicatorCard, choice: SettingChoice) =>
      change((now) => {
        const key = settingKey(card);
        return { ...now, settings: { ...now.settings, [key]: { ...now.settings[key], ...choice } } };
      }),
  };
}

const changeOf = ({ ref, title, direction, accumulation, targetBasis }: SettingRow): SettingChange => ({
  ref,
  ...(title !== undefined && { title }),
  direction,
  accumulation,
  ...(targetBasis !== undefined && { targetBasis }),
});

/** The rows that were changed, as the app is asked to store them. */
export const changesOf = (rows: readonly SettingRow[]): readonly SettingChange[] =>
  rows.filter(({ changed }) => changed).map(changeOf);

/** All rows as shown are right: every one when any was changed or a rule is kept too, else none, which confirms all as they stand. */
export const confirming = (rows: readonly SettingRow[], ruled = false): readonly SettingChange[] =>
  ruled || rows.some(({ changed }) => changed) ? rows.map(changeOf) : [];
