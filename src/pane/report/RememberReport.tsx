import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { isRemembered } from '../../app/settings/reportDefaults';
import { useManager } from '../results/useManager';
import { useActions, useAppState } from '../store/StoreContext';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  text: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Keeps the report chosen for everyone who opens this workbook, where it is not the one kept already. */
export function RememberReport() {
  const styles = useStyles();
  const { previewRemember } = useActions();
  const manager = useManager();
  const busy = useAppState(({ working }) => working !== null);
  const kept = useAppState(
    ({ table, remembered }) => remembered !== null && isWhole(remembered) && isRemembered(table, remembered),
  );
  if (kept) return <p className={styles.text}>This report is remembered on the settings sheet.</p>;
  if (manager) return null;
  return (
    <div className={styles.row}>
      <Button size="small" disabledFocusable={busy} onClick={() => void previewRemember()}>
        Remember this report…
      </Button>
    </div>
  );
}

const isWhole = ({ template, columns }: { readonly template: unknown; readonly columns: unknown }): boolean =>
  template !== null && columns !== null;
