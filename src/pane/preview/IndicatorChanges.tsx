import { useId, useState } from 'react';
import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { PreviewGroup } from '../../app/state/state';
import type { SeenStatus } from '../../app/state/summary';
import { sayLineCells } from '../../wording/writing/preview';
import { StatusShape } from '../status/StatusShape';
import { BeforeAfter } from '../shell/BeforeAfter';
import { Lines } from './SheetChanges';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  row: {
    ...typographyStyles.body1,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  // The name and the way to its cells on the first line, what it becomes on the second: no shape parts from its word.
  name: { overflowWrap: 'anywhere' },
  becomes: {
    gridColumn: '1 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
  },
  side: { display: 'inline-flex', alignItems: 'center', gap: '4px', whiteSpace: 'nowrap' },
  from: { color: tokens.colorNeutralForeground2 },
  to: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  arrow: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  cells: { minWidth: 'auto', gridRow: 1, gridColumn: 2 },
});

/** More than anyone reads at once; the rest is one click away. */
const AT_FIRST = 60;

function Side({ status, className }: { readonly status: SeenStatus; readonly className: string }) {
  return (
    <span className={mergeClasses(useStyles().side, className)}>
      {status.word !== 'empty' && <StatusShape rag={status.rag} />}
      {status.word}
    </span>
  );
}

function Group({ group }: { readonly group: PreviewGroup }) {
  const styles = useStyles();
  const id = useId();
  const [open, setOpen] = useState(false);
  const { name, status, variance, plain, lines } = group;
  return (
    <li className={styles.item}>
      <div className={styles.row} id={id}>
        <span className={styles.name}>{name}</span>
        {(status !== null || (variance !== '' && variance !== 'empty')) && (
          <span className={styles.becomes}>
            {status !== null && (
              <>
                <Side status={status.from} className={styles.from} />
                <ArrowRightRegular className={styles.arrow} role="img" aria-label="becomes" />
                <Side status={status.to} className={styles.to} />
              </>
            )}
            {variance !== '' && variance !== 'empty' && <span>{variance}</span>}
          </span>
        )}
        <Button
          size="small"
          appearance="subtle"
          className={styles.cells}
          icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
          iconPosition="after"
          aria-expanded={open}
          aria-describedby={id}
          onClick={() => setOpen(!open)}
        >
          {sayLineCells(lines.length)}
        </Button>
      </div>
      {!open &&
        plain.map(({ what, address, before, after }) => (
          <BeforeAfter key={`${what} ${address}`} before={before} after={after} />
        ))}
      {open && <Lines lines={lines} whole={false} />}
    </li>
  );
}

/** One line an indicator: its status before and after, the variance, and its cells when they are opened. */
export function IndicatorChanges({ groups }: { readonly groups: readonly PreviewGroup[] }) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const shown = all ? groups : groups.slice(0, AT_FIRST);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((group) => (
          <Group key={group.lines[0]?.address} group={group} />
        ))}
      </ul>
      {shown.length < groups.length && (
        <Button size="small" onClick={() => setAll(true)}>
          Show all {groups.length}
        </Button>
      )}
    </>
  );
}
