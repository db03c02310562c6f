import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useManager } from '../results/useManager';
import { useActions, useAppState } from '../store/StoreContext';
import { saveFile } from './saveFile';

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    '& button': { minWidth: 'auto' },
  },
});

/** What can be done with all findings at once: mend those that are certain, or take the list elsewhere. */
export function FindingTools() {
  const styles = useStyles();
  const actions = useActions();
  const busy = useAppState((state) => state.working !== null);
  const certain = useAppState((state) => state.session?.review.certain ?? 0);
  const listed = useAppState(
    ({ session }) => (session?.findings.length ?? 0) + (session?.review.dismissed.length ?? 0) > 0,
  );
  const save = async () => {
    const file = await actions.findingsFile();
    if (file !== null) saveFile(file);
  };
  const manager = useManager();
  if (!listed) return null;
  return (
    <div className={styles.tools} role="group" aria-label="All findings">
      {manager === null && certain > 1 && (
        <Button size="small" disabledFocusable={busy} onClick={() => void actions.previewFixAll()}>
          Fix all safe ones · {certain}
        </Button>
      )}
      {manager === null && (
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={busy}
          onClick={() => void actions.previewFindings()}
        >
          List on a sheet
        </Button>
      )}
      <Button size="small" appearance="subtle" disabledFocusable={busy} onClick={() => void save()}>
        Save as CSV
      </Button>
    </div>
  );
}
