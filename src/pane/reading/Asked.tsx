import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ColumnView, ReadingView } from '../../app/state/reading';
import { Chip } from './Chip';
import type { useReadingEdits } from './useReadingEdits';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: tokens.spacingVerticalXS },
  // An accent at the left, never red: a question is no fault.
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    paddingInlineStart: tokens.spacingHorizontalS,
  },
  key: { ...typographyStyles.caption1Strong },
  heading: { overflowWrap: 'anywhere' },
  why: { ...typographyStyles.caption1, gridColumn: '2 / 4', color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly columns: readonly ColumnView[];
  readonly reading: ReadingView;
  readonly edits: ReturnType<typeof useReadingEdits>;
}

/** What a person is asked: each column with its heading, what it was taken for, and why that is not sure. */
export function Asked({ columns, reading, edits }: Props) {
  const styles = useStyles();
  if (columns.length === 0) return null;
  return (
    <ul className={styles.list} aria-label="To confirm">
      {columns.map((column) => (
        <li key={column.key} className={styles.item}>
          <span className={styles.key}>? {column.key}</span>
          <span className={styles.heading}>{column.heading === '' ? 'no heading' : column.heading}</span>
          <Chip
            column={column}
            reading={reading}
            choice={edits.choiceOf(column)}
            onChoose={(choice) => edits.choose(column, choice)}
          />
          {column.why !== '' && <span className={styles.why}>{column.why}</span>}
        </li>
      ))}
    </ul>
  );
}
