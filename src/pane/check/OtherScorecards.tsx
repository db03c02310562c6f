import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { sayOthers, sayRefreshAll } from '../../wording/refreshAll';
import { useActions, useAppState } from '../store/StoreContext';

const useStyles = makeStyles({
  line: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  button: { minWidth: 'auto', marginInlineStart: tokens.spacingHorizontalXS },
});

/** The workbook's other scorecards, and one Refresh for all of them. */
export function OtherScorecards({ sheets }: { readonly sheets: readonly string[] }) {
  const styles = useStyles();
  const actions = useActions();
  const busy = useAppState((state) => state.working !== null);
  return (
    <p className={styles.line}>
      {sayOthers(sheets)}
      <Button
        size="small"
        className={styles.button}
        disabledFocusable={busy}
        onClick={() => void actions.previewRefreshAll()}
      >
        {sayRefreshAll(sheets.length)}
      </Button>
    </p>
  );
}
