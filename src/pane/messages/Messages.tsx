import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useAppState } from '../store/StoreContext';
import { NoticeBar } from './NoticeBar';
import { ProblemBar } from './ProblemBar';
import { StaleBar } from './StaleBar';

const useStyles = makeStyles({
  messages: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    overflowY: 'auto',
    flexShrink: 0,
    // In a column, a bar would be cut off rather than scrolled to.
    '& > *': { flexShrink: 0 },
  },
  // Something else is to be seen under it.
  shared: { maxHeight: '60vh' },
  // Nothing else is: all the room there is, and the way out in sight sooner.
  alone: { flexShrink: 1, minHeight: 0 },
});

/** What the person should know before anything else. A problem comes first, and alone: one thing at a time. */
export function Messages() {
  const styles = useStyles();
  const problem = useAppState((state) => state.problem);
  const notice = useAppState((state) => state.notice);
  const stale = useAppState((state) => state.stale);
  const tables = useAppState(({ problem: said }) => (said?.tables ?? []).length > 0);
  const alone = useAppState((state) => state.session === null && state.problem !== null);
  if (problem === null && notice === null && !stale) return null;
  return (
    <div className={mergeClasses(styles.messages, alone && !tables ? styles.alone : styles.shared)}>
      {problem !== null && <ProblemBar problem={problem} />}
      {problem === null && notice !== null && <NoticeBar notice={notice} />}
      {problem === null && stale && <StaleBar />}
    </div>
  );
}
