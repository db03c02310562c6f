import type { ColumnChoice, ColumnView } from '../../app/state/reading';
import { useEdits } from '../edits/EditsContext';
import { isRoleOf, type RoleChoice } from '../edits/roles';

const toChoice = ({ heading }: ColumnView, { role, period }: RoleChoice): ColumnChoice => ({
  heading,
  role,
  period,
});

/** The roles chosen in the strip and not yet kept. */
export function useReadingEdits(columns: readonly ColumnView[]) {
  const { edits, change } = useEdits();
  const { roles } = edits;
  const chosen = columns.flatMap((column): readonly ColumnChoice[] => {
    const choice = roles[column.key];
    const open = choice !== undefined && (column.sure === 'asked' || !isRoleOf(choice, column));
    return open ? [toChoice(column, choice)] : [];
  });
  return {
    choiceOf: ({ key }: ColumnView): RoleChoice | null => roles[key] ?? null,
    choose: ({ key }: ColumnView, choice: RoleChoice) =>
      change((now) => ({ ...now, roles: { ...now.roles, [key]: choice } })),
    changed: chosen.length > 0,
    /** What was chosen and is not what the sheet is read as. */
    chosen,
    /** What was chosen, and what was asked and is left as it stands: looking right answers the question. */
    choices: columns.flatMap((column): readonly ColumnChoice[] => {
      const choice = roles[column.key] ?? (column.sure === 'asked' ? column : null);
      return choice ? [toChoice(column, choice)] : [];
    }),
  };
}
