import type { Ref } from 'react';
import { Button, type ButtonProps } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';
import { useActions, useAppState } from '../store/StoreContext';
import { PANE_ACTIONS, type PaneActionId } from './paneActions';

interface Props {
  readonly action: PaneActionId;
  readonly appearance?: ButtonProps['appearance'];
  readonly className?: string;
  /** Left out where the label needs the room. */
  readonly icon?: FluentIcon;
  readonly selectForCopy?: () => void;
  /** Asked first: where it gives true, something else is to be answered before the action. */
  readonly instead?: () => boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

const selectNothing = (): void => undefined;
const nothingElse = (): boolean => false;

/** A button for one of the pane's actions. While it cannot be used it keeps the focus, so no one is thrown out of place. */
export function ActionButton({
  action,
  appearance,
  className,
  icon: Icon,
  selectForCopy = selectNothing,
  instead = nothingElse,
  ref,
}: Props) {
  const actions = useActions();
  const { label, enabled, perform } = PANE_ACTIONS[action];
  const text = useAppState(label);
  const usable = useAppState(enabled);
  return (
    <Button
      ref={ref}
      appearance={appearance}
      className={className}
      icon={Icon && <Icon />}
      disabledFocusable={!usable}
      onClick={() => {
        if (!instead()) perform(actions, selectForCopy);
      }}
    >
      {text}
    </Button>
  );
}
