import { useState } from 'react';
import { Button, Dropdown, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import { ArrowSortRegular } from '@fluentui/react-icons/svg/arrow-sort';
import { COLUMN_WORDS } from '../../wording/reports/columnWords';
import { useActions, useAppState } from '../store/StoreContext';
import { ColumnOrder } from './ColumnOrder';
import { withChosen } from './columnOrders';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'end', gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, minWidth: 0 },
  choice: { minWidth: 0 },
  order: { flexShrink: 0 },
});

/** Which columns the table has and in which order. The indicator's name always stays: a row without it says nothing. */
export function ColumnChoice() {
  const styles = useStyles();
  const { chooseColumns } = useActions();
  const [ordering, setOrdering] = useState(false);
  const chosen = useAppState((state) => state.table.columns);
  const shown = chosen.flatMap((id) => COLUMN_WORDS.filter((column) => column.id === id));
  const summary =
    shown.length === COLUMN_WORDS.length
      ? 'All columns'
      : `${shown.length} of ${COLUMN_WORDS.length} columns`;
  return (
    <>
      <div className={styles.row}>
        <Field label="Columns" className={styles.field}>
          <Dropdown
            className={styles.choice}
            multiselect
            value={summary}
            title={shown.map(({ word }) => word).join(', ')}
            selectedOptions={[...chosen]}
            onOptionSelect={(_, { selectedOptions }) => chooseColumns(withChosen(chosen, selectedOptions))}
          >
            {COLUMN_WORDS.map(({ id, word }) => (
              <Option key={id} value={id} disabled={id === 'title'}>
                {word}
              </Option>
            ))}
          </Dropdown>
        </Field>
        <Button
          className={styles.order}
          icon={<ArrowSortRegular />}
          aria-expanded={ordering}
          onClick={() => setOrdering(!ordering)}
        >
          Order
        </Button>
      </div>
      {ordering && <ColumnOrder columns={shown} onOrder={chooseColumns} />}
    </>
  );
}
