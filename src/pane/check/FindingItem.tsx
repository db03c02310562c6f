import { useId, useState } from 'react';
import { Button, Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import type { FindingView } from '../../app/state';
import { useActions, useAppState } from '../store/StoreContext';
import { FixBox } from './FixBox';

const useStyles = makeStyles({
  item: {
    ...typographyStyles.body1,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  says: { margin: 0, overflowWrap: 'break-word' },
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
  const [open, setOpen] = useState(false);
  const ticked = useAppState((state) => state.ticked.has(view.key));
  const { finding, says, where, fix } = view;
  return (
    <li className={styles.item}>
      <p className={styles.says} id={saysId}>
        {says}
      </p>
      <div className={styles.row}>
        <Link
          as="button"
          className={styles.where}
          title={`Go to ${finding.address}`}
          onClick={() => void actions.select(finding.sheet, finding.address)}
        >
          {where}
        </Link>
        {fix !== null && (
          <Button
            className={styles.fix}
            size="small"
            icon={ticked ? <CheckmarkRegular /> : undefined}
            aria-expanded={open}
            aria-controls={open ? boxId : undefined}
            aria-describedby={saysId}
            onClick={() => setOpen(!open)}
          >
            {ticked ? 'Fix in Refresh' : 'Fix'}
          </Button>
        )}
      </div>
      {fix !== null && open && (
        <FixBox id={boxId} saysId={saysId} fixKey={view.key} fix={fix} ticked={ticked} />
      )}
    </li>
  );
}
