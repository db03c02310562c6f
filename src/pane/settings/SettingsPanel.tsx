import { useEffect, useMemo } from 'react';
import { Button, Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { SETTINGS_SHEET } from '../../app/settings/layout';
import type { IndicatorCard } from '../../app/state/state';
import { About } from '../about/About';
import { REMOVE } from '../../wording/removal';
import { useActions, useAppState } from '../store/StoreContext';
import { RuleFields } from './RuleFields';
import { SettingsTable } from './SettingsTable';
import { useRuleEdits } from './useRuleEdits';
import { changesOf, confirming, useSettingEdits } from './useSettingEdits';
import { TrialChanges } from './TrialChanges';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0 },
  leave: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, paddingTop: tokens.spacingVerticalS },
  hint: {
    ...typographyStyles.caption1,
    margin: `0 ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground2,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const NO_CARDS: readonly IndicatorCard[] = [];

/**
 * The rules of judging, and direction and period of every indicator. Whatever is changed is tried at once: the
 * statuses it would change are shown before it can be saved.
 */
export function SettingsPanel({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const actions = useActions();
  const cards = useAppState((state) => state.session?.cards ?? null);
  const stored = useAppState((state) => state.session?.settingsStored === true);
  const busy = useAppState((state) => state.working !== null);
  const { rows, choose } = useSettingEdits(cards ?? NO_CARDS);
  const suggested = rows.some(({ card }) => card.suggested);
  const changed = rows.some((row) => row.changed);
  const kept = useAppState((state) => state.session?.review.rules ?? null);
  const trial = useAppState((state) => state.trial);
  const rules = useRuleEdits(kept);
  const { trySettings } = actions;
  const settingChanges = useMemo(() => changesOf(rows), [rows]);
  useEffect(() => {
    void trySettings(rules.changes, settingChanges);
  }, [rules.changes, settingChanges, trySettings]);
  const edited = changed || rules.changed;
  const save = () =>
    rules.changed
      ? actions.previewRules(rules.changes, settingChanges)
      : actions.previewSettings(suggested ? confirming(rows) : settingChanges);
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
            . Whatever you change, you see first which statuses it would change.
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
      {rules.rules !== null && <RuleFields rules={rules.rules} onEdit={rules.edit} />}
      {rules.changed && trial !== null && <TrialChanges trial={trial} />}
      <SettingsTable rows={rows} choose={choose} />
      {changed && !rules.changed && trial !== null && <TrialChanges trial={trial} />}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={busy || !(suggested || edited) || trial?.kind === 'unreadable'}
          onClick={() => void save()}
        >
          {suggested && !rules.changed ? 'Looks right' : 'Save changes'}
        </Button>
        <Button onClick={onClose}>Close</Button>
      </div>
      <div className={styles.leave}>
        <Button
          size="small"
          appearance="subtle"
          aria-describedby="remove-hint"
          disabledFocusable={busy}
          onClick={() => void actions.previewRemoval()}
        >
          {REMOVE.ask}
        </Button>
        <p className={styles.hint} id="remove-hint">
          {REMOVE.hint}
        </p>
      </div>
      <About />
    </div>
  );
}
