import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalSNudge,
  },
  // Not struck through: the old figure must stay readable, to be compared.
  before: {
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  after: {
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'none',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  // A row of a table in bold is a wall.
  long: { fontWeight: tokens.fontWeightRegular },
  arrow: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

/** Letters; more than two lines of the pane. */
const LONG = 70;

/** "89.9 (94/109) → 86.2 (94/109)"; an empty side is named, for nothing cannot be seen. */
export function BeforeAfter({ before, after }: { readonly before: string; readonly after: string }) {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <del className={styles.before}>{before === '' ? 'empty' : before}</del>
      <ArrowRightRegular className={styles.arrow} aria-label="becomes" role="img" />
      <ins className={mergeClasses(styles.after, after.length > LONG && styles.long)}>
        {after === '' ? 'empty' : after}
      </ins>
    </div>
  );
}
