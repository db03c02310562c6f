import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { WRITE_INTO } from '../../wording/sheetColumns';
import { useActions, useAppState } from '../store/StoreContext';

const useStyles = makeStyles({
  line: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
  button: { minWidth: 'auto' },
});

/** That the sheet's own statuses are left alone, and the way to have them written. */
export function SheetStatus({ says }: { readonly says: string }) {
  const styles = useStyles();
  const actions = useActions();
  const busy = useAppState((state) => state.working !== null);
  return (
    <p className={styles.line}>
      <span>{says}</span>
      <Button
        size="small"
        className={styles.button}
        disabledFocusable={busy}
        onClick={() => void actions.previewSheetStatus()}
      >
        {WRITE_INTO}
      </Button>
    </p>
  );
}
