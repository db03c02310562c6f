import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { LinkDismissRegular } from '@fluentui/react-icons/svg/link-dismiss';
import type { CheckedWords, ClaimView } from '../../../app/state/commentary';
import { ClaimItem } from './ClaimItem';

const useStyles = makeStyles({
  summary: { ...typographyStyles.body1, margin: 0 },
  header: { '& button': { paddingLeft: 0 } },
  loud: { '& button': { paddingLeft: 0, fontWeight: tokens.fontWeightSemibold } },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  doubt: { color: tokens.colorStatusWarningForeground1 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  panel: { margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

const GROUPS = [
  { id: 'contradictions', name: 'Contradicts the scorecard', icon: ErrorCircleFilled, look: 'wrong' },
  { id: 'doubts', name: 'Please look', icon: WarningFilled, look: 'doubt' },
  { id: 'untied', name: 'Not tied to the scorecard', icon: LinkDismissRegular, look: 'quiet' },
  { id: 'agreements', name: 'Agrees', icon: CheckmarkCircleFilled, look: 'good' },
] as const;

interface Props {
  readonly checked: CheckedWords;
  readonly level: 'h3' | 'h4';
}

/** What was checked, in one sentence; under it what contradicts, open, and the rest folded away as evidence. */
export function Checked({ checked, level }: Props) {
  const styles = useStyles();
  const groups = GROUPS.flatMap(
    (group): readonly (typeof group & { readonly claims: readonly ClaimView[] })[] =>
      checked[group.id].length === 0 ? [] : [{ ...group, claims: checked[group.id] }],
  );
  return (
    <>
      <p className={styles.summary}>{checked.summary}</p>
      {groups.length > 0 && (
        <Accordion multiple collapsible defaultOpenItems={['contradictions']}>
          {groups.map(({ id, name, icon: Icon, look, claims }) => (
            <AccordionItem key={id} value={id}>
              <AccordionHeader
                as={level}
                className={look === 'wrong' ? styles.loud : styles.header}
                expandIconPosition="end"
                icon={<Icon className={styles[look]} />}
              >
                {name} · {claims.length}
              </AccordionHeader>
              <AccordionPanel className={styles.panel}>
                <ul className={styles.list}>
                  {claims.map((view) => (
                    <ClaimItem key={view.key} view={view} brief={look !== 'wrong' && look !== 'doubt'} />
                  ))}
                </ul>
              </AccordionPanel>
            </AccordionItem>
          ))}
        </Accordion>
      )}
    </>
  );
}
