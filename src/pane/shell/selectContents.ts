import { focusStop } from './focusStop';

/** Selects what an element shows, so that the person can press Ctrl+C, and brings it into view. */
export function selectContents(element: HTMLElement | null): void {
  const selection = window.getSelection();
  if (element === null || selection === null) return;
  focusStop(element);
  element.scrollIntoView({ block: 'nearest' });
  selection.selectAllChildren(element);
}
