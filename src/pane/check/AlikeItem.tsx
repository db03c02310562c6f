import { useId, useRef, useState } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { EACH_ALONE, sayAlike } from '../../wording/review';
import { useManager } from '../results/useManager';
import { FindingItem } from './FindingItem';
import { FixBox, type Fixable } from './FixBox';
import { CellLink } from '../shell/CellLink';

const useStyles = makeStyles({
  item: {
    ...typographyStyles.body1,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  says: { margin: 0 },
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  where: {
    flexGrow: 1,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    minWidth: 0,
  },
  cell: { ...typographyStyles.caption1, minWidth: '24px', minHeight: '24px', textAlign: 'start' },
  button: { flexShrink: 0, minWidth: 'auto' },
  list: { listStyleType: 'none', margin: 0, padding: `0 0 0 ${tokens.spacingHorizontalM}` },
});

/** Findings of one check that all have a certain fix, told once and mended together; or one by one. */
export function AlikeItem({ views }: { readonly views: readonly Fixable[] }) {
  const styles = useStyles();
  const [saysId, boxId] = [useId(), useId()];
  const [open, setOpen] = useState<'fix' | 'each' | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const manager = useManager();
  const [first] = views;
  if (!first) return null;
  const close = () => {
    opener.current?.focus();
    setOpen(null);
  };
  const toggle = (box: 'fix' | 'each') => setOpen(open === box ? null : box);
  return (
    <li className={styles.item} data-finding={`${first.finding.id}|alike`}>
      <p className={styles.says} id={saysId}>
        {sayAlike(first.title, views.length)}
      </p>
      <div className={styles.row}>
        <span className={styles.where}>
          {views.map(({ key, finding, where }) => (
            <CellLink
              key={key}
              sheet={finding.sheet}
              address={finding.address}
              className={styles.cell}
              title={where}
              aria-label={where}
            >
              {finding.address}
            </CellLink>
          ))}
        </span>
        <Button
          className={styles.button}
          size="small"
          appearance="subtle"
          aria-expanded={open === 'each'}
          aria-describedby={saysId}
          onClick={() => toggle('each')}
        >
          {EACH_ALONE}
        </Button>
        {manager === null && (
          <Button
            ref={opener}
            className={styles.button}
            size="small"
            aria-expanded={open === 'fix'}
            aria-controls={open === 'fix' ? boxId : undefined}
            aria-describedby={saysId}
            onClick={() => toggle('fix')}
          >
            Fix
          </Button>
        )}
      </div>
      {open === 'fix' && manager === null && (
        <FixBox id={boxId} saysId={saysId} views={views} onClose={close} />
      )}
      {open === 'each' && (
        <ul className={styles.list}>
          {views.map((view) => (
            <FindingItem key={view.key} view={view} />
          ))}
        </ul>
      )}
    </li>
  );
}
