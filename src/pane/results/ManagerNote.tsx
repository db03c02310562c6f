import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CHANGE_MODE, sayManager } from '../../wording/roles';
import { useActions } from '../store/StoreContext';
import { useManager } from './useManager';

const useStyles = makeStyles({
  note: {
    ...typographyStyles.caption1,
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    flexShrink: 0,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  link: { ...typographyStyles.caption1, textAlign: 'start' },
});

/** Says calmly that manager mode is on, and where it is changed; nothing for an analyst. */
export function ManagerNote() {
  const styles = useStyles();
  const { select } = useActions();
  const manager = useManager();
  if (manager === null) return null;
  return (
    <p className={styles.note} role="note">
      {sayManager(manager.because)}{' '}
      <Link
        as="button"
        inline
        className={styles.link}
        onClick={() => void select(manager.sheet, manager.address)}
      >
        {CHANGE_MODE}
      </Link>
    </p>
  );
}
