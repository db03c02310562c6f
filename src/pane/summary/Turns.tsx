import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import type { SeenStatus, StatusTurn, SummaryGoal } from '../../app/state/summary';
import { sayMore } from '../../wording/summary';
import { StatusShape } from '../status/StatusShape';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  turn: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '24px',
  },
  name: {
    flexGrow: 1,
    minWidth: 0,
    textAlign: 'start',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    minHeight: '24px',
  },
  sides: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    whiteSpace: 'nowrap',
  },
  from: { color: tokens.colorNeutralForeground2 },
  to: { fontWeight: tokens.fontWeightSemibold },
  arrow: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  more: { minHeight: '24px' },
});

/** More than these push what is wrong off the first screen. */
const MOST = 5;

interface Props {
  readonly turns: readonly StatusTurn[];
  readonly label: string;
  readonly onGo: (goal: SummaryGoal) => void;
  readonly onOnly: (label: string, addresses: readonly string[]) => void;
}

function Side({ status, className }: { readonly status: SeenStatus; readonly className: string }) {
  return (
    <>
      <StatusShape rag={status.rag} />
      <span className={className}>{status.word}</span>
    </>
  );
}

/** "4 · Timeliness of reviews  ▲ Amber → ■ Red": what turned, the reds first; a click goes to the indicator. */
export function Turns({ turns, label, onGo, onOnly }: Props) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {turns.slice(0, MOST).map(({ address, name, from, to }) => (
        <li key={address} className={styles.turn}>
          <Link
            as="button"
            className={styles.name}
            title={name}
            onClick={() => onGo({ kind: 'indicator', address })}
          >
            {name}
          </Link>
          <span className={styles.sides}>
            <Side status={from} className={styles.from} />
            <ArrowRightRegular className={styles.arrow} role="img" aria-label="became" />
            <Side status={to} className={styles.to} />
          </span>
        </li>
      ))}
      {turns.length > MOST && (
        <li>
          <Link
            as="button"
            className={styles.more}
            onClick={() =>
              onOnly(
                label,
                turns.map(({ address }) => address),
              )
            }
          >
            {sayMore(turns.length - MOST)}
          </Link>
        </li>
      )}
    </ul>
  );
}
