import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ColumnView, ReadingView } from '../../app/state/reading';
import { Chip } from './Chip';
import type { useReadingEdits } from './useReadingEdits';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, max-content) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'baseline',
    margin: 0,
    '& dt': { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, maxWidth: '110px' },
    '& dd': { margin: 0, display: 'flex', flexWrap: 'wrap', minWidth: 0 },
  },
});

interface Props {
  readonly columns: readonly ColumnView[];
  readonly reading: ReadingView;
  readonly edits: ReturnType<typeof useReadingEdits>;
}

/** Columns of one period stand together under its label, those of none under what they hold. */
function groupsOf(columns: readonly ColumnView[]): readonly (readonly [string, readonly ColumnView[]])[] {
  const groups = new Map<string, ColumnView[]>();
  for (const column of columns) {
    const name = column.period ?? '';
    groups.set(name, [...(groups.get(name) ?? []), column]);
  }
  return [...groups];
}

/** Every column that is used, by period: its heading's role as a chip that can be changed. */
export function Columns({ columns, reading, edits }: Props) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {groupsOf(columns).map(([period, group]) => [
        <dt key={`${period} term`}>{period === '' ? 'Columns' : period}</dt>,
        <dd key={period}>
          {group.map((column) => (
            <Chip
              key={column.key}
              named
              column={column}
              reading={reading}
              choice={edits.choiceOf(column)}
              onChoose={(choice) => edits.choose(column, choice)}
            />
          ))}
        </dd>,
      ])}
    </dl>
  );
}
