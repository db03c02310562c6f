import { createContext, useContext, useSyncExternalStore } from 'react';
import type { AppActions, AppState, AppStore } from '../../app/state/state';

/** Where components find the store; the App provides it. */
export const StoreContext = createContext<AppStore | null>(null);

function useStore(): AppStore {
  const store = useContext(StoreContext);
  if (store === null) throw new Error('A pane component was drawn outside <App>, so it has no store.');
  return store;
}

/**
 * Part of the state; the component is drawn again when that part changes. `select` must give the same object for the
 * same state: pick fields, do not build new ones.
 */
export function useAppState<Part>(select: (state: AppState) => Part): Part {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}

/** What the pane may ask the app to do. Its promises never reject: the outcome is in the state. */
export const useActions = (): AppActions => useStore().actions;
