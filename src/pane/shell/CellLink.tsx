import type { ReactNode } from 'react';
import { Link } from '@fluentui/react-components';
import { useActions } from '../store/StoreContext';

interface Props {
  readonly sheet: string;
  readonly address: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly inline?: boolean;
  readonly title?: string;
  readonly 'aria-label'?: string;
}

/** A link that selects a cell of the workbook. */
export function CellLink({ sheet, address, title = `Go to ${address}`, ...rest }: Props) {
  const { select } = useActions();
  return <Link as="button" title={title} onClick={() => void select(sheet, address)} {...rest} />;
}
