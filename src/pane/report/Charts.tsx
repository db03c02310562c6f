import { useMemo } from 'react';
import { Dropdown, Field, makeStyles, Option, tokens, typographyStyles } from '@fluentui/react-components';
import { ActionButton } from '../actions/ActionButton';
import { indicatorName } from '../status/indicatorName';
import { useActions, useAppState } from '../store/StoreContext';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  choice: { minWidth: 0 },
});

/** Native charts on a sheet of their own, and of which indicators: red and amber unless a person chooses. */
export function Charts() {
  const styles = useStyles();
  const { chooseCharts } = useActions();
  const cards = useAppState((state) => state.session?.cards ?? null);
  const charted = useAppState((state) => state.charted);
  const names = useMemo(() => (cards ?? []).map(indicatorName), [cards]);
  const off = useMemo(
    () => (cards ?? []).filter(({ rag }) => rag === 'red' || rag === 'amber').map(indicatorName),
    [cards],
  );
  const chosen = charted ?? off;
  const summary =
    charted === null ? `Red and amber (${off.length})` : `${chosen.length} of ${names.length} indicators`;
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>Charts</h2>
        <ActionButton action="insert-charts" />
      </div>
      <p className={styles.text}>
        Excel’s own charts on a sheet, each beside the cells it follows. Change them as you like: the next
        time only what differs is brought up to date.
      </p>
      <Field label="Charts of">
        <Dropdown
          className={styles.choice}
          multiselect
          value={summary}
          title={chosen.join(', ')}
          selectedOptions={[...chosen]}
          onOptionSelect={(_, { selectedOptions }) => {
            const wanted = names.filter((name) => selectedOptions.includes(name));
            chooseCharts(wanted.join() === off.join() ? null : wanted);
          }}
        >
          {names.map((name) => (
            <Option key={name} value={name}>
              {name}
            </Option>
          ))}
        </Dropdown>
      </Field>
    </>
  );
}
