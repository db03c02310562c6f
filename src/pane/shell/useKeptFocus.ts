import { useEffect } from 'react';

/** What Excel's own key handling takes for a stop of the Tab key (office.js, `_tabbableElements`), but for the stops Fluent keeps for itself. */
const STOPS = ['a[href]', '[tabindex]', 'button:not([disabled])', 'input:not([disabled])']
  .concat(['select:not([disabled])', 'textarea:not([disabled])'])
  .map((each) => `${each}:not([tabindex="-1"]):not([data-tabster-dummy])`)
  .join(', ');

const stopsOf = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) => stop.getClientRects().length > 0 && !stop.closest('[aria-hidden="true"]'),
  );

/**
 * Where the control that has the focus goes away (a Restore that is done, a notice that is closed), the focus goes to the
 * stop that has come to its place: without one, Tab would leave the pane. Whoever knows a better place gives it first.
 * Only while the pane itself has the focus: it is never taken from the sheet, where the person may be typing.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: HTMLElement | null = null;
    let place = 0;
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      last = target;
      place = stopsOf().indexOf(target);
    };
    const keep = () => {
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (last === null || last.isConnected || !lost || !document.hasFocus()) return;
      last = null;
      const stops = stopsOf();
      stops[Math.min(Math.max(place, 0), stops.length - 1)]?.focus();
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
