import { Dropdown, Field, makeStyles, Option } from '@fluentui/react-components';
import { TEMPLATES } from '../../wording/reports/templates';
import { useActions, useAppState } from '../store/StoreContext';

const useStyles = makeStyles({ choice: { minWidth: 0 } });

/** Which of the reports is shown, copied, inserted and saved. */
export function TemplateChoice() {
  const styles = useStyles();
  const { chooseTemplate } = useActions();
  const chosen = useAppState((state) => state.table.template ?? 'full');
  return (
    <Field label="Report">
      <Dropdown
        className={styles.choice}
        value={TEMPLATES.find(({ id }) => id === chosen)?.name ?? ''}
        selectedOptions={[chosen]}
        onOptionSelect={(_, { optionValue }) => {
          const template = TEMPLATES.find(({ id }) => id === optionValue);
          if (template) chooseTemplate(template.id);
        }}
      >
        {TEMPLATES.map(({ id, name }) => (
          <Option key={id} value={id}>
            {name}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
