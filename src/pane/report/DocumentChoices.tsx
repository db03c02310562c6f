import { makeStyles, Switch, tokens, typographyStyles } from '@fluentui/react-components';
import { NOT_FINAL_SWITCH, NOT_FINAL_WAY } from '../../wording/reports/document';
import { useActions, useAppState } from '../store/StoreContext';
import { StyleChoice } from './StyleChoice';

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** How the Word document is made: for its author or for others, in whose look, and what still stands in its way. */
export function DocumentChoices() {
  const styles = useStyles();
  const { chooseDraft, chooseAllowOwed } = useActions();
  const draft = useAppState((state) => state.draft);
  const owed = useAppState(({ report }) => report?.owed ?? '');
  const open = useAppState(({ report }) => report?.open ?? NOTHING);
  const notFinal = useAppState(({ report }) => report?.notFinal ?? null);
  const allowOwed = useAppState((state) => state.allowOwed);
  const isPublic = useAppState(({ table }) => table.version === 'public');
  return (
    <>
      {owed !== '' && <p className={styles.text}>{owed}</p>}
      {open.length > 0 && (
        <>
          <p className={styles.text}>
            {isPublic
              ? 'A public document waits for this:'
              : 'The document says on its first page what is still open:'}
          </p>
          <ul className={styles.list}>
            {open.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
      {!isPublic && (
        <Switch
          label="Author’s copy, with questions"
          checked={draft}
          onChange={(_, { checked }) => chooseDraft(checked)}
        />
      )}
      {notFinal !== null && !draft && (
        <>
          <p className={styles.text}>{`${notFinal} ${NOT_FINAL_WAY}`}</p>
          <Switch
            label={NOT_FINAL_SWITCH}
            checked={allowOwed}
            onChange={(_, { checked }) => chooseAllowOwed(checked)}
          />
        </>
      )}
      <StyleChoice />
    </>
  );
}

const NOTHING: readonly string[] = [];
