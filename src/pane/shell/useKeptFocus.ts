import { useEffect } from 'react';
import { isFocusLost } from './focusStop';
import { stopInPlaceOf } from './stops';

/**
 * Where the control that has the focus goes away (a notice that is closed), the focus goes to the stop that has come to its
 * place: without one, Tab would leave the pane. Whoever knows a better place gives it first, in the same turn.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: HTMLElement | null = null;
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) last = target;
    };
    const keep = (changes: readonly MutationRecord[]) => {
      if (last === null || last.isConnected || !isFocusLost()) return;
      stopInPlaceOf(last, changes)?.focus();
    };
    const watching = new MutationObserver(keep);
    document.addEventListener('focusin', remember);
    watching.observe(document.body, { childList: true, subtree: true });
    return () => {
      watching.disconnect();
      document.removeEventListener('focusin', remember);
    };
  }, []);
}
