import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { sayRestorable } from '../../wording/writing/restoring';
import { useAppState } from '../store/StoreContext';
import { RestoreButton } from './RestoreButton';
import { tellsOfWriting } from './tellsOfWriting';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  says: {
    ...typographyStyles.caption1,
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: 'anywhere',
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
});

/** The way back for the rest of the session: what was last written and when. Gone while a notice offers the same. */
export function RestoreLine() {
  const styles = useStyles();
  const point = useAppState((state) => state.restore);
  const at = useAppState((state) => state.writtenAt);
  const offered = useAppState(
    ({ notice, problem }) => notice !== null && tellsOfWriting(notice) && problem === null,
  );
  if (point === null || offered) return null;
  return (
    <section className={styles.line} aria-label="Last change">
      <p className={styles.says}>{sayRestorable(point.title, at)}</p>
      <RestoreButton />
    </section>
  );
}
