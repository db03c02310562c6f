import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { StatusShape } from '../status/StatusShape';
import { statusCounts, type StatusFilter } from '../status/statusFilter';
import { useAppState } from '../store/StoreContext';

const useStyles = makeStyles({
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXXS,
    padding: `0 ${tokens.spacingHorizontalS}`,
  },
  count: {
    minWidth: 0,
    minHeight: '24px', // the least a finger or a shaky hand can hit (WCAG 2.2, 2.5.8)
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalSNudge}`,
    gap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'nowrap',
  },
});

interface Props {
  readonly pressed: StatusFilter | null;
  readonly onPress: (filter: StatusFilter) => void;
}

/** "4 red · 1 amber · 4 green · 5 not rated": each shows its indicators alone. */
export function Counts({ pressed, onPress }: Props) {
  const styles = useStyles();
  const session = useAppState((state) => state.session);
  if (session === null) return null;
  return (
    <div className={styles.counts} role="group" aria-label="Indicators by status">
      {statusCounts(session).map(({ filter, rag, word, count }) => (
        <ToggleButton
          key={filter}
          className={styles.count}
          size="small"
          appearance="subtle"
          checked={pressed === filter}
          disabledFocusable={count === 0}
          onClick={() => onPress(filter)}
        >
          <StatusShape rag={rag} />
          {count} {word}
        </ToggleButton>
      ))}
    </div>
  );
}
