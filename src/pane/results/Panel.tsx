import { Suspense, type KeyboardEvent, type ReactNode } from 'react';
import { makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { useAppState } from '../store/StoreContext';
import type { ViewId } from './useView';

const useStyles = makeStyles({
  panel: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: tokens.spacingHorizontalM,
    '@media (max-height: 360px)': { overflowY: 'visible' },
  },
  away: { display: 'none' },
});

interface Props {
  readonly id: ViewId;
  readonly shown: boolean;
  /** What Escape does in it; left out where it means nothing. */
  readonly onEscape?: () => void;
  readonly children: ReactNode;
}

/** The panel of a tab, or of the settings. A panel that is not shown is out of sight and reach but keeps its place. */
export function Panel({ id, shown, onEscape, children }: Props) {
  const styles = useStyles();
  const busy = useAppState((state) => state.working !== null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !onEscape) return;
    event.stopPropagation();
    onEscape();
  };
  const isTab = id !== 'settings';
  return (
    <div
      className={mergeClasses(styles.panel, !shown && styles.away)}
      role={isTab ? 'tabpanel' : 'region'}
      id={`panel-${id}`}
      aria-labelledby={isTab ? `tab-${id}` : 'settings-title'}
      aria-busy={busy}
      onKeyDown={onKeyDown}
      // A long list can be scrolled with the keyboard even where nothing in it takes the focus.
      tabIndex={0}
    >
      <Suspense fallback={<Spinner size="small" />}>{children}</Suspense>
    </div>
  );
}
