/**
 * Focuses an element that is no control, and makes it a stop of the Tab key for as long as it has the focus. Excel's own
 * key handling looks for the focused element among the pane's tab stops and hands the focus back to the sheet where it is
 * none: with tabindex -1, Tab would leave the pane.
 */
export function focusStop(element: HTMLElement | null | undefined): void {
  if (!element) return;
  if (element.tabIndex < 0) {
    element.tabIndex = 0;
    element.addEventListener('blur', () => element.setAttribute('tabindex', '-1'), { once: true });
  }
  element.focus();
}

/**
 * Whether the pane has the focus and none of its elements has: what had it is gone. While the sheet has the focus nothing
 * is lost, and nothing may be taken: the person may be typing there.
 */
export const isFocusLost = (): boolean =>
  document.hasFocus() && (document.activeElement === null || document.activeElement === document.body);
