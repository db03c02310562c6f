import { Button, Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { SETTINGS_SHEET } from '../../app/settingsLayout';
import { useActions, useAppState } from '../store/StoreContext';
import { SettingsTable } from './SettingsTable';
import { changesOf, confirming, useSettingEdits } from './useSettingEdits';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Direction and period of every indicator. The rest of the settings are rows of the settings sheet. */
export function SettingsPanel({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const actions = useActions();
  const cards = useAppState((state) => state.session?.cards ?? null);
  const stored = useAppState((state) => state.session?.settingsStored === true);
  const busy = useAppState((state) => state.working !== null);
  const { rows, choose } = useSettingEdits(cards ?? []);
  const suggested = rows.some(({ card }) => card.suggested);
  const changed = rows.some((row) => row.changed);
  return (
    <div className={styles.panel}>
      <h2 className={styles.title} id="settings-title">
        Settings
      </h2>
      <p className={styles.text}>
        {stored ? (
          <>
            Kept on the sheet{' '}
            <Link as="button" inline onClick={() => void actions.select(SETTINGS_SHEET, 'A1')}>
              {SETTINGS_SHEET}
            </Link>
            , with the tolerance and the other rules of judging.
          </>
        ) : (
          <>Saving makes a sheet, {SETTINGS_SHEET}, that anyone can read and change.</>
        )}
      </p>
      {suggested && (
        <p className={styles.text}>
          What is not confirmed yet was suggested from the wording. Looks right confirms all of it as shown.
        </p>
      )}
      <SettingsTable rows={rows} choose={choose} />
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={busy || !(suggested || changed)}
          onClick={() => void actions.previewSettings(suggested ? confirming(rows) : changesOf(rows))}
        >
          {suggested ? 'Looks right' : 'Save changes'}
        </Button>
        <Button onClick={onClose}>Close</Button>
      </div>
    </div>
  );
}
