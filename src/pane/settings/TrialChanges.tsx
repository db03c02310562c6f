import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { SettingsTrial } from '../../app/state/review';
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

interface Line {
  readonly ref: string;
  readonly title: string;
  readonly place: string;
  readonly before: string;
  readonly after: string;
}

function Change({ line }: { readonly line: Line }) {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <div className={styles.name}>
        {indicatorName(line)} · {line.place}
      </div>
      <BeforeAfter before={line.before} after={line.after} />
    </li>
  );
}

/** Which statuses would change, and which cells would be read otherwise, before anything is saved. */
export function TrialChanges({ trial }: { readonly trial: SettingsTrial }) {
  const styles = useStyles();
  const lines: readonly Line[] =
    trial.kind === 'changes'
      ? [...trial.changes.map((change) => ({ ...change, place: change.period })), ...trial.readings]
      : [];
  return (
    <section className={styles.box} aria-label="What this would change">
      <p className={styles.title} role="status">
        {trial.says}
      </p>
      {lines.length > 0 && (
        <ul className={styles.list}>
          {lines.map((line) => (
            <Change key={`${line.place} ${line.ref} ${line.title} ${line.before}`} line={line} />
          ))}
        </ul>
      )}
    </section>
  );
}
