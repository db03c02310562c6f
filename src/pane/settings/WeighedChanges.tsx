import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { StatusChangeView, Weighed } from '../../app/workflow/state';
import { BeforeAfter } from '../shell/BeforeAfter';
import { indicatorName } from '../status/indicatorName';

const useStyles = makeStyles({
  box: {
    ...typographyStyles.body1,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

function Change({ change }: { readonly change: StatusChangeView }) {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <div className={styles.name}>
        {indicatorName(change)} · {change.quarter}
      </div>
      <BeforeAfter before={change.before} after={change.after} />
    </li>
  );
}

/** Which statuses would change, before anything is saved. */
export function WeighedChanges({ weighed }: { readonly weighed: Weighed }) {
  const styles = useStyles();
  return (
    <section className={styles.box} aria-label="What this would change">
      <p className={styles.title} role="status">
        {weighed.says}
      </p>
      {weighed.kind === 'changes' && weighed.changes.length > 0 && (
        <ul className={styles.list}>
          {weighed.changes.map((change) => (
            <Change key={`${change.quarter} ${change.ref} ${change.title}`} change={change} />
          ))}
        </ul>
      )}
    </section>
  );
}
