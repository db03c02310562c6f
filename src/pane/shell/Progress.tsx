import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useActions, useAppState } from '../store/StoreContext';
import { useLate } from './useLate';

const useStyles = makeStyles({
  progress: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** What is under way, once it has taken a second. A reading can be given up; a write cannot. The Announcer reads it out. */
export function Progress() {
  const styles = useStyles();
  const { cancel } = useActions();
  const working = useAppState((state) => state.working);
  const late = useLate(working !== null);
  if (working === null || !late) return null;
  return (
    <section className={styles.progress} aria-label="Progress">
      <Spinner size="tiny" label={working.says} aria-live="off" />
      {working.job !== 'apply' && (
        <Button size="small" onClick={cancel}>
          Stop
        </Button>
      )}
    </section>
  );
}
