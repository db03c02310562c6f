import { useEffect, useRef, type FocusEvent, type RefObject } from 'react';
import { focusStop } from './focusStop';

/**
 * Gives the focus back to where the person was when `away` ends. The last element with the focus is remembered as they
 * move, because by the time something opens over it the browser may have taken the focus from it.
 */
export function useReturnFocus(
  away: boolean,
  fallback: RefObject<HTMLElement | null>,
): (event: FocusEvent<HTMLElement>) => void {
  const last = useRef<HTMLElement | null>(null);
  const wasAway = useRef(false);
  useEffect(() => {
    if (wasAway.current && !away) {
      const usable = last.current?.isConnected === true && !last.current.matches(':disabled');
      // What took the place of something that is gone may have the focus already.
      const placed = document.activeElement !== null && document.activeElement !== document.body;
      if (usable) last.current?.focus();
      else if (!placed) focusStop(fallback.current);
    }
    wasAway.current = away;
  }, [away, fallback]);
  return (event) => {
    last.current = event.target;
  };
}
