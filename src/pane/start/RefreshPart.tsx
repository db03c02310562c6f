import { useRef, useState } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ActionButton } from '../actions/ActionButton';
import { useUnsaved } from '../edits/useUnsaved';
import { useAppState } from '../store/StoreContext';
import { UnsavedBar } from './UnsavedBar';

const useStyles = makeStyles({
  // Never wider than the pane: labels of the main button may be long.
  main: { flexGrow: 1, minWidth: 0, whiteSpace: 'nowrap' },
  slim: { minWidth: 'auto', flexShrink: 0 },
  calm: {
    ...typographyStyles.caption1,
    flexGrow: 1,
    textAlign: 'center',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground3,
  },
});

/** What stands beside Check once a sheet was checked: Refresh, or that there is nothing to change; and what it asks first. */
export function RefreshPart() {
  const styles = useStyles();
  const toDo = useAppState(
    ({ session, ticked, fromData }) =>
      (session?.refreshCount ?? 0) > 0 || ticked.size > 0 || fromData.size > 0,
  );
  // Of a sheet that has changed since, no one knows.
  const stale = useAppState((state) => state.stale);
  const session = useAppState((state) => state.session);
  // While the reading asks, its answer is the next action.
  const asks = session?.reading?.settled === false;
  const unsaved = useUnsaved(session);
  const [asking, setAsking] = useState(false);
  const refresh = useRef<HTMLButtonElement>(null);
  const close = () => {
    setAsking(false);
    refresh.current?.focus();
  };
  return (
    <>
      {asking && unsaved && <UnsavedBar unsaved={unsaved} onClose={close} onChosen={close} />}
      {!toDo && <span className={styles.calm}>{!stale && 'Nothing to change'}</span>}
      <ActionButton
        action="refresh"
        appearance={toDo ? (asks ? 'secondary' : 'primary') : 'subtle'}
        className={toDo ? styles.main : styles.slim}
        ref={refresh}
        instead={() => {
          setAsking(unsaved !== null);
          return unsaved !== null;
        }}
      />
    </>
  );
}
