import { useId } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ColumnView, ReadingView } from '../../app/state/reading';
import { Chip, shortHeading } from './Chip';
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
  unused: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', margin: 0 },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly columns: readonly ColumnView[];
  readonly reading: ReadingView;
  readonly edits: ReturnType<typeof useReadingEdits>;
}

interface Group {
  readonly name: string;
  readonly columns: readonly ColumnView[];
}

/**
 * Columns of one period stand together under its label, those of none under Columns. Periods that have a figure and
 * nothing else share a line: twelve months are no news each.
 */
function groupsOf(columns: readonly ColumnView[]): readonly Group[] {
  const periods = new Map<string, ColumnView[]>();
  for (const column of columns) {
    const name = column.period ?? '';
    periods.set(name, [...(periods.get(name) ?? []), column]);
  }
  const isPlain = ([name, group]: readonly [string, readonly ColumnView[]]): boolean =>
    name !== '' && group.length === 1 && group[0]?.role === 'figure';
  const all = [...periods];
  const plain = all.filter(isPlain);
  if (plain.length < 2) return all.map(([name, group]) => ({ name: name || 'Columns', columns: group }));
  const others = all.filter((entry) => !isPlain(entry));
  return [
    ...others.map(([name, group]) => ({ name: name || 'Columns', columns: group })),
    { name: FIGURES, columns: plain.flatMap(([, group]) => group) },
  ];
}

const FIGURES = 'Figures';

/** Whether their headings tell them apart: five columns headed Actual, or Q1 of two years, need their periods. */
const areTold = (columns: readonly ColumnView[]): boolean =>
  new Set(columns.map(shortHeading)).size === columns.length;

/** Every column that is used, by period: its heading's role as a chip that can be changed. */
export function Columns({ columns, reading, edits }: Props) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {groupsOf(columns).map(({ name, columns: group }) => [
        <dt key={`${name} term`}>{name}</dt>,
        <dd key={name}>
          {group.map((column) => (
            <Chip
              key={column.key}
              shows={name !== FIGURES ? 'heading and role' : areTold(group) ? 'heading' : 'period'}
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

/** The columns that are left out, by their headings alone: what they are is said once, and what one is made is said on it. */
export function UnusedColumns({ columns, reading, edits }: Props) {
  const styles = useStyles();
  const id = useId();
  if (columns.length === 0) return null;
  return (
    <div className={styles.unused} role="group" aria-labelledby={id}>
      <span id={id} className={styles.label}>
        Not used:
      </span>
      {columns.map((column) => {
        const choice = edits.choiceOf(column);
        return (
          <Chip
            key={column.key}
            shows={choice === null ? 'heading' : 'heading and role'}
            column={column}
            reading={reading}
            choice={choice}
            onChoose={(chosen) => edits.choose(column, chosen)}
          />
        );
      })}
    </div>
  );
}
