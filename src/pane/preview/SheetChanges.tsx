import { useId, useState } from 'react';
import { Button, Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { HIDE_CHANGES, SHOW_CHANGES } from '../../wording/writing/preview';
import type { PreviewLine } from '../../domain/plan/plan';
import { BeforeAfter } from '../shell/BeforeAfter';
import { useActions } from '../store/StoreContext';
import type { SheetLines } from './groupBySheet';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  heading: { ...typographyStyles.body1Strong, margin: `${tokens.spacingVerticalS} 0` },
  opener: { minWidth: 'auto', flexShrink: 0 },
  list: { ...typographyStyles.body1, listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    display: 'grid',
    gridTemplateColumns: '60px 1fr',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'baseline',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** More than anyone reads at once; the rest is one click away. */
const AT_FIRST = 60;

interface LineProps {
  readonly line: PreviewLine;
  /** The sheet is made or written anew: its cells cannot be gone to, and what they held before is no news. */
  readonly whole: boolean;
}

function Line({ line, whole }: LineProps) {
  const styles = useStyles();
  const { select } = useActions();
  const { sheet, address, label, before, after, what } = line;
  return (
    <li className={styles.line}>
      {whole ? (
        <span>{address}</span>
      ) : (
        <Link as="button" title={`Go to ${address}`} onClick={() => void select(sheet, address)}>
          {address}
        </Link>
      )}
      <div>
        <div className={styles.label}>{label}</div>
        {whole && what !== 'sheet' ? <div>{after}</div> : <BeforeAfter before={before} after={after} />}
      </div>
    </li>
  );
}

/** Lines of one sheet, one a cell. */
export function Lines({ lines, whole }: Pick<SheetLines, 'lines'> & Pick<LineProps, 'whole'>) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <Line key={`${line.what} ${line.address} ${line.label}`} line={line} whole={whole} />
      ))}
    </ul>
  );
}

interface Props extends SheetLines {
  /** The head of the preview tells what they come to: they are opened by whoever wants them. */
  readonly folded: boolean;
}

/** All changes on one sheet. */
export function SheetChanges({ sheet, lines, folded }: Props) {
  const styles = useStyles();
  const id = useId();
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState(!folded);
  const whole = lines.some(({ what }) => what === 'sheet');
  const shown = all ? lines : lines.slice(0, AT_FIRST);
  return (
    <section>
      <div className={styles.head}>
        <h2 className={styles.heading} id={id}>
          {sheet} · {lines.length} {lines.length === 1 ? 'change' : 'changes'}
        </h2>
        {folded && (
          <Button
            size="small"
            appearance="subtle"
            className={styles.opener}
            icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
            iconPosition="after"
            aria-expanded={open}
            aria-describedby={id}
            onClick={() => setOpen(!open)}
          >
            {open ? HIDE_CHANGES : SHOW_CHANGES}
          </Button>
        )}
      </div>
      {open && <Lines lines={shown} whole={whole} />}
      {open && shown.length < lines.length && (
        <Button size="small" onClick={() => setAll(true)}>
          Show all {lines.length}
        </Button>
      )}
    </section>
  );
}
