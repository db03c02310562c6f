import { useId, useState } from 'react';
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { SummaryGoal, SummaryLine } from '../../app/state/summary';
import { sayMore } from '../../wording/summary';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  label: { color: tokens.colorNeutralForeground2 },
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
  // The least a finger or a shaky hand can hit (WCAG 2.2, 2.5.8).
  item: { minHeight: '24px', minWidth: '24px', textAlign: 'start', overflowWrap: 'anywhere' },
});

/** What fits on a line or two of the narrowest pane: references, or a few titles where there are none. */
const MOST = 8;
const LETTERS = 90;

/** As many items as fit; one at least. */
function fitting(items: SummaryLine['items']): number {
  let letters = 0;
  const over = items.findIndex(({ text }) => (letters += text.length) > LETTERS);
  // "1 more" takes as much room as its name.
  const last = over === -1 || over === items.length - 1;
  return Math.max(1, Math.min(last ? items.length : over, MOST));
}

interface Props {
  readonly line: SummaryLine;
  readonly onGo: (goal: SummaryGoal) => void;
  readonly onOnly: (label: string, addresses: readonly string[]) => void;
}

/** A line of the summary: its label, then its items; where all are indicators, what is not named is shown together. */
export function Line({ line, onGo, onOnly }: Props) {
  const styles = useStyles();
  const id = useId();
  const [all, setAll] = useState(false);
  const { label, items } = line;
  const addresses = items.flatMap(({ goal }) => (goal.kind === 'indicator' ? [goal.address] : []));
  const together = addresses.length === items.length && addresses.length > 1;
  const shown = all ? items : items.slice(0, fitting(items));
  return (
    <div className={styles.line}>
      {together ? (
        <Link as="button" id={id} className={styles.item} onClick={() => onOnly(label, addresses)}>
          {label}
        </Link>
      ) : (
        <span id={id} className={styles.label}>
          {label}
        </span>
      )}
      <ul className={styles.list} aria-labelledby={id}>
        {shown.map(({ text, name, goal }) => (
          <li key={JSON.stringify(goal)}>
            <Link
              as="button"
              className={styles.item}
              title={name === '' ? undefined : name}
              aria-label={name === '' ? undefined : name}
              onClick={() => onGo(goal)}
            >
              {text}
            </Link>
          </li>
        ))}
        {shown.length < items.length && (
          <li>
            <Link
              as="button"
              className={styles.item}
              onClick={() => (together ? onOnly(label, addresses) : setAll(true))}
            >
              {sayMore(items.length - shown.length)}
            </Link>
          </li>
        )}
      </ul>
    </div>
  );
}
