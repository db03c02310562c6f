import { useEffect, useRef, type KeyboardEvent } from 'react';
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { FindingView } from '../../app/state/findings';
import { sayFix, TICK_FIX } from '../../wording/review';
import { BeforeAfter } from '../shell/BeforeAfter';
import { useActions, useAppState } from '../store/StoreContext';

const useStyles = makeStyles({
  box: {
    marginTop: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { display: 'grid', gridTemplateColumns: '48px minmax(0, 1fr)', alignItems: 'baseline' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
});

/** A finding that has a certain fix. */
export type Fixable = FindingView & { readonly fix: NonNullable<FindingView['fix']> };

export const isFixable = (view: FindingView): view is Fixable => view.fix !== null;

interface Props {
  readonly id: string;
  /** The element that says what is wrong. */
  readonly saysId: string;
  /** One, or several alike. */
  readonly views: readonly Fixable[];
  readonly onClose: () => void;
}

/**
 * What the cells say and what they would say, and the two ways to get there: at once, which this one click agrees to, or
 * with the next Refresh. The button has the focus, so that Enter is that click; Escape says no.
 */
export function FixBox({ id, saysId, views, onClose }: Props) {
  const styles = useStyles();
  const actions = useActions();
  const busy = useAppState((state) => state.working !== null);
  const ticked = useAppState((state) => views.every(({ key }) => state.ticked.has(key)));
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const addresses = views.map(({ finding }) => finding.address);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  return (
    <div id={id} className={styles.box} onKeyDown={onKeyDown}>
      <ul className={styles.list} id={`${id}-changes`}>
        {views.map(({ key, finding, fix }) => (
          <li key={key} className={views.length > 1 ? styles.line : undefined}>
            {views.length > 1 && <span>{finding.address}</span>}
            <BeforeAfter before={fix.before} after={fix.after} />
          </li>
        ))}
      </ul>
      <div className={styles.row}>
        <Checkbox
          label={TICK_FIX}
          aria-describedby={saysId}
          checked={ticked}
          onChange={(_, { checked }) => {
            for (const { key } of views) actions.tick(key, checked === true);
          }}
        />
        <Button
          ref={button}
          size="small"
          aria-describedby={`${saysId} ${id}-changes`}
          disabledFocusable={busy}
          onClick={() => void actions.applyFixes(views.map(({ key }) => key))}
        >
          {sayFix(addresses)}
        </Button>
      </div>
    </div>
  );
}
