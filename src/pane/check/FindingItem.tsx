import { useId, useRef, useState } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import type { FindingView } from '../../app/state/findings';
import { useManager } from '../results/useManager';
import { useActions, useAppState } from '../store/StoreContext';
import { DismissForm } from '../review/DismissForm';
import { FixBox, isFixable } from './FixBox';
import { CellLink } from '../shell/CellLink';

const useStyles = makeStyles({
  item: {
    ...typographyStyles.body1,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  says: { margin: 0, overflowWrap: 'break-word' },
  lapsed: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '24px' },
  where: { ...typographyStyles.caption1, flexGrow: 1, textAlign: 'start' },
  fix: { flexShrink: 0, minWidth: 'auto' },
});

/** One finding, like a colleague's note: what, then where (a click goes there), then the fix on the spot if one is certain. */
export function FindingItem({ view }: { readonly view: FindingView }) {
  const styles = useStyles();
  const actions = useActions();
  const saysId = useId();
  const boxId = useId();
  // One box at a time: the fix, or why there is to be none.
  const [open, setOpen] = useState<'fix' | 'dismiss' | null>(null);
  const toggle = (box: 'fix' | 'dismiss') => setOpen(open === box ? null : box);
  const opener = { fix: useRef<HTMLButtonElement>(null), dismiss: useRef<HTMLButtonElement>(null) };
  const close = () => {
    if (open) opener[open].current?.focus();
    setOpen(null);
  };
  const ticked = useAppState((state) => state.ticked.has(view.key));
  const manager = useManager();
  const { finding, says, where, lapsed } = view;
  // Both write: the one a cell, the other the settings sheet.
  const fixable = manager === null && isFixable(view) ? view : null;
  const remedy = manager === null ? (view.remedy ?? null) : null;
  const dismissible = manager === null && view.dismissible;
  return (
    <li className={styles.item} data-finding={view.key}>
      <p className={styles.says} id={saysId}>
        {says}
      </p>
      {lapsed !== null && <p className={styles.lapsed}>{lapsed}</p>}
      <div className={styles.row}>
        <CellLink sheet={finding.sheet} address={finding.address} className={styles.where}>
          {where}
        </CellLink>
        {remedy !== null && (
          <Button
            className={styles.fix}
            size="small"
            aria-describedby={saysId}
            onClick={() => void actions.previewFix(view.key)}
          >
            {remedy}
          </Button>
        )}
        {dismissible && (
          <Button
            ref={opener.dismiss}
            className={styles.fix}
            size="small"
            appearance="subtle"
            aria-expanded={open === 'dismiss'}
            aria-controls={open === 'dismiss' ? boxId : undefined}
            aria-describedby={saysId}
            onClick={() => toggle('dismiss')}
          >
            Dismiss
          </Button>
        )}
        {fixable && (
          <Button
            ref={opener.fix}
            className={styles.fix}
            size="small"
            icon={ticked ? <CheckmarkRegular /> : undefined}
            aria-expanded={open === 'fix'}
            aria-controls={open === 'fix' ? boxId : undefined}
            aria-describedby={saysId}
            onClick={() => toggle('fix')}
          >
            {ticked ? 'Fix in Refresh' : 'Fix'}
          </Button>
        )}
      </div>
      {open === 'dismiss' && <DismissForm id={boxId} saysId={saysId} findingKey={view.key} onClose={close} />}
      {fixable && open === 'fix' && <FixBox id={boxId} saysId={saysId} views={[fixable]} onClose={close} />}
    </li>
  );
}
