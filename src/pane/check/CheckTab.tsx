import { Accordion, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { FindingView } from '../../app/state';
import type { Severity } from '../../checks/finding';
import { useAppState } from '../store/StoreContext';
import { DataChanges } from './DataChanges';
import { Evidence } from './Evidence';
import { FindingGroup } from './FindingGroup';
import { Suggestions } from './Suggestions';

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  clean: { ...typographyStyles.subtitle2, margin: `${tokens.spacingVerticalS} 0 0` },
});

const GROUPS: readonly Severity[] = ['error', 'warning', 'note'];

/** Groups open at first: those to act on; notes too when there is nothing else. */
const openAtFirst = (findings: readonly FindingView[]): Severity[] =>
  findings.some(({ finding }) => finding.severity !== 'note') ? ['error', 'warning'] : ['note'];

/** What looks wrong, grouped by how much it matters, and the evidence that all was looked at. */
export function CheckTab() {
  const styles = useStyles();
  const session = useAppState((state) => state.session);
  if (session === null) return null;
  const { findings, run, evidence, runSentence } = session;
  const groups = GROUPS.map((severity) => ({
    severity,
    findings: findings.filter(({ finding }) => finding.severity === severity),
  })).filter((group) => group.findings.length > 0);
  return (
    <div className={styles.tab}>
      <Suggestions key={session.scorecard.sheet} session={session} />
      <DataChanges session={session} />
      {groups.length === 0 && (
        <p className={styles.clean}>
          {run.couldNotTell === 0
            ? 'Every number here adds up.'
            : 'Nothing looks wrong in what could be checked.'}
        </p>
      )}
      {groups.length > 0 && (
        <Accordion multiple collapsible defaultOpenItems={openAtFirst(findings)}>
          {groups.map((group) => (
            <FindingGroup key={group.severity} {...group} />
          ))}
        </Accordion>
      )}
      <Evidence sentence={runSentence} evidence={evidence} />
    </div>
  );
}
