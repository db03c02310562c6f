import { Button } from '@fluentui/react-components';
import { useActions, useAppState } from '../store/StoreContext';

/** The way back from the last plan that was written; nothing when there is none. */
export function RestoreButton() {
  const actions = useActions();
  const there = useAppState((state) => state.restore !== null);
  const busy = useAppState((state) => state.working !== null);
  if (!there) return null;
  return (
    <Button size="small" disabledFocusable={busy} onClick={() => void actions.restore()}>
      Restore
    </Button>
  );
}
