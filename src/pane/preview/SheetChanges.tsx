import { useState } from 'react';
import { Button, Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { PreviewLine } from '../../domain/plan/plan';
import { BeforeAfter } from '../shell/BeforeAfter';
import { useActions } from '../store/StoreContext';
import type { SheetLines } from './groupBySheet';

const useStyles = makeStyles({
  heading: { ...typographyStyles.body1Strong, margin: `${tokens.spacingVerticalS} 0` },
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

/** All changes on one sheet. */
export function SheetChanges({ sheet, lines }: SheetLines) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const whole = lines.some(({ what }) => what === 'sheet');
  const shown = all ? lines : lines.slice(0, AT_FIRST);
  return (
    <section>
      <h2 className={styles.heading}>
        {sheet} · {lines.length} {lines.length === 1 ? 'change' : 'changes'}
      </h2>
      <Lines lines={shown} whole={whole} />
      {shown.length < lines.length && (
        <Button size="small" onClick={() => setAll(true)}>
          Show all {lines.length}
        </Button>
      )}
    </section>
  );
}
