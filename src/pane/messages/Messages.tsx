import { makeStyles, tokens } from '@fluentui/react-components';
import { useAppState } from '../store/StoreContext';
import { NoticeBar } from './NoticeBar';
import { ProblemBar } from './ProblemBar';
import { StaleBar } from './StaleBar';

const useStyles = makeStyles({
  messages: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    maxHeight: '60vh',
    overflowY: 'auto',
    flexShrink: 0,
  },
});

/** What the person should know before anything else. A problem comes first, and alone: one thing at a time. */
export function Messages() {
  const styles = useStyles();
  const problem = useAppState((state) => state.problem);
  const notice = useAppState((state) => state.notice);
  const stale = useAppState((state) => state.stale);
  if (problem === null && notice === null && !stale) return null;
  return (
    <div className={styles.messages}>
      {problem !== null && <ProblemBar problem={problem} />}
      {problem === null && notice !== null && <NoticeBar notice={notice} />}
      {problem === null && stale && <StaleBar />}
    </div>
  );
}
