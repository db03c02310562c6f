import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { RuleView } from '../../app/state/reading';
import { useAppState } from '../store/StoreContext';
import { CellLink } from '../shell/CellLink';
import { LABEL, LINE } from './lineStyle';

const useStyles = makeStyles({
  line: {
    ...LINE,
    columnGap: tokens.spacingHorizontalXS,
  },
  label: LABEL,
  change: { minWidth: 'auto' },
});

interface Props {
  readonly rule: RuleView;
  readonly onSettings: () => void;
}

/** The rule the sheet states for its own statuses: a click goes to its cell, Change to where it can be set. */
export function RuleLine({ rule, onSettings }: Props) {
  const styles = useStyles();
  const sheet = useAppState((state) => state.session?.scorecard.sheet ?? '');
  return (
    <p className={styles.line}>
      <span className={styles.label}>Rule from</span>
      <CellLink
        sheet={sheet}
        address={rule.address}
        inline
        aria-label={`Show the rule in ${rule.address}`}
        title={rule.text}
      >
        {rule.address}
      </CellLink>
      <span>{rule.says}</span>
      <Button
        size="small"
        appearance="transparent"
        className={styles.change}
        aria-label="Change the rule in the settings"
        onClick={onSettings}
      >
        Change…
      </Button>
    </p>
  );
}
