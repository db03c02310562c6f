import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ActionButton } from '../actions/ActionButton';
import { useAppState } from '../store/StoreContext';

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
  const checked = useAppState((state) => state.session !== null);
  const toDo = useAppState(
    ({ session, ticked, fromData }) =>
      (session?.refreshCount ?? 0) > 0 || ticked.size > 0 || fromData.size > 0,
  );
  if (!checked) {
    return (
      <footer className={styles.footer}>
        <ActionButton action="check" appearance="primary" className={styles.grow} plain />
      </footer>
    );
  }
  return (
    <footer className={styles.footer}>
      <ActionButton action="check" appearance="secondary" className={styles.slim} />
      {!toDo && <span className={styles.calm}>Nothing to change</span>}
      <ActionButton
        action="refresh"
        appearance={toDo ? 'primary' : 'subtle'}
        className={toDo ? styles.main : styles.slim}
        plain
      />
    </footer>
  );
}
