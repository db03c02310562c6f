import { Dropdown, Field, makeStyles, Option } from '@fluentui/react-components';
import { COPY_PARTS } from '../../wording/reports/copying';
import { useActions, useAppState } from '../store/StoreContext';
import { usePictures } from './usePictures';

const useStyles = makeStyles({ choice: { minWidth: 0 } });

/** What Copy for Word takes along: the table, one indicator with its picture, or everything. */
export function CopyChoice() {
  const styles = useStyles();
  const { chooseCopy } = useActions();
  const chosen = useAppState(({ table }) => table.copy ?? 'table');
  usePictures();
  return (
    <Field label="What is copied">
      <Dropdown
        className={styles.choice}
        value={COPY_PARTS.find(({ id }) => id === chosen)?.name ?? ''}
        selectedOptions={[chosen]}
        onOptionSelect={(_, { optionValue }) => {
          const part = COPY_PARTS.find(({ id }) => id === optionValue);
          if (part) chooseCopy(part.id);
        }}
      >
        {COPY_PARTS.map(({ id, name }) => (
          <Option key={id} value={id}>
            {name}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
