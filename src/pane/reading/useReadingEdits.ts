import { useState } from 'react';
import type { ColumnChoice, ColumnView } from '../../app/state/reading';
import type { Choice } from './Chip';

/** The roles chosen in the strip and not yet kept. */
export function useReadingEdits(columns: readonly ColumnView[]) {
  const [chosen, setChosen] = useState<Readonly<Record<string, Choice>>>({});
  return {
    choiceOf: ({ key }: ColumnView): Choice | null => chosen[key] ?? null,
    choose: ({ key }: ColumnView, choice: Choice) => setChosen((now) => ({ ...now, [key]: choice })),
    changed: columns.some(({ key }) => key in chosen),
    /** What was chosen, and what was asked and is left as it stands: looking right answers the question. */
    choices: columns.flatMap((column): readonly ColumnChoice[] => {
      const choice = chosen[column.key] ?? (column.sure === 'asked' ? column : null);
      return choice ? [{ heading: column.heading, role: choice.role, period: choice.period }] : [];
    }),
  };
}
