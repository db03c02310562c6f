import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { DismissedView } from '../../app/state/review';
import { useManager } from '../results/useManager';
import { Fold } from '../shell/Fold';
import { useActions, useAppState } from '../store/StoreContext';
import { CellLink } from '../shell/CellLink';

const useStyles = makeStyles({
  list: { ...typographyStyles.body1, listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    '& p': { margin: 0, overflowWrap: 'anywhere' },
  },
  says: { color: tokens.colorNeutralForeground2 },
  row: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  where: { ...typographyStyles.caption1, textAlign: 'start' },
  back: { flexShrink: 0 },
});

function Dismissed({ view }: { readonly view: DismissedView }) {
  const styles = useStyles();
  const actions = useActions();
  const busy = useAppState((state) => state.working !== null);
  const manager = useManager();
  const { key, finding, says, where, decision } = view;
  return (
    <li className={styles.item}>
      <p className={styles.says}>{says}</p>
      <p>{decision}</p>
      <div className={styles.row}>
        <CellLink sheet={finding.sheet} address={finding.address} className={styles.where}>
          {where}
        </CellLink>
        {manager === null && (
          <Button
            className={styles.back}
            size="small"
            disabledFocusable={busy}
            onClick={() => void actions.previewBringBack(key)}
          >
            Bring back
          </Button>
        )}
      </div>
    </li>
  );
}

/** Findings someone has set aside, one click away, each with its reason and the way back. */
export function DismissedList({ dismissed }: { readonly dismissed: readonly DismissedView[] }) {
  const styles = useStyles();
  if (dismissed.length === 0) return null;
  return (
    <Fold title={`Dismissed · ${dismissed.length}`}>
      <ul className={styles.list}>
        {dismissed.map((view) => (
          <Dismissed key={view.key} view={view} />
        ))}
      </ul>
    </Fold>
  );
}
