import { useMemo, useState } from 'react';
import type { IndicatorCard } from '../../app/state/state';
import type { SettingChange } from '../../app/settings/planChanges';

/** One indicator's direction and accumulation as the list shows them, chosen or not. */
export interface SettingRow extends SettingChange {
  readonly card: IndicatorCard;
  readonly changed: boolean;
}

type Choice = Partial<Pick<SettingChange, 'direction' | 'accumulation'>>;

/** The choices made in a list of indicators and not yet saved. */
export function useSettingEdits(cards: readonly IndicatorCard[]) {
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const rows = useMemo(
    () =>
      cards.map((card): SettingRow => {
        const { direction = card.direction, accumulation = card.accumulation } = choices[card.address] ?? {};
        const changed = direction !== card.direction || accumulation !== card.accumulation;
        return { ref: card.ref, direction, accumulation, card, changed };
      }),
    [cards, choices],
  );
  return {
    rows,
    choose: (card: IndicatorCard, choice: Choice) =>
      setChoices((now) => ({ ...now, [card.address]: { ...now[card.address], ...choice } })),
  };
}

const changeOf = ({ ref, direction, accumulation }: SettingRow): SettingChange => ({
  ref,
  direction,
  accumulation,
});

/** The rows that were changed, as the app is asked to store them. */
export const changesOf = (rows: readonly SettingRow[]): readonly SettingChange[] =>
  rows.filter(({ changed }) => changed).map(changeOf);

/** All rows as shown are right: every one when any was changed, else none, which confirms all suggestions as they stand. */
export const confirming = (rows: readonly SettingRow[]): readonly SettingChange[] =>
  rows.some(({ changed }) => changed) ? rows.map(changeOf) : [];
