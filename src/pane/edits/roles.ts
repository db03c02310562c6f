import type { ColumnChoice, ColumnView, ReadingView } from '../../app/state/reading';

/** What was chosen for a column. */
export type RoleChoice = Pick<ColumnChoice, 'role' | 'period'>;

export const columnsOf = ({ asked, used, unused }: ReadingView): readonly ColumnView[] => [
  ...asked,
  ...used,
  ...unused,
];

/** Whether a column has this role already. */
export const isRoleOf = (
  choice: RoleChoice,
  { role, period }: Pick<ColumnView, 'role' | 'period'>,
): boolean => choice.role === role && choice.period === period;
