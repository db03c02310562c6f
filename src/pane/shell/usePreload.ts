import { useEffect } from 'react';
import { loadParts } from './parts';

/** Fetches the other parts once the first paint is done and the browser has a moment. */
export function usePreload(): void {
  useEffect(() => {
    // Safari's web view, which Excel for Mac uses, has no requestIdleCallback.
    if (typeof requestIdleCallback === 'function') {
      const idle = requestIdleCallback(() => void loadParts(), { timeout: 1500 });
      return () => cancelIdleCallback(idle);
    }
    const timer = setTimeout(() => void loadParts(), 200);
    return () => clearTimeout(timer);
  }, []);
}
