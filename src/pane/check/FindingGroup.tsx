import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { FindingView } from '../../app/state/findings';
import type { Severity } from '../../checks/finding';
import { useShare } from '../shell/useShare';
import { AlikeItem } from './AlikeItem';
import { FindingItem } from './FindingItem';
import { gatherAlike, type Item } from './gatherAlike';

const useStyles = makeStyles({
  header: { '& button': { paddingLeft: 0, fontWeight: tokens.fontWeightSemibold } },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  note: { color: tokens.colorNeutralForeground3 },
  panel: { margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

const GROUPS = {
  error: { name: 'Wrong', icon: ErrorCircleFilled },
  warning: { name: 'Look at', icon: WarningFilled },
  note: { name: 'Notes', icon: InfoRegular },
} as const;

interface Props {
  readonly severity: Severity;
  readonly findings: readonly FindingView[];
  /** Key of a finding that was gone to from elsewhere; null for none. */
  readonly sought: string | null;
}

/** Findings of one severity under a heading that folds and says how many there are. */
export function FindingGroup({ severity, findings, sought }: Props) {
  const styles = useStyles();
  const { name, icon: Icon } = GROUPS[severity];
  const items = gatherAlike(findings);
  const has = (item: Item): boolean =>
    item.kind === 'one' ? item.view.key === sought : item.views.some(({ key }) => key === sought);
  const { drawn, more } = useShare(items, items.findIndex(has));
  return (
    <AccordionItem value={severity} data-group={severity}>
      <AccordionHeader
        as="h2"
        className={styles.header}
        expandIconPosition="end"
        icon={<Icon className={styles[severity]} />}
      >
        {name} · {findings.length}
      </AccordionHeader>
      {/* No motion: to measure how high a long list is takes the page as long as to draw it. */}
      <AccordionPanel className={styles.panel} collapseMotion={null}>
        <ul className={styles.list}>
          {drawn.map((item) =>
            item.kind === 'one' ? (
              <FindingItem key={item.view.key} view={item.view} />
            ) : (
              <AlikeItem key={item.views[0]?.key} views={item.views} />
            ),
          )}
        </ul>
        {more}
      </AccordionPanel>
    </AccordionItem>
  );
}
