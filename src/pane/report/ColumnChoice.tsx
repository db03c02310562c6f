import { Dropdown, Field, makeStyles, Option } from '@fluentui/react-components';
import type { ColumnId } from '../../report/columns';
import { useActions, useAppState } from '../store/StoreContext';

const useStyles = makeStyles({ choice: { minWidth: 0 } });

const COLUMN_WORDS: Readonly<Record<ColumnId, string>> = {
  ref: 'Reference',
  title: 'Indicator',
  neighbour: 'Statistical neighbours',
  england: 'England',
  past: 'Past years',
  target: 'Target',
  quarters: 'Quarters',
  rag: 'RAG',
  variance: 'Variance',
};
const COLUMNS = Object.entries(COLUMN_WORDS).map(([id, word]) => ({ id, word }));

/** Which columns the table has. The indicator's name always stays: a row without it says nothing. */
export function ColumnChoice() {
  const styles = useStyles();
  const { chooseColumns } = useActions();
  const chosen = useAppState((state) => state.table.columns);
  const shown = COLUMNS.filter(({ id }) => chosen.includes(id));
  const summary =
    shown.length === COLUMNS.length ? 'All columns' : `${shown.length} of ${COLUMNS.length} columns`;
  return (
    <Field label="Columns">
      <Dropdown
        className={styles.choice}
        multiselect
        value={summary}
        title={shown.map(({ word }) => word).join(', ')}
        selectedOptions={[...chosen]}
        onOptionSelect={(_, { selectedOptions }) =>
          // In the order of a scorecard, whatever the order of the clicks.
          chooseColumns(COLUMNS.map(({ id }) => id).filter((id) => selectedOptions.includes(id)))
        }
      >
        {COLUMNS.map(({ id, word }) => (
          <Option key={id} value={id} disabled={id === 'title'}>
            {word}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
