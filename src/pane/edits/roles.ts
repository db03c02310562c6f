import type { ColumnView, ReadingView } from '../../app/state/reading';
import type { RoleChoice } from './EditsContext';

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
