import { Dropdown, Field, makeStyles, Option } from '@fluentui/react-components';
import { TEMPLATES } from '../../wording/reports/templates';
import { ROLL_UP_CHOICE } from '../../wording/reports/rollUp';
import { useActions, useAppState } from '../store/StoreContext';
import { indicatorName } from '../status/indicatorName';

const useStyles = makeStyles({ choice: { minWidth: 0 } });
const ALL = 'roll-up';

/** Which of the reports is shown, copied, inserted and saved; for the one on an indicator alone, of which. */
export function TemplateChoice() {
  const styles = useStyles();
  const { chooseTemplate, chooseRollUp } = useActions();
  const template = useAppState((state) => state.table.template ?? 'full');
  const copy = useAppState((state) => state.table.copy ?? 'table');
  const rollUp = useAppState((state) => state.table.rollUp === true);
  const several = useAppState(({ session }) => (session?.otherScorecards.length ?? 0) > 0);
  const choices = [...TEMPLATES, ...(several || rollUp ? [{ id: ALL, name: ROLL_UP_CHOICE } as const] : [])];
  const chosen = rollUp ? ALL : template;
  return (
    <>
      <Field label="Report">
        <Dropdown
          className={styles.choice}
          value={choices.find(({ id }) => id === chosen)?.name ?? ''}
          selectedOptions={[chosen]}
          onOptionSelect={(_, { optionValue }) => {
            if (optionValue === ALL) chooseRollUp();
            const one = TEMPLATES.find(({ id }) => id === optionValue);
            if (one) chooseTemplate(one.id);
          }}
        >
          {choices.map(({ id, name }) => (
            <Option key={id} value={id}>
              {name}
            </Option>
          ))}
        </Dropdown>
      </Field>
      {(chosen === 'indicator' || (!rollUp && copy === 'indicator')) && <IndicatorChoice />}
    </>
  );
}

/** The indicator of the report on one alone; the first that is off target until another is chosen. */
function IndicatorChoice() {
  const styles = useStyles();
  const { chooseRow } = useActions();
  const session = useAppState((state) => state.session);
  const row = useAppState(({ table }) => table.row ?? null);
  // A card and a status for each indicator, in the order of the sheet.
  const all = (session?.cards ?? []).map((card, at) => ({
    name: indicatorName(card),
    off: card.rag === 'red' || card.rag === 'amber',
    row: session?.statuses[at]?.row ?? -1,
  }));
  const chosen = all.find((each) => each.row === row) ?? all.find(({ off }) => off) ?? all[0];
  return (
    <Field label="Indicator">
      <Dropdown
        className={styles.choice}
        value={chosen?.name ?? ''}
        selectedOptions={chosen ? [String(chosen.row)] : []}
        onOptionSelect={(_, { optionValue }) => chooseRow(Number(optionValue))}
      >
        {all.map(({ name, row: at }) => (
          <Option key={at} value={String(at)}>
            {name}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
