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
  /** Views drawn so far: they stay in the page, hidden, and keep their folds and their place. */
  readonly visited: ReadonlySet<ViewId>;
}

const START: View = { shown: 'check', tab: 'check', filter: null, visited: new Set(['check']) };

function moveTo(view: View, shown: ViewId, filter: StatusFilter | null): View {
  const tab = shown === 'settings' ? view.tab : shown;
  return { shown, tab, filter, visited: new Set([...view.visited, shown]) };
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
    toggleSettings: () =>
      setView((now) => moveTo(now, now.shown === 'settings' ? now.tab : 'settings', null)),
  };
}
