import { useRef, useState } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useUnsaved } from '../edits/useUnsaved';
import { ActionButton } from '../actions/ActionButton';
import { useAppState } from '../store/StoreContext';
import { UnsavedBar } from './UnsavedBar';

const useStyles = makeStyles({
  footer: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  grow: { flexGrow: 1 },
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

/** Always there: the one next action. Check first, then Refresh, then nothing to do. */
export function Footer() {
  const styles = useStyles();
  const toDo = useAppState(
    ({ session, ticked, fromData }) =>
      (session?.refreshCount ?? 0) > 0 || ticked.size > 0 || fromData.size > 0,
  );
  const session = useAppState((state) => state.session);
  const checked = session !== null;
  const unsaved = useUnsaved(session);
  const [asking, setAsking] = useState(false);
  const refresh = useRef<HTMLButtonElement>(null);
  const close = () => {
    setAsking(false);
    refresh.current?.focus();
  };
  // The Check button is one and the same before and after the first check: whoever pressed it keeps the focus.
  return (
    <>
      {asking && unsaved && <UnsavedBar unsaved={unsaved} onClose={close} onChosen={close} />}
      <footer className={styles.footer}>
        <ActionButton
          action="check"
          appearance={checked ? 'secondary' : 'primary'}
          className={checked ? styles.slim : styles.grow}
          plain={!checked}
        />
        {checked && !toDo && <span className={styles.calm}>Nothing to change</span>}
        {checked && (
          <ActionButton
            action="refresh"
            appearance={toDo ? 'primary' : 'subtle'}
            className={toDo ? styles.main : styles.slim}
            plain
            ref={refresh}
            instead={() => {
              setAsking(unsaved !== null);
              return unsaved !== null;
            }}
          />
        )}
      </footer>
    </>
  );
}
