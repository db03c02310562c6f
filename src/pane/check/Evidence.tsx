import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { CheckEvidence } from '../../app/state/state';
import { Fold } from '../shell/Fold';

const useStyles = makeStyles({
  list: { ...typographyStyles.caption1, listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  verdict: { fontWeight: tokens.fontWeightSemibold },
  says: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

const VERDICTS: Readonly<Record<CheckEvidence['verdict'], string>> = {
  'could-not-tell': 'Could not tell',
  failed: 'Found something',
  passed: 'Passed',
  'not-applicable': 'Not applicable',
};
// What could not be told comes first: it is the part a reader must not take for a pass.
const ORDER = Object.keys(VERDICTS);

interface Props {
  /** "31 checks run, 31 passed; 2 could not tell". */
  readonly sentence: string;
  readonly evidence: readonly CheckEvidence[];
}

/** The evidence that nothing was skipped: every check, what it came to, and why. */
export function Evidence({ sentence, evidence }: Props) {
  const styles = useStyles();
  const sorted = [...evidence].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  return (
    <Fold title={sentence}>
      <ul className={styles.list}>
        {sorted.map(({ id, title, verdict, says }) => (
          <li key={id} className={styles.item}>
            <span>{title}</span>
            <span className={styles.verdict}>{VERDICTS[verdict]}</span>
            <span className={styles.says}>{says}</span>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
