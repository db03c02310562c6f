import { useState } from 'react';
import { flushSync } from 'react-dom';
import { Accordion, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { FindingView } from '../../app/state/findings';
import type { SummaryGoal } from '../../app/state/summary';
import type { Severity } from '../../checks/finding';
import { ReadingStrip } from '../reading/ReadingStrip';
import { useManager } from '../results/useManager';
import { useActions, useAppState } from '../store/StoreContext';
import { BreakdownLinks } from '../review/BreakdownLinks';
import { DismissedList } from '../review/DismissedList';
import { ALL, filterFindings } from '../review/filterFindings';
import { FindingFilters } from '../review/FindingFilters';
import { FindingTools } from '../review/FindingTools';
import { SignOff } from '../review/SignOff';
import { goToFinding, goToGroup } from '../summary/goToFinding';
import { Summary } from '../summary/Summary';
import { DataChanges } from './DataChanges';
import { Evidence } from './Evidence';
import { FindingGroup } from './FindingGroup';
import { OtherScorecards } from './OtherScorecards';
import { sayClean, sayUnrated } from './sayRest';
import { SheetStatus } from './SheetStatus';
import { Suggestions } from './Suggestions';
import { Unplaced } from './Unplaced';
import { useFindingFocus } from './useFindingFocus';

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  unread: { ...typographyStyles.body1, margin: 0 },
  clean: { ...typographyStyles.subtitle2, margin: `${tokens.spacingVerticalS} 0 0`, outlineStyle: 'none' },
});

const GROUPS: readonly Severity[] = ['error', 'warning', 'note'];

/** Groups open at first: those to act on; notes too when there is nothing else. */
const openAtFirst = (findings: readonly FindingView[]): Severity[] =>
  findings.some(({ finding }) => finding.severity !== 'note') ? ['error', 'warning'] : ['note'];

/** Fewer are seen at a glance. */
const FILTER_FROM = 4;

interface Props {
  readonly onIndicator: (address: string) => void;
  readonly onOnly: (label: string, addresses: readonly string[]) => void;
  /** Opens the settings. */
  readonly onSettings: () => void;
}

/** What matters first, then what looks wrong, grouped by how much it matters, and the evidence that all was looked at. */
export function CheckTab({ onIndicator, onOnly, onSettings }: Props) {
  const styles = useStyles();
  const session = useAppState((state) => state.session);
  const [filter, setFilter] = useState(ALL);
  const [sought, setSought] = useState<string | null>(null);
  const actions = useActions();
  const manager = useManager();
  const { root, onFocus } = useFindingFocus<HTMLDivElement>(session?.findings);
  if (session === null) return null;
  const { findings, evidence, runSentence, review, cards } = session;
  const unrated = sayUnrated(session);
  const go = (goal: SummaryGoal) => {
    if (goal.kind === 'indicator') return onIndicator(goal.address);
    if (goal.kind === 'cell') return void actions.select(goal.sheet, goal.address);
    // What is filtered away, or further down than is drawn, cannot be gone to.
    flushSync(() => {
      setFilter(ALL);
      setSought(goal.kind === 'finding' ? goal.key : null);
    });
    if (goal.kind === 'group') return void goToGroup(root.current, goal.severity);
    const severity = findings.find(({ key }) => key === goal.key)?.finding.severity;
    if (severity !== undefined) goToFinding(root.current, severity, goal.key);
  };
  const shown = filterFindings(findings, filter);
  const groups = GROUPS.map((severity) => ({
    severity,
    findings: shown.filter(({ finding }) => finding.severity === severity),
  })).filter((group) => group.findings.length > 0);
  return (
    <div className={styles.tab} ref={root} onFocus={onFocus}>
      {manager === null &&
        (session.reading ? (
          <ReadingStrip
            key={session.scorecard.sheet}
            session={session}
            reading={session.reading}
            onSettings={onSettings}
          />
        ) : (
          <Suggestions key={session.scorecard.sheet} session={session} />
        ))}
      {unrated !== null && (
        <p className={styles.clean} tabIndex={-1} data-rest>
          {unrated}
        </p>
      )}
      <Summary summary={session.summary} onGo={go} onOnly={onOnly} />
      {manager === null && session.sheetStatus !== null && <SheetStatus says={session.sheetStatus} />}
      {session.otherScorecards.length > 0 && <OtherScorecards sheets={session.otherScorecards} />}
      <DataChanges session={session} />
      {findings.length >= FILTER_FROM && (
        <FindingFilters
          findings={findings}
          cards={cards}
          filter={filter}
          shown={shown.length}
          onFilter={setFilter}
        />
      )}
      {findings.length === 0 && unrated === null && (
        <p className={styles.clean} tabIndex={-1} data-rest>
          {sayClean(session)}
        </p>
      )}
      {groups.length > 0 && (
        // A narrower choice opens what it leaves.
        <Accordion
          key={`${filter.severity} ${filter.indicator}`}
          multiple
          collapsible
          // A manager opens on the summary: what an analyst works on is one click away.
          defaultOpenItems={filter !== ALL ? [...GROUPS] : manager === null ? openAtFirst(findings) : []}
        >
          {groups.map((group) => (
            <FindingGroup key={group.severity} {...group} sought={sought} />
          ))}
        </Accordion>
      )}
      <FindingTools />
      <DismissedList dismissed={review.dismissed} />
      {manager === null && <BreakdownLinks session={session} />}
      {review.unread !== null && <p className={styles.unread}>{review.unread}</p>}
      <Unplaced session={session} />
      <Evidence sentence={runSentence} evidence={evidence} />
      <SignOff session={session} />
    </div>
  );
}
