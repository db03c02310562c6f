import { useState } from 'react';
import type { StatusFilter } from '../status/statusFilter';

export type TabId = 'check' | 'indicators' | 'report';
export type ViewId = TabId | 'settings';

interface View {
  readonly shown: ViewId;
  /** The tab to go back to from the settings. */
  readonly tab: TabId;
  /** Indicators of one status alone. Leaving the indicators lets go of it. */
  readonly filter: StatusFilter | null;
  /** Some indicators alone, as the summary names them; never together with a status. */
  readonly only: Only | null;
  /** The indicator to open, by its card's address; a new object each time it is asked for. */
  readonly at: { readonly address: string } | null;
  /** Views drawn so far: they stay in the page, hidden, and keep their folds and their place. */
  readonly visited: ReadonlySet<ViewId>;
}

const START: View = {
  shown: 'check',
  tab: 'check',
  filter: null,
  only: null,
  at: null,
  visited: new Set(['check']),
};

function moveTo(view: View, shown: ViewId, filter: StatusFilter | null): View {
  const tab = shown === 'settings' ? view.tab : shown;
  return { shown, tab, filter, only: null, at: null, visited: new Set([...view.visited, shown]) };
}

/** Indicators to show alone for a reason that is no status: "Hangs on one case". */
export interface Only {
  readonly label: string;
  readonly addresses: ReadonlySet<string>;
}

/** Which view is shown, and the ways to move between them. */
export function useView() {
  const [view, setView] = useState(START);
  return {
    view,
    showTab: (tab: TabId) => setView((now) => moveTo(now, tab, null)),
    /** A count was pressed: those indicators alone; pressed again, all of them. */
    showStatus: (filter: StatusFilter) =>
      setView((now) => moveTo(now, 'indicators', now.filter === filter ? null : filter)),
    /** An indicator was asked for: all of them, with that one open. */
    showIndicator: (address: string) =>
      setView((now) => ({ ...moveTo(now, 'indicators', null), at: { address } })),
    showOnly: (label: string, addresses: readonly string[]) =>
      setView((now) => ({
        ...moveTo(now, 'indicators', null),
        only: { label, addresses: new Set(addresses) },
      })),
    toggleSettings: () =>
      setView((now) => moveTo(now, now.shown === 'settings' ? now.tab : 'settings', null)),
  };
}
