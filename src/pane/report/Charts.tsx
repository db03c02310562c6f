import { useMemo } from 'react';
import { Dropdown, Field, makeStyles, Option } from '@fluentui/react-components';
import { indicatorName } from '../status/indicatorName';
import { useActions, useAppState } from '../store/StoreContext';
import { Section } from './Section';

const useStyles = makeStyles({
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
    <Section
      title="Charts"
      action="insert-charts"
      text="Excel’s own charts on a sheet, each beside the cells it follows. Change them as you like: the next time only what differs is brought up to date."
    >
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
    </Section>
  );
}
