import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useActions, useAppState } from '../store/StoreContext';

/** The sheet changed under the results: they stay readable, and are one click from being right again. */
export function StaleBar() {
  const actions = useActions();
  const busy = useAppState((state) => state.working !== null);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>Someone changed this sheet since it was checked.</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={busy} onClick={() => void actions.check()}>
          Check again
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
