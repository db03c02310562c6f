import { useEffect } from 'react';
import { useActions } from '../store/StoreContext';
import { loadParts } from './part';

/**
 * Fetches the pane's other parts, and what the app needs for its first job, once the first paint is done and the
 * browser has a moment; then the app may `open`. What cannot be fetched now is asked for again, and spoken of, when it is needed.
 */
export function usePreload(more: () => Promise<unknown>): void {
  const { open } = useActions();
  useEffect(() => {
    const fetchAll = () => void Promise.allSettled([more().then(open), loadParts()]);
    // Safari's web view, which Excel for Mac uses, has no requestIdleCallback.
    if (typeof requestIdleCallback === 'function') {
      const idle = requestIdleCallback(fetchAll, { timeout: 1500 });
      return () => cancelIdleCallback(idle);
    }
    const timer = setTimeout(fetchAll, 200);
    return () => clearTimeout(timer);
  }, [more, open]);
}
