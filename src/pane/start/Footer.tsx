import { Suspense } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { ClipboardCheckmarkRegular } from '@fluentui/react-icons/svg/clipboard-checkmark';
import { ActionButton } from '../actions/ActionButton';
import { part } from '../shell/part';
import { useAppState } from '../store/StoreContext';

const RefreshPart = part(() => import('./RefreshPart').then((module) => module.RefreshPart)).Show;

const useStyles = makeStyles({
  footer: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  grow: { flexGrow: 1 },
  slim: { minWidth: 'auto', flexShrink: 0 },
});

/** Always there: the one next action. Check first, then Refresh, then nothing to do. */
export function Footer() {
  const styles = useStyles();
  const checked = useAppState((state) => state.session !== null);
  // The Check button is one and the same before and after the first check: whoever pressed it keeps the focus.
  return (
    <footer className={styles.footer}>
      <ActionButton
        action="check"
        appearance={checked ? 'secondary' : 'primary'}
        className={checked ? styles.slim : styles.grow}
        icon={checked ? ClipboardCheckmarkRegular : undefined}
      />
      {checked && (
        <Suspense>
          <RefreshPart />
        </Suspense>
      )}
    </footer>
  );
}
